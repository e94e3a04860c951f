"""Reads a file that the program itself has written, to see whether it is current."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def read_current(path: Path) -> str | None:
    """The file's text; none where there is no such file, or nothing that can be read as text.

    Line ends of Windows count as line ends, since git may have made them.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
