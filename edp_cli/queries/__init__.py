"""Questions about a plan. Pure: the as-of date is always an argument."""
