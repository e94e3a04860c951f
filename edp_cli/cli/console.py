"""The one place that writes to the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

from edp_cli.render.look import Look

_PIPED_WIDTH = 100
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "·": "-", "•": "*"}
)


def make_look(*, no_color: bool) -> Look:
    """What standard output can show: its width, and whether colours are wanted.

    `--no-color` and NO_COLOR win over FORCE_COLOR; without either, colours are for terminals that have them.
    """
    terminal = sys.stdout.isatty()
    colour = terminal and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR"):
        colour = True
    if no_color or os.environ.get("NO_COLOR"):
        colour = False
    return Look(shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns, colour)


def write(text: str) -> None:
    """Write the answer to standard output."""
    _put(sys.stdout, text)


def write_json(text: str) -> None:
    """Write JSON to standard output: in UTF-8, or with escapes where that cannot show every character."""
    if _can_show(sys.stdout, text):
        _put(sys.stdout, text)
    else:
        escaped = (character if ord(character) < 128 else _escape(character) for character in text)
        _put(sys.stdout, "".join(escaped))


def warn(text: str) -> None:
    """Write a line to standard error."""
    sys.stdout.flush()
    _put(sys.stderr, f"{text}\n")


def close() -> None:
    """Make sure that everything is written; raises OSError where it cannot be."""
    sys.stdout.flush()
    sys.stderr.flush()


def give_up_output() -> None:
    """Let nothing more be written to a standard output that nobody reads any longer."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _put(stream: TextIO, text: str) -> None:
    """Write the text; characters that the stream cannot show become plain ones."""
    if not _can_show(stream, text):
        encoding = stream.encoding or "ascii"
        text = text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    stream.write(text)


def _can_show(stream: TextIO, text: str) -> bool:
    try:
        text.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _escape(character: str) -> str:
    """The character as JSON escapes it, in one or two units of UTF-16."""
    data = character.encode("utf-16-be")
    units = (data[i : i + 2].hex() for i in range(0, len(data), 2))
    return "".join(f"\\u{unit}" for unit in units)
