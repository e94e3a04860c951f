"""How what recurs was kept up: a mark for each period, by academic year."""

from __future__ import annotations

from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from edp_cli.duties.status import Status
from edp_cli.periods import Unit
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from edp_cli.duties.standing import Owed
    from edp_cli.periods import TermCalendar


class Mark(StrEnum):
    """How what was owed for a period went."""

    MET = "met"
    LATE = "late"
    MISSED = "missed"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"
    NOW = "current"
    COMING = "to come"


class Stretch(NamedTuple):
    """The marks of the periods that begin in one academic year, `2003/04`, and whether their dates were moved."""

    title: str
    marks: tuple[Mark, ...]
    moved: tuple[bool, ...]


Strip = tuple[Stretch, ...]
"""The marks of all periods, in their order."""

_MARKS = {
    Status.DONE: Mark.MET,
    Status.LATE: Mark.LATE,
    Status.OVERDUE: Mark.MISSED,
    Status.WAIVED: Mark.WAIVED,
    Status.WITHDRAWN: Mark.WITHDRAWN,
}


def find_strip(items: Sequence[Owed], calendar: TermCalendar, as_of: date) -> Strip:
    """The marks of these occurrences of one duty; none where it does not recur."""
    if not items or not isinstance(items[0].occurrence.duty.milestone, Every):
        return ()

    def year(owed: Owed) -> str:
        return calendar.containing(Unit.ACADEMIC_YEAR, owed.occurrence.start).title

    years = [(title, tuple(found)) for title, found in groupby(items, key=year)]
    return tuple(
        Stretch(title, tuple(_mark(owed, as_of) for owed in found), tuple(bool(owed.moves) for owed in found))
        for title, found in years
    )


def _mark(owed: Owed, as_of: date) -> Mark:
    """Its mark. What is not settled or missed is current once its period has begun."""
    return _MARKS.get(owed.status) or (Mark.NOW if owed.occurrence.start <= as_of else Mark.COMING)
