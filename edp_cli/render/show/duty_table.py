"""A milestone, a report or an evaluation, with all that is owed of it; and one thing that is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.render.drawing import plain_table, width_of
from edp_cli.render.happened import stopped
from edp_cli.render.show.pieces import LATE, draw_on_record, value_lines
from edp_cli.render.show.printed import say_settled
from edp_cli.render.show.standing import HOW_MANY, say_all, say_standing
from edp_cli.render.words import capital, day_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.pages import OccurrencePage, PartPage
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_ROOM_FOR_PERIODS = 80


def draw_part(page: PartPage, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """What it is and whose, then what is overdue of it and what comes next."""
    yield Text(f"\n{page.what}\n", "bold")
    yield value_lines(page, look)
    shown = (("Overdue", page.overdue, LATE), ("Next", page.coming[:HOW_MANY], "bold"))
    if len(page.items) > 1:
        for name, items, style in shown:
            if items:
                yield Text(f"\n{name}", style)
                yield Padding(_occurrences(items, page, look), (0, 0, 0, _INDENT))
        said = [*filter(None, [say_settled([page])]), say_all(page)]
        yield Text(f"\n{'. '.join(said)}.")
    else:
        yield Text("")
        for number, line in enumerate(say_standing(page)):
            yield Text(stopped(capital(line)), LATE if page.overdue and not number else "")
    yield from draw_on_record(page, heading, look)
    yield from _whole(page.of, heading)


def draw_occurrence(page: OccurrencePage, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """What is owed for one period, and how it stands."""
    part = page.part
    yield Text(f"\n{f'{part.label}: ' if part.label else ''}{part.what}\n", "bold")
    yield value_lines(page, look)
    yield from draw_on_record(page, heading, look)
    if part.id != part.of:
        yield Text(f"\nAll its dates: edp show{heading.options} {part.id}")
    else:
        yield from _whole(part.of, heading)


def _occurrences(items: Sequence[Owed], page: PartPage, look: Look) -> Table:
    """A row for each: the day, how it stands, the period and the reference."""
    width = width_of(look) - _INDENT
    days = max(len(day_words(owed)) for owed in (*page.overdue, *page.coming[:HOW_MANY]))
    with_periods = look.width >= _ROOM_FOR_PERIODS
    period = max(len(owed.occurrence.period.title) for owed in page.items) if with_periods else 0
    rest = width - days - _GAP - (period + _GAP if with_periods else 0)
    table = plain_table([days, period, rest] if with_periods else [days, rest])
    for owed in items:
        title = [Text(owed.occurrence.period.title)] if with_periods else []
        table.add_row(Text(day_words(owed)), *title, Text(owed.occurrence.id, "dim"))
    return table


def _whole(ref: str, heading: Heading) -> Iterator[RenderableType]:
    kind = "action" if "/" in ref else "activity"
    yield Text(f"\nThe whole {kind}: edp show{heading.options} {ref}")
