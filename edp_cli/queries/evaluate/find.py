"""`Evaluation`: what `edp evaluate` answers, priority by priority and activity by activity."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from edp_cli.duties.standing import stand
from edp_cli.duties.status import Status
from edp_cli.model.written import WrittenPriority
from edp_cli.queries.evaluate.counting import Counted, Counts, Year, add_up
from edp_cli.queries.evaluate.targets import TargetYear, find_naming, list_targets
from edp_cli.queries.show.references import activity_of
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenActivity, WrittenPlan
    from edp_cli.queries.part import PlanPart


@dataclass(frozen=True, slots=True)
class ActivityYear:
    """The year of an activity.

    Attributes:
        items: what is counted, in the order of the plan.
        undated: references of what has no day by which it is to be done, and so is not counted: actions without a
            date, and what only starts.
    """

    activity: WrittenActivity
    items: tuple[Counted, ...]
    targets: tuple[TargetYear, ...]
    undated: tuple[str, ...]

    @property
    def counts(self) -> Counts:
        """How many there are of each outcome."""
        return add_up(self.items)


@dataclass(frozen=True, slots=True)
class PriorityYear:
    """The year of a priority: of the activities that it has."""

    priority: WrittenPriority
    activities: tuple[ActivityYear, ...]

    @property
    def counts(self) -> Counts:
        """How many there are of each outcome."""
        return add_up(tuple(chain.from_iterable(each.items for each in self.activities)))


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The evaluation of a year; `part` is what it is narrowed to, if it is."""

    year: Year
    part: PlanPart | None
    priorities: tuple[PriorityYear, ...]

    @property
    def activities(self) -> tuple[ActivityYear, ...]:
        """All that are evaluated, in the order of the plan."""
        return tuple(chain.from_iterable(each.activities for each in self.priorities))

    @property
    def items(self) -> tuple[Counted, ...]:
        """All that is counted, in the order of the plan."""
        return tuple(chain.from_iterable(each.items for each in self.activities))

    @property
    def counts(self) -> Counts:
        """How many there are of each outcome."""
        return add_up(self.items)

    @property
    def carried(self) -> tuple[Counted, ...]:
        """What carries forward, in the order of the plan."""
        return tuple(counted for counted in self.items if counted.carries)

    @property
    def undated(self) -> tuple[str, ...]:
        """References of what has no day by which it is to be done, and so is not counted."""
        return tuple(chain.from_iterable(each.undated for each in self.activities))


def evaluate_year(plan: WrittenPlan, docket: Docket, year: Year, *, part: PlanPart | None = None) -> Evaluation:
    """The evaluation of the year, of the whole plan or of a part of it."""
    wanted = [each for each in plan.activities if part is None or each in part]
    evaluated = _evaluate(wanted, docket, year)
    titles = {each.number: each for each in plan.priorities}
    numbers = sorted({each.priority for each in wanted})
    priorities = tuple(
        PriorityYear(
            titles.get(number, WrittenPriority(number, None)),
            tuple(each for each in evaluated if each.activity.priority == number),
        )
        for number in numbers
    )
    return Evaluation(year, part, priorities)


def _evaluate(activities: list[WrittenActivity], docket: Docket, year: Year) -> list[ActivityYear]:
    """The year of each activity. What is owed is told apart by its file: a number may be used twice by mistake."""
    standing = tuple(stand(docket, year.as_of))
    everything = tuple(year.count(standing))
    items: dict[str, list[Counted]] = {}
    for counted in everything:
        items.setdefault(counted.owed.occurrence.duty.source.file, []).append(counted)
    undated = _find_undated(docket, standing, year)
    naming = find_naming(docket.ledger, year, {each.owed.occurrence.id for each in everything})
    return [
        ActivityYear(
            activity,
            tuple(items.get(activity.place.file, ())),
            tuple(list_targets(activity, naming)),
            tuple(ref for ref in undated if activity_of(ref) == activity.number),
        )
        for activity in activities
    ]


def _find_undated(docket: Docket, standing: Iterable[Owed], year: Year) -> list[str]:
    """The actions without a date, and what only starts, but for what starts after the year."""
    starting = (owed.occurrence for owed in standing if owed.status is Status.STARTING)
    started = (occurrence.duty.id for occurrence in starting if occurrence.due <= year.window.end)
    return sorted({*(undated.ref for undated in docket.undated), *started}, key=natural_key)
