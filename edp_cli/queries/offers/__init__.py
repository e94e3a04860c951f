"""What can be written where a role, an activity, a reference or a time is wanted: what a shell offers."""
