"""`edp owners`: everybody in the plan."""
