"""`edp checklist`: a page for each owner."""
