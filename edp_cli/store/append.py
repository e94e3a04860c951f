"""Adds a line to a file of the user's own, which may hold anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.wording import printable

if TYPE_CHECKING:
    from pathlib import Path


def append_line(path: Path, line: str) -> bool:
    """Put the line at the end of the file, which is made if need be; not if it is there already.

    What the file holds stays as it is, byte by byte. Says whether the line was added.

    Raises:
        EdpError: the file cannot be read or written (exit code 3).
    """
    wanted = line.encode("utf-8", "surrogateescape")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        held = path.read_bytes() if path.exists() else b""
        if wanted in held.splitlines():
            return False
        with path.open("ab") as file:
            file.write((b"" if held.endswith(b"\n") or not held else b"\n") + wanted + b"\n")
    except OSError as error:
        raise EdpError(
            f"{printable(str(path))} could not be added to: {error.strerror}. Put this line into it: {line}",
            exit_code=3,
        ) from error
    return True
