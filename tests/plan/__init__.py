"""The plan in `plans/` held against the document it was typed from."""
