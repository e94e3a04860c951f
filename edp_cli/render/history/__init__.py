"""What `edp history` answers, as text."""
