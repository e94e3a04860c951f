"""`edp log`: what happened, as it is shown."""
