"""How much each owner has due in each term, and where that is too much for one person.

What counts is what falls due in the term by its present date, done or not; what was waived or withdrawn does not,
nor does what only starts. What several owe together counts for each of them, and once in the totals.

Too much is more than plan.yaml allows in a term (`most_in_a_term`). Where it sets no limit, too much is more than
twice what an owner has on average in a term in which that owner has anything.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.periods import Unit
from edp_cli.queries.owed import find_owed, find_undated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.periods import Period
    from edp_cli.queries.select import Selection
    from edp_cli.queries.window import TimeWindow

_NOT_ASKED = (Status.WAIVED, Status.WITHDRAWN)
_TOO_OFTEN = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """How much is too much for one owner in one term.

    Attributes:
        most: what the plan allows.
        things: how much owners have in all, in the terms in which they have anything.
        loads: how many such terms there are, of all owners together.
    """

    most: int | None
    things: int
    loads: int

    @property
    def average(self) -> float:
        """How much an owner has in such a term on average; 0 where there is none."""
        return self.things / self.loads if self.loads else 0

    def is_too_much(self, load: int) -> bool:
        """Whether one owner has too much with that in one term."""
        return load > self.most if self.most is not None else load * self.loads > _TOO_OFTEN * self.things


@dataclass(frozen=True, slots=True)
class Load:
    """How much one owner has due in each term, in the order of the terms. `owner` is none for what is nobody's."""

    owner: str | None
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """How much it is in all."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Workload:
    """What is due from whom, term by term.

    Attributes:
        window: the window asked about.
        selection: what is counted.
        terms: the terms of the window that lie in the plan, or in which something is due; oldest first.
        loads: of everybody who has anything due, the most first; what is nobody's comes last.
        counts: how much is due in each term, what several owe counted once.
        measure: how much is too much.
        undated: references of the actions that have no date, and so are not counted.
    """

    window: TimeWindow
    selection: Selection
    terms: tuple[Period, ...]
    loads: tuple[Load, ...]
    counts: tuple[int, ...]
    measure: Measure
    undated: tuple[str, ...]

    @property
    def total(self) -> int:
        """How much is due in all, what several owe counted once."""
        return sum(self.counts)

    def is_too_much(self, load: Load, count: int) -> bool:
        """Whether that count of the owner's is too much for one person. What is nobody's is too much for none."""
        return load.owner is not None and self.measure.is_too_much(count)


def find_workload(
    docket: Docket, window: TimeWindow, selection: Selection, as_of: date, *, most: int | None
) -> Workload:
    """What is due from whom in the window, term by term. `most` is what the plan allows one owner in a term."""
    calendar = docket.frame.calendar
    due: Counter[tuple[date, tuple[str, ...]]] = Counter(
        (owed.occurrence.due, owed.occurrence.duty.owners)
        for owed in find_owed(docket, selection.of_everybody, as_of)
        if owed.occurrence.due in window and owed.status not in _NOT_ASKED and not owed.occurrence.starting
    )
    terms = tuple(_find_terms(docket, window, [day for day, _ in due]))
    at = {day: terms.index(calendar.containing(Unit.TERM, day)) for day, _ in due}
    loads: dict[str | None, Counter[int]] = {}
    counts: Counter[int] = Counter()
    for (day, owners), number in due.items():
        if selection.owner in (None, *owners):
            counts[at[day]] += number
        for owner in owners or (None,):
            loads.setdefault(owner, Counter())[at[day]] += number
    return Workload(
        window,
        selection,
        terms,
        loads=tuple(_sort(loads, len(terms), selection.owner)),
        counts=tuple(counts[place] for place in range(len(terms))),
        measure=_measure(loads, most),
        undated=find_undated(docket, selection, as_of),
    )


def _find_terms(docket: Docket, window: TimeWindow, days: list[date]) -> Iterator[Period]:
    """The terms of the window from the first in the plan, or with something due, to the last."""
    calendar, frame = docket.frame.calendar, docket.frame
    first = max(window.start, min((frame.in_force, *days)))
    last = min(window.end, max((frame.ends, *days)))
    if first > last:
        return
    term = calendar.containing(Unit.TERM, first)
    while term.start <= last:
        yield term
        term = calendar.following(Unit.TERM, term)


def _measure(loads: Mapping[str | None, Counter[int]], most: int | None) -> Measure:
    found = [number for owner, load in loads.items() if owner is not None for number in load.values()]
    return Measure(most, sum(found), len(found))


def _sort(loads: Mapping[str | None, Counter[int]], terms: int, only: str | None) -> list[Load]:
    """The loads that are wanted, the greatest first."""
    found = [Load(owner, tuple(load[place] for place in range(terms))) for owner, load in loads.items()]
    wanted = [load for load in found if only in (None, load.owner)]
    return sorted(wanted, key=lambda load: (load.owner is None, -load.total, (load.owner or "").casefold()))
