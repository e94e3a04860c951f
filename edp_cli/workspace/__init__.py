"""From a plans folder to a plan, and to what questions about it need."""
