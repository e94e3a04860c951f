"""Two states of a plan side by side: which action is which, what has changed, and what that does to people."""
