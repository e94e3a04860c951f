"""`edp list`: actions by any of their columns."""
