"""`edp evaluate`: the yearly evaluation that an authority publishes."""
