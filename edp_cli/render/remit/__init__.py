"""`edp owners ROLE`: all that is one role's."""
