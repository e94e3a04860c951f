"""The rows of `edp status`: the priorities, activities, actions and evaluations, in the order of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.status.strips import Mark
from edp_cli.render.sheet import Sheet
from edp_cli.render.status.words import name_colour, say_nothing, say_rules, say_time, say_title
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from edp_cli.queries.status.find import Answer
    from edp_cli.queries.status.standing import Standing
    from edp_cli.render.heading import Heading
    from edp_cli.render.sheet import Cell

COLUMNS = (
    "Level", "Reference", "What", "Time", "Reason", "Overdue", "Longest overdue in days", "Moved",
    "Confidence", "Declared on", "Days old", "By", "In the way", "Next",
)  # fmt: skip
"""The headings. What recurs has a column for each mark after them."""


def status_sheet(answer: Answer, heading: Heading) -> Sheet:
    """A row for each part of what was asked about, those that are made up of parts first."""
    marks = tuple(mark.capitalize() for mark in Mark)
    rows = tuple(_row(each, heading.as_of) for each in list_standings(answer.standings))
    rules = (plain(rule) for rule in say_rules(answer.rule))
    foot = tuple(filter(None, [say_nothing(answer), *heading.missing]))
    return Sheet((*COLUMNS, *marks), rows, say_title(answer), (heading.sentence, *rules), foot)


def list_standings(standings: Iterable[Standing]) -> Iterator[Standing]:
    """These and all their parts, each before its own."""
    for standing in standings:
        yield standing
        yield from list_standings(standing.parts)


def plain(text: str) -> str:
    """The text with ordinary spaces, for where no lines are broken."""
    return text.replace(UNBROKEN, " ")


def _row(standing: Standing, as_of: date) -> tuple[Cell, ...]:
    time, note = standing.time, standing.latest
    declared: tuple[Cell, ...] = (None,) * 6
    if note is not None:
        declared = (note.confidence.value, note.on, (as_of - note.on).days, note.by, note.obstacle, note.next)
    marks = [mark for duty in standing.duties for stretch in duty.strip for mark in stretch.marks]
    return (
        standing.rank.value,
        standing.ref,
        standing.what,
        name_colour(time.colour),
        plain(say_time(time, standing.items)),
        time.overdue,
        time.longest,
        time.moved,
        *declared,
        *(None if standing.is_whole else marks.count(mark) for mark in Mark),
    )
