"""How each part of a plan stands: in time, which is worked out, and in confidence, which is declared."""
