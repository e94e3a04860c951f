"""Reads what is piped to the program."""

from __future__ import annotations

import sys

from edp_cli.errors import EdpError
from edp_cli.store.files import MAX_BYTES


def read_input() -> bytes:
    """All that stands on standard input, or as much of it as shows that it is too large for a plan file.

    Raises:
        EdpError: nothing is piped to it (exit code 2), or it cannot be read (exit code 3).
    """
    if sys.stdin is None or sys.stdin.closed or sys.stdin.isatty():
        message = (
            "--stdin takes the text from another program, and nothing is piped to it. To check a file as it is"
        )
        raise EdpError(f"{message} saved: edp validate FILE", exit_code=2)
    try:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    except OSError as error:
        raise EdpError(f"Standard input cannot be read: {error.strerror}.", exit_code=3) from error
