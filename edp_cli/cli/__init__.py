"""The only code that knows typer, the terminal, exit codes, the clock and the environment."""
