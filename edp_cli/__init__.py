"""`edp` keeps an Education Development Plan honest: what is due, from whom, and what has slipped."""

__version__ = "0.1.0"
