"""`edp workload`: how much each owner has due in each term."""
