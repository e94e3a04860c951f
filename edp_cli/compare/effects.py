"""What a change of the plan does to people, as values. `effect` works them out; `render` says them in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.periods import Period


@dataclass(frozen=True, slots=True)
class TermLoad:
    """How many things an owner owes in one term (due on a day of it), before and after."""

    term: Period
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class OwnerLoad:
    """An owner whose duties change in number in some term, and those terms. An owner of None is nobody yet."""

    owner: str | None
    terms: tuple[TermLoad, ...]


@dataclass(frozen=True, slots=True)
class DueMove:
    """One duty that falls due sooner or later.

    `before` and `after` are the day on the two sides: of what is owed once, its day; of what recurs, the next day
    on or after the day asked about. `days` is positive where it falls due later. `duty` is the one after.
    """

    duty: Duty
    before: date
    after: date
    days: int


@dataclass(frozen=True, slots=True)
class Effect:
    """What follows from a change, as at one day.

    Attributes:
        as_of: the day.
        loads: owners whose duties per term differ, in the order of their names after; nobody comes last.
        sooner: what falls due sooner, by its new date.
        later: what falls due later, by its new date.
        begun: duties that are owed now and were not, in the order of the plan.
        ended: duties that were owed and are not any more.
        overdue: occurrences that are overdue at the day with the change, and were not without it, oldest first.
        cleared: occurrences that were overdue at the day without the change, and are not with it though nothing
            was done: their lateness would vanish. Oldest first.
    """

    as_of: date
    loads: tuple[OwnerLoad, ...]
    sooner: tuple[DueMove, ...]
    later: tuple[DueMove, ...]
    begun: tuple[Duty, ...]
    ended: tuple[Duty, ...]
    overdue: tuple[Occurrence, ...]
    cleared: tuple[Occurrence, ...]
