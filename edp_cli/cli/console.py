"""The one place that writes to the terminal."""

from __future__ import annotations

import codecs
import os
import re
import shutil
import sys
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import TYPE_CHECKING, TextIO

from edp_cli.cli.letters import SIGNS, Kind, can_show, in_ascii, in_encoding
from edp_cli.errors import EdpError
from edp_cli.render.look import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_WRITTEN = 4

_PIPED_WIDTH = 100
_COMMAND = re.compile(r"^\s*:(?=:)|##(?=\[)", re.MULTILINE)
"""What begins a command of GitHub Actions: `::error::` at the start of a line, `##[error]` anywhere in it."""


def make_look(*, no_color: bool = False, only_ascii: bool = False, to_file: bool = False) -> Look:
    """What standard output, or a file, can show: its width, and whether colours and drawn signs are wanted.

    `--no-color` and NO_COLOR win over FORCE_COLOR; without either, colours are for terminals that have them.
    """
    if to_file:
        return Look(_PIPED_WIDTH, colour=False, drawn=not only_ascii)
    colour = _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"
    if os.environ.get("FORCE_COLOR", "").lower() not in ("", "0", "false", "no"):
        colour = True
    if no_color or os.environ.get("NO_COLOR"):
        colour = False
    drawn = not only_ascii and sys.stdout is not None and can_show(sys.stdout, SIGNS)
    return Look(shutil.get_terminal_size((_piped_width(), 24)).columns, colour, drawn)


def _piped_width() -> int:
    """The width where standard output is no terminal: no more than that of the one in which messages are read."""
    with suppress(OSError):
        if _is_terminal(sys.stderr):
            return min(_PIPED_WIDTH, os.get_terminal_size(sys.stderr.fileno()).columns or _PIPED_WIDTH)
    return _PIPED_WIDTH


def write(text: str, *, only_ascii: bool = False, kind: Kind = Kind.SCREEN) -> None:
    """Write the answer to standard output."""
    _put(sys.stdout, in_ascii(text, kind) if only_ascii else text, kind)


def somebody_is_there() -> bool:
    """Whether somebody sits at a terminal, who can turn pages and be asked."""
    return _is_terminal(sys.stdout) and _is_terminal(sys.stdin)


def page(text: str, *, only_ascii: bool = False) -> None:
    """Write the answer to standard output: page by page, where that is a terminal and the text is long."""
    if somebody_is_there():
        from edp_cli.cli.pager import show_pages

        encoding = sys.stdout.encoding or "ascii"
        shown = in_ascii(text) if only_ascii else in_encoding(text, encoding)
        if show_pages(shown, lines=shutil.get_terminal_size().lines, encoding=encoding):
            return
    write(text, only_ascii=only_ascii)


def write_utf8(text: str, *, commands: bool = False) -> None:
    """Write the answer to standard output in UTF-8, whatever its encoding is. It may be `commands` itself."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    _put(sys.stdout, text, commands=commands)


def write_json(text: str) -> None:
    """Write JSON to standard output: in UTF-8, or in another encoding with escapes, which are the same in all."""
    if _in_actions():
        text = text.replace("##[", "#\\u0023[")
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


def _put(stream: TextIO | None, text: str, kind: Kind = Kind.SCREEN, *, commands: bool = False) -> None:
    """Write the text; characters that the stream cannot show become plain ones.

    Under GitHub Actions a space parts whatever that would take for a command, unless the text is `commands`.
    """
    if stream is None:
        return
    if not can_show(stream, text):
        text = in_encoding(text, stream.encoding or "ascii", kind)
    if _in_actions() and not commands:
        text = _COMMAND.sub(r"\g<0> ", text)
    with _as_far_as_it_goes(stream):
        stream.write(text)


def _in_actions() -> bool:
    """Whether GitHub Actions reads what is written, and takes some of it for commands."""
    return os.environ.get("GITHUB_ACTIONS") == "true"


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


def _escape(character: str) -> str:
    """The character as JSON escapes it, in one or two units of UTF-16."""
    data = character.encode("utf-16-be")
    units = (data[i : i + 2].hex() for i in range(0, len(data), 2))
    return "".join(f"\\u{unit}" for unit in units)
