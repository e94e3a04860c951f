"""`edp show`: the plan, or a part of it, in full."""
