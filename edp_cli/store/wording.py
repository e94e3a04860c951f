"""How text from a file, or a file's name, is put into a message."""

from __future__ import annotations

import os
import stat
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 60
"""How many characters of a file's text a message repeats."""


def quoted(text: str) -> str:
    """The text between double quotation marks, on one line and cut short after 60 characters."""
    line = " ".join(text.split())
    if len(line) > LONGEST:
        line = line[: LONGEST - 1].rstrip() + "…"
    return f'"{line}"'


def printable(text: str) -> str:
    """The text with each character that cannot be shown replaced by U+FFFD."""
    if text.isprintable():
        return text
    return "".join(character if character.isprintable() else "\ufffd" for character in text)


def kind_of(mode: int) -> str:
    """What stands at a path, by its mode: a folder, a file, a link, or a pipe or a device."""
    if stat.S_ISDIR(mode):
        return "a folder"
    return "a file" if stat.S_ISREG(mode) else "a link" if stat.S_ISLNK(mode) else "a pipe or a device"


def show_path(path: Path, cwd: Path) -> str:
    """The path from the folder `cwd`, with forward slashes, as people and programs are shown it.

    With `..` where it is outside, and in full on another Windows drive.
    """
    try:
        relative = os.path.relpath(path, cwd)
    except ValueError:
        relative = str(path)
    return printable(PurePath(relative).as_posix())
