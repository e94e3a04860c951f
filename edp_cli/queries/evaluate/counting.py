"""How an evaluation counts what was owed in a year. Everything is counted once.

- What is due in the year by the date that it has now is owed in it, and counted by what became of it.
- What was first due in the year, but has a date in another one now, is counted as moved on, and owed in that one.
- What is of an earlier year, and was not settled when this one began, is counted apart.
- What only starts is not counted, whether or not it is on record that it has.

What was not settled when the year ended carries forward, unless it is not due yet. As long as the year has not
ended, the as-of date stands for its end.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from edp_cli.duties.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.window import TimeWindow

_DAY = timedelta(days=1)


class Outcome(StrEnum):
    """What became of a thing, as an evaluation counts it. All but the last two are owed in the year."""

    DONE = "done in time"
    LATE = "late"
    MISSED = "missed"
    WITHDRAWN = "withdrawn"
    WAIVED = "waived"
    TO_COME = "to come"
    MOVED_ON = "moved on"
    EARLIER = "from an earlier year"


_OUTCOMES = {
    Status.DONE: Outcome.DONE,
    Status.LATE: Outcome.LATE,
    Status.OVERDUE: Outcome.MISSED,
    Status.WITHDRAWN: Outcome.WITHDRAWN,
    Status.WAIVED: Outcome.WAIVED,
    Status.DUE: Outcome.TO_COME,
}


@dataclass(frozen=True, slots=True)
class Counted:
    """One occurrence, as the evaluation counts it.

    Attributes:
        owed: the occurrence, as it stands on the as-of date.
        outcome: what it is counted as.
        carries: whether it carries forward.
    """

    owed: Owed
    outcome: Outcome
    carries: bool


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are.

    Attributes:
        of: how many of each outcome.
        done_moved: how many of those done in time were done by a date that had been moved.
        ended_overdue: how many of those withdrawn, and of those waived, were overdue by then.
        carried: how many carry forward.
    """

    of: tuple[tuple[Outcome, int], ...]
    done_moved: int
    ended_overdue: tuple[tuple[Outcome, int], ...]
    carried: int

    def __getitem__(self, outcome: Outcome) -> int:
        """How many had that outcome."""
        return dict(self.of)[outcome]

    @property
    def owed(self) -> int:
        """How many were owed in the year."""
        return sum(number for outcome, number in self.of if outcome in _OUTCOMES.values())

    @property
    def is_empty(self) -> bool:
        """Whether there was nothing to count."""
        return not any(number for _, number in self.of)


def add_up(items: Sequence[Counted]) -> Counts:
    """How many of the items there are of each outcome."""
    numbers = dict.fromkeys(Outcome, 0)
    for counted in items:
        numbers[counted.outcome] += 1
    moved = sum(counted.outcome is Outcome.DONE and bool(counted.owed.moves) for counted in items)
    ended = tuple(Counter(counted.outcome for counted in items if counted.owed.was_overdue).items())
    return Counts(tuple(numbers.items()), moved, ended, sum(counted.carries for counted in items))


@dataclass(frozen=True, slots=True)
class Year:
    """The year that is evaluated, and the day as at which it is."""

    window: TimeWindow
    as_of: date

    @property
    def has_begun(self) -> bool:
        """Whether the year has begun on the as-of date."""
        return self.as_of >= self.window.start

    @property
    def has_ended(self) -> bool:
        """Whether the year has ended: all of it was due before the as-of date."""
        return self.as_of > self.window.end

    def count(self, items: Iterable[Owed]) -> Iterator[Counted]:
        """Those of the items that the year is to be evaluated by, in their order."""
        for owed in items:
            outcome = self._outcome(owed)
            if outcome is not None:
                yield Counted(owed, outcome, self._carries(owed))

    def _outcome(self, owed: Owed) -> Outcome | None:
        """What the item is counted as, if it is of the year or from before."""
        if owed.occurrence.starting:
            return None
        if owed.occurrence.due in self.window:
            return _OUTCOMES[owed.status]
        if owed.occurrence.first_due in self.window:
            return Outcome.MOVED_ON
        was_open = owed.settled_on is None or owed.settled_on >= self.window.start
        is_past = min(owed.occurrence.first_due, owed.occurrence.due) < min(self.window.start, self.as_of)
        return Outcome.EARLIER if was_open and is_past else None

    def _carries(self, owed: Owed) -> bool:
        """Whether it was not settled at the year's end, and its date was past or is in a later year."""
        close = min(self.window.end, self.as_of)
        if owed.settled_on is not None and owed.settled_on <= close:
            return False
        due = owed.occurrence.due
        return due > self.window.end or due < min(self.window.end + _DAY, self.as_of)
