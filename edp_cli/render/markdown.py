"""Markdown. Text from a plan is data: no mark-up, link or HTML in it is ever acted on."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.render.sheet import Cell, Sheet

_ACTS = re.compile(r"[\\`*\[\]<>&|~#$@]|(?<![^\W_])_|_(?![^\W_])")
"""What acts in Markdown, but for the `_` within a word, which is plain text there."""
_STARTS = re.compile(r"^([-+=](?=[-+=\s]|$)|\d+(?=[.)](?:\s|$)))")
_LINKS = re.compile(r"(?i)(https?|ftp|mailto|xmpp|www)(?=[:.])")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}


def escape(text: str) -> str:
    """The text as Markdown that shows just this text, wherever on a line it stands. Line ends become spaces."""
    text = " ".join(text.split())
    text = _ACTS.sub(lambda found: _ENTITIES.get(found[0], f"\\{found[0]}"), text)
    text = _LINKS.sub(r"\1\\", text)
    return _STARTS.sub(lambda found: _start(found[1]), text)


def _start(mark: str) -> str:
    """What would begin a list, a rule or a heading, as plain text."""
    return f"{mark}\\" if mark.isdecimal() else f"\\{mark}"


def render_markdown(sheet: Sheet) -> str:
    """The rows as a table, under their title, with the sentences that belong above and below."""
    parts = [f"# {escape(sheet.title)}"] if sheet.title else []
    parts += [escape(note) for note in sheet.notes]
    if sheet.rows:
        parts.append("\n".join(_table(sheet)))
    parts += [escape(line) for line in sheet.foot]
    return "\n\n".join(parts) + "\n"


def _table(sheet: Sheet) -> Iterator[str]:
    yield table_line(escape(column) for column in sheet.columns)
    yield table_line("---" for _ in sheet.columns)
    for row in sheet.rows:
        yield table_line(escape(_shown(cell)) for cell in row)


def table_line(cells: Iterable[str]) -> str:
    """A line of a table. The cells are Markdown already."""
    return f"| {' | '.join(cells)} |"


def _shown(cell: Cell) -> str:
    if isinstance(cell, date):
        return show_day(cell)
    if isinstance(cell, tuple):
        return listed(cell)
    return "" if cell is None else str(cell)
