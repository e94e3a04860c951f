"""What the commands that record share: their options, what they ask for, and the writing of the record."""
