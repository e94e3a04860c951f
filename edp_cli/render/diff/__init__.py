"""The difference between two states of a plan, in words: `edp diff`."""
