"""The one place that writes to the terminal."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

from edp_cli.errors import EdpError
from edp_cli.render.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_WRITTEN = 4

_PIPED_WIDTH = 100
_PLAIN = str.maketrans(
    {"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "·": "-", "•": "*"}
)


def make_look(*, no_color: bool) -> Look:
    """What standard output can show: its width, and whether colours are wanted.

    `--no-color` and NO_COLOR win over FORCE_COLOR; without either, colours are for terminals that have them.
    """
    colour = _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR"):
        colour = True
    if no_color or os.environ.get("NO_COLOR"):
        colour = False
    return Look(shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns, colour)


def write(text: str) -> None:
    """Write the answer to standard output."""
    _put(sys.stdout, text)


def write_json(text: str) -> None:
    """Write JSON to standard output: in UTF-8, or in another encoding with escapes, which are the same in all."""
    if sys.stdout is not None and codecs.lookup(sys.stdout.encoding or "ascii").name != "utf-8":
        text = "".join(character if ord(character) < 128 else _escape(character) for character in text)
    _put(sys.stdout, text)


def warn(text: str) -> None:
    """Write a line to standard error. It may repeat what was typed, so no character acts on the terminal."""
    from edp_cli.store.characters import mended

    with suppress(EdpError):
        _flush(sys.stdout)
    _put(sys.stderr, f"{mended(text)}\n")


def close() -> None:
    """Make sure that everything is written.

    Raises:
        EdpError: it cannot be (exit code 4).
    """
    _flush(sys.stdout)
    _flush(sys.stderr)


def give_up_output() -> None:
    """Let nothing more be written to standard output, which nobody reads any longer."""
    _give_up(sys.stdout)


def _put(stream: TextIO | None, text: str) -> None:
    """Write the text; characters that the stream cannot show become plain ones."""
    if stream is None:
        return
    if not _can_show(stream, text):
        encoding = stream.encoding or "ascii"
        text = text.translate(_PLAIN).encode(encoding, "replace").decode(encoding)
    with _as_far_as_it_goes(stream):
        stream.write(text)


def _flush(stream: TextIO | None) -> None:
    if stream is not None:
        with _as_far_as_it_goes(stream):
            stream.flush()


@contextmanager
def _as_far_as_it_goes(stream: TextIO) -> Iterator[None]:
    """Where the reader has gone, go quietly on; where an answer cannot be written, as to a full disk, say so."""
    try:
        yield
    except OSError as error:
        _give_up(stream)
        if stream is sys.stdout and not isinstance(error, BrokenPipeError):
            message = f"The answer could not be written: {error.strerror}."
            raise EdpError(message, exit_code=NOT_WRITTEN) from error


def _give_up(stream: TextIO | None) -> None:
    """Send to nowhere whatever is still to be written, when the program ends at the latest."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether it is one. There is none where standard output was closed before the program began."""
    return stream is not None and stream.isatty()


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
