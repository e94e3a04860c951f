"""Everything that is one role's, as a page in Markdown."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.markdown import escape, render_markdown
from edp_cli.render.owed.words import say_decisions
from edp_cli.render.remit.words import (
    COLUMNS,
    as_row,
    find_lines,
    say_beyond,
    say_overdue_to,
    say_receiving,
    say_total,
    say_who,
)
from edp_cli.render.sheet import Sheet
from edp_cli.render.words import UNBROKEN, describe, moved, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.remit import Remit
    from edp_cli.render.heading import Heading
    from edp_cli.render.sheet import Cell

_DATES = ("Due", "How it stands", "Reference", "What", "To", "Decided")


def render_page(remit: Remit, heading: Heading) -> str:
    """The page: who it is, its dates, and what it owns, reports on, evaluates and receives."""
    top = Sheet((), (), remit.who.name, (*say_who(remit.who), heading.sentence), ())
    return "\n".join([render_markdown(top), *_dates(remit, heading), *_lines(remit), *_end(remit, heading)])


def _dates(remit: Remit, heading: Heading) -> Iterator[str]:
    dates = remit.dates
    if dates.overdue:
        yield _section("Overdue", _DATES, [_date_row(owed) for owed in dates.overdue])
    if dates.coming:
        until = show_day(dates.until)
        yield _section(f"Next, until {until}", _DATES, [_date_row(owed) for owed in dates.coming])
    if dates.late:
        yield _section("Done late", _DATES, [_date_row(owed) for owed in dates.late])
    notes = (*say_beyond(remit, heading), say_overdue_to(remit, heading))
    yield from (f"{escape(said)}\n" for said in notes if said)


def _lines(remit: Remit) -> Iterator[str]:
    for part, lines in groupby(find_lines(remit), key=lambda line: line.part):
        yield _section(part.value, COLUMNS[1:], [as_row(line)[1:] for line in lines])


def _end(remit: Remit, heading: Heading) -> Iterator[str]:
    if remit.shares:
        rows = [(sharing.name, ", ".join(sharing.refs)) for sharing in remit.shares]
        yield _section("Shares actions", ("With", "Actions"), rows)
    said = (say_receiving(remit, heading), say_total(remit), *heading.missing)
    yield render_markdown(Sheet((), (), foot=tuple(filter(None, said))))


def _section(title: str, columns: Sequence[str], rows: Sequence[tuple[Cell, ...]]) -> str:
    """The rows under a heading of the second rank, without the columns in which there is nothing."""
    used = [place for place in range(len(columns)) if any(row[place] for row in rows)]
    cells = tuple(tuple(row[place] for place in used) for row in rows)
    return f"## {escape(title)}\n\n{render_markdown(Sheet(tuple(columns[place] for place in used), cells))}"


def _date_row(owed: Owed) -> tuple[Cell, ...]:
    duty = owed.occurrence.duty
    decided = ". ".join(filter(None, (moved(owed), *say_decisions(owed))))
    return (owed.occurrence.due, _on_line(when(owed)), duty.id, describe(duty), duty.to, _on_line(decided) or None)


def _on_line(text: str) -> str:
    """The text as it stands where lines are not broken."""
    return text.replace(UNBROKEN, " ")
