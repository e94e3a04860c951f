"""Timescales side by side: which milestone is which, and by how much its day moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.compare.changes import DateMove, TimescaleChange
from edp_cli.compare.pairs import Pairing
from edp_cli.periods import Unit
from edp_cli.timescale import By, From, Ongoing, WhenNeeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.periods import TermCalendar
    from edp_cli.timescale import Milestone, Timescale

_TERMS = ("spring", "summer", "autumn")
"""The terms of a calendar year, in their order."""


def compare_timescales(before: Timescale, after: Timescale, calendar: TermCalendar) -> TimescaleChange | None:
    """What became of a timescale; none where it is the same. Terms are counted by the calendar."""
    if before == after:
        return None
    moves = tuple(_find_moves(before, after, calendar))
    if moves or before.text.split() != after.text.split():
        return TimescaleChange(before, after, moves)
    return None


def pair_milestones(before: Timescale, after: Timescale) -> Pairing[Milestone]:
    """Which milestone is which.

    Those that say the same of the same thing stay; then what has the same label is the same, whatever it asks for;
    then what is of the same kind, in order; then what is left, in order.
    """
    pairing = Pairing(before.milestones, after.milestones)
    pairing.pair_by(
        lambda each: (each.label, each.words),
        lambda each: (each.label, type(each)) if each.label else None,
        lambda each: each.label,
        lambda each: each.words,
        type,
        lambda _: True,
    )
    return pairing


def count_terms(before: date, after: date, calendar: TermCalendar) -> int:
    """How many terms lie between those to which the two days belong; negative where the second is earlier."""
    return _term_number(after, calendar) - _term_number(before, calendar)


def _find_moves(before: Timescale, after: Timescale, calendar: TermCalendar) -> Iterator[DateMove]:
    pairing = pair_milestones(before, after)
    couples = [*pairing.pairs, *((old, None) for old in pairing.gone), *((None, new) for new in pairing.come)]
    for old, new in couples:
        if not _asks_the_same(old, new):
            yield _move(old, new, calendar)


def _asks_the_same(before: Milestone | None, after: Milestone | None) -> bool:
    """Whether both ask for the same, in words or by the day. Work without a date asks for nothing."""
    if before is None or after is None:
        return isinstance(before or after, Ongoing | WhenNeeded)
    days = _start(before), _due(before)
    return before.words == after.words or (any(days) and days == (_start(after), _due(after)))


def _move(before: Milestone | None, after: Milestone | None, calendar: TermCalendar) -> DateMove:
    old, new = _due(before), _due(after)
    starts = old == new and bool(_start(before) or _start(after))
    if starts:
        old, new = _start(before), _start(after)
    return DateMove(
        label=next((each.label for each in (after, before) if each is not None), None),
        before=old,
        after=new,
        before_words=_written(before),
        after_words=_written(after),
        days=(new - old).days if old and new else None,
        terms=count_terms(old, new, calendar) if old and new else None,
        starts=starts,
    )


def _due(milestone: Milestone | None) -> date | None:
    return milestone.period.end if isinstance(milestone, By) else None


def _start(milestone: Milestone | None) -> date | None:
    """The day on which it says that work starts."""
    if isinstance(milestone, From) or (isinstance(milestone, By) and milestone.ranged):
        return milestone.period.start
    return None


def _written(milestone: Milestone | None) -> str | None:
    return milestone.words.removeprefix("by ") if milestone is not None else None


def _term_number(day: date, calendar: TermCalendar) -> int:
    """The number of the term to which the day belongs, counting all terms ever."""
    year, season = calendar.containing(Unit.TERM, day).key.split("-")
    return 3 * int(year) + _TERMS.index(season)
