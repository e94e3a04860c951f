"""What became of one action from one revision of the plan to the next."""
