"""The files of a new plan: `edp init`."""
