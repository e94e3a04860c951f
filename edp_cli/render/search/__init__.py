"""`edp search`: words where they stand."""
