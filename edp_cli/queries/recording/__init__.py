"""What is to be recorded: what a reference means, whether it can be recorded, and what that changes."""
