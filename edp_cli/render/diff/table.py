"""A difference as it is shown in a terminal: what matters most first, all about one thing together."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.padding import Padding
from rich.text import Text

from edp_cli.compare.changes import Mark
from edp_cli.render.diff.answer import CONSEQUENCES
from edp_cli.render.diff.entries import Part, Section
from edp_cli.render.diff.load_table import draw_loads
from edp_cli.render.diff.marks import can_be_marked, join_kept, mark
from edp_cli.render.drawing import draw, plain_table, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from edp_cli.compare.changes import Stretch
    from edp_cli.render.diff.answer import Answer
    from edp_cli.render.diff.entries import Entry
    from edp_cli.render.look import Look

_STYLES = {Mark.SAME: "", Mark.REMOVED: "red", Mark.ADDED: "green"}
_LONGEST_REFERENCE = 24
_INDENT = 2
_GAP = 2

Row = tuple[str, str, Text]
"""A reference, a bullet, and what stands beside them."""


def render_table(answer: Answer, look: Look) -> str:
    """The two sides, what changes in short and at length, and what follows from it."""
    parts: list[RenderableType] = [
        Text(answer.title, "bold"),
        Text(answer.heading.words, "dim"),
        *(Text(said, "bold red") for said in answer.missing),
        Text(f"\n{' '.join(answer.summary)}", "bold"),
    ]
    least = max((cell_len(entry.ref) for entry in answer.entries if entry.part is Part.ACTION), default=0)
    for section, title, entries in answer.sections:
        parts.append(Text(f"\n{title}", f"bold{' red' if section < Section.RECORDED else ''} underline"))
        parts.append(draw_rows(list(_rows(entries, look)), look, least=least))
    parts += _consequences(answer, look)
    if answer.rest:
        parts.append(Text(f"\n{answer.rest}", "dim"))
    return draw(parts, look)


def _consequences(answer: Answer, look: Look) -> Iterator[RenderableType]:
    loads, lists = answer.effect.loads, answer.consequences
    if loads or lists:
        yield Text(f"\n{CONSEQUENCES}", "bold underline")
    for each in lists:
        yield Text(f"\n{each.title}", "bold")
        yield draw_rows([(point.ref, "", Text(point.says)) for point in each.points], look)
    if loads:
        yield from draw_loads(loads, look)


def _rows(entries: Sequence[Entry], look: Look) -> Iterator[Row]:
    """What is said of each entry. Of records of one thing, one after the other, its text is said once."""
    said: tuple[str, str] | None = None
    for entry in entries:
        rows = list(_entry(entry, look))
        named = (_name(entry), entry.what)
        if entry.part is Part.RECORD and entry.what and named == said:
            rows = rows[1:]
        said = named
        yield from rows


def _entry(entry: Entry, look: Look) -> Iterator[Row]:
    """What it is called and its text; under them, a line for all that was done to it."""
    name = entry.part is Part.NAME
    titles = draw_words(entry.title_words) or ([Text(entry.what or entry.ref)] if entry.what or name else [])
    lines = [Text(" ").join([Text(change.leads), *draw_words(change.words)]) for change in entry.lines]
    bullet = ("•" if look.drawn else "*") if titles else ""
    refs = chain([_name(entry)], repeat("")) if not name else repeat("")
    for ref, (sign, text) in zip(
        refs, [*(("", each) for each in titles), *((bullet, each) for each in lines)], strict=False
    ):
        yield ref, sign, text


def _name(entry: Entry) -> str:
    """What the entry is called; of a record its duty alone, since what is said of it has the period."""
    return entry.ref.partition("@")[0] if entry.part is Part.RECORD else entry.ref


def draw_words(words: Sequence[Stretch]) -> list[Text]:
    """A text with what went and what came in it; both texts in full, where words of theirs look like marks."""
    if not words:
        return []
    if can_be_marked(words):
        return [Text(" ").join(Text(mark(stretch), _STYLES[stretch.mark]) for stretch in words)]
    was, now = join_kept(words, Mark.ADDED), join_kept(words, Mark.REMOVED)
    return [Text(f"Was: {was}", _STYLES[Mark.REMOVED]), Text(f"Now: {now}", _STYLES[Mark.ADDED])]


def draw_rows(rows: Sequence[Row], look: Look, *, least: int = 0) -> Padding:
    """The rows, one under the other; a column of which every row is empty takes no room.

    References have at least as much room as `least` says, so that lists under several titles are laid out alike.
    """
    width = width_of(look) - _INDENT
    longest = max(cell_len(ref) for ref, _, _ in rows)
    widths = [
        min(_LONGEST_REFERENCE, max(longest, least)) if longest else 0,
        max(len(sign) for _, sign, _ in rows),
    ]
    taken = [each for each in widths if each]
    table = plain_table([*taken, width - sum(taken) - _GAP * len(taken)])
    for ref, sign, text in rows:
        table.add_row(*(Text(cell) for cell, room in zip((ref, sign), widths, strict=True) if room), text)
    return Padding(table, (0, 0, 0, _INDENT))
