"""What the commands that record write and answer: the text of a record, and what it changes, in words."""
