"""Lists of what is owed: `edp due` and `edp overdue`."""
