"""Everything that is one role's, as a page for people: its dates first, what is overdue at their head."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.queries.select import Selection
from edp_cli.render.drawing import WIDE, draw, foot, plain_table, width_of
from edp_cli.render.owed.table import by_day, late_table
from edp_cli.render.remit.words import (
    Part,
    find_lines,
    say_beyond,
    say_overdue_to,
    say_receiving,
    say_total,
    say_who,
)
from edp_cli.render.words import count, listed, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.remit import Remit
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.remit.words import Line

_INDENT = 2
_GAP = 2
_HEADINGS = {
    Part.OWNS: ("Owns", "action"),
    Part.REPORTS: ("Makes", "report"),
    Part.EVALUATES: ("Makes", "evaluation"),
    Part.RECEIVES: ("Receives", "report"),
}
"""What each part is called, and what there is of it."""
_LONGEST_REFERENCE = 24
_WIDEST_ASIDE = 44


def render_remit(remit: Remit, heading: Heading, look: Look) -> str:
    """Who it is; what it owes; what it owns, reports on, evaluates and receives; with whom it shares."""
    parts: list[RenderableType] = [
        Text(remit.who.name, "bold"),
        *map(Text, say_who(remit.who)),
        Text(heading.words, "dim"),
        *_dates(remit, heading, look),
        *_lines(remit, heading, look),
        *_shares(remit, look),
        Text(f"\n{say_total(remit)}", "bold"),
    ]
    return draw([*parts, *foot(heading)], look)


def _dates(remit: Remit, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """What is overdue, and what comes next; of one who owes nothing at all, only what it is to receive."""
    selection, dates = Selection(owner=remit.who.name), remit.dates
    until = whole(dates.until)
    if dates.overdue:
        yield Text(f"\nOverdue: {count(len(dates.overdue), 'item')}", "bold red underline")
        yield from by_day(dates.overdue, selection, look)
    if dates.coming:
        yield Text(f"\nNext, until {until}", "bold underline")
        yield from by_day(dates.coming, selection, look)
    elif remit.owes:
        yield Text(f"\nNothing is due from now until {until}.")
    if dates.late:
        yield Text(f"\nDone late: {count(len(dates.late), 'item')}", "bold underline")
        yield Padding(late_table(dates.late, selection, look), (0, 0, 0, _INDENT))
    notes = [Text(said) for said in say_beyond(remit, heading)]
    if dates.overdue_to:
        notes.append(Text(say_overdue_to(remit, heading), "bold red"))
    yield from [Text(), *notes] if notes else []


def _lines(remit: Remit, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """What it owns, reports on, evaluates and receives, each under its heading."""
    everything = list(find_lines(remit))
    for part, found in groupby(everything, key=lambda line: line.part):
        lines = list(found)
        does, noun = _HEADINGS[part]
        yield Text(f"\n{does} {count(len(lines), noun)}", "bold underline")
        yield Padding(_table(lines, look, everything), (0, 0, 0, _INDENT))
    if remit.receives:
        yield Text(f"\n{say_receiving(remit, heading)}")


def _table(lines: Sequence[Line], look: Look, everything: Sequence[Line]) -> Table:
    """The lines' rows, laid out alike for `everything` that is shown."""
    width = width_of(look) - _INDENT
    reference = min(_LONGEST_REFERENCE, max(len(line.reference) for line in everything))
    share = min(_WIDEST_ASIDE, width * 3 // 10)
    rest = width - reference - _GAP
    beside = look.width >= WIDE
    table = plain_table([reference, share, rest - share - _GAP] if beside else [reference, rest])
    for line in lines:
        when, *others = _asides(line)
        asides = [Text(when, "bold"), *map(Text, others)]
        what = Text(line.what)
        cells = [Text("\n").join(asides), what] if beside else [Text("\n").join([Text("; ").join(asides), what])]
        table.add_row(Text(line.reference), *cells)
    return table


def _asides(line: Line) -> Iterator[str]:
    """When it is done, and who else has to do with it."""
    yield line.when or "how often is not said"
    if line.part is Part.RECEIVES:
        yield f"from {listed(line.by)}" if line.by else "from nobody yet"
    if line.to is not None:
        yield f"to {line.to}"
    if line.through is not None:
        yield f"through {line.through}"
    if line.shared:
        yield f"with {listed(line.shared)}"


def _shares(remit: Remit, look: Look) -> Iterator[RenderableType]:
    if remit.shares:
        yield Text("\nShares actions", "bold underline")
        table = plain_table([width_of(look) - _INDENT])
        for sharing in remit.shares:
            table.add_row(Text(f"with {sharing.name}: {', '.join(sharing.refs)}"))
        yield Padding(table, (0, 0, 0, _INDENT))
