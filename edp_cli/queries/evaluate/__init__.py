"""The yearly evaluation: what became of everything that was owed in a year, and what shows it."""
