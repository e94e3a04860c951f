"""Where `edp`, and `python -m edp_cli`, begin."""

import gc
import os
import sys


def main() -> None:
    """Run the command that was typed.

    The garbage collector stays off, since a run is short and imports make much that it would look through. No
    pydantic plugin of another package is looked for, which takes time and could change how a plan is read.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        from edp_cli.cli.app import main as run  # noqa: PLC0415  only now, so that all of it is imported without

        run()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
