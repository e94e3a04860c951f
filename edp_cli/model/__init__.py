"""What may be written in a plan's files (pydantic, frozen, no unknown keys), and the plan that they make."""
