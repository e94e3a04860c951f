"""Actions by any of their columns."""
