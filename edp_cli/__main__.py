"""Lets `python -m edp_cli` do what `edp` does."""

from edp_cli.cli.app import main

if __name__ == "__main__":
    main()
