"""How each part of a plan stands: `edp status`."""
