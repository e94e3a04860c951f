"""Words anywhere in the plan."""
