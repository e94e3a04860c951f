"""What `edp show` sets out: a plan, a priority, an activity, an action, or one thing that is owed.

Each page holds the plan's words, and with them what is owed and how it stands on the as-of date.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from edp_cli.duties.standing import Owed
    from edp_cli.duties.telling import Told
    from edp_cli.model.written import Place, WrittenAction, WrittenActivity, WrittenPlan, WrittenPriority


@dataclass(frozen=True, slots=True)
class PartPage:
    """One milestone of an action, one report on it, or one evaluation of an activity.

    Attributes:
        id: its reference: `5.1/3c/2`, `5.1/3a/report`, `5.1/evaluation-2`.
        of: the action's reference; of an evaluation the activity's.
        what: what is owed, in words.
        label: the milestone's label.
        owners: those who owe it.
        to: who receives it.
        through: how it is done, where that is not a report.
        timescale: the officer's words for when the action is done; of an evaluation, for how often it is made.
        frequency: the officer's words for how often; none of a milestone, and where they are missing.
        reading: how it is read; none where it is not owed at any time.
        place: where it is written.
        items: its occurrences, oldest first; none where it has no date.
        records: what is on record of it, by the days.
    """

    id: str
    kind: DutyKind
    of: str
    what: str
    label: str | None
    owners: tuple[str, ...]
    to: str | None
    through: str | None
    timescale: str
    frequency: str | None
    reading: str | None
    place: Place
    items: tuple[Owed, ...]
    records: tuple[Told, ...] = ()

    @property
    def overdue(self) -> tuple[Owed, ...]:
        """What is past due, longest overdue first."""
        found = (owed for owed in self.items if owed.status is Status.OVERDUE)
        return tuple(sorted(found, key=lambda owed: owed.occurrence.due))

    @property
    def coming(self) -> tuple[Owed, ...]:
        """What is still owed from the as-of date on, and what starts from then on, soonest first."""
        found = (owed for owed in self.items if owed.days <= 0 and not owed.is_settled)
        return tuple(sorted(found, key=lambda owed: owed.occurrence.due))

    @property
    def moved(self) -> tuple[Owed, ...]:
        """What decisions have moved, in its order."""
        return tuple(owed for owed in self.items if owed.moves)

    @property
    def next_due(self) -> date | None:
        """The next day on which it is due, or starts."""
        return self.coming[0].occurrence.due if self.coming else None


@dataclass(frozen=True, slots=True)
class ActionPage:
    """An action, where it stands in the plan, its milestones and reports, and what is on record by the days."""

    priority: WrittenPriority
    activity: WrittenActivity
    action: WrittenAction
    parts: tuple[PartPage, ...]
    records: tuple[Told, ...] = ()

    @property
    def milestones(self) -> tuple[PartPage, ...]:
        """What its timescale asks for."""
        return tuple(part for part in self.parts if part.kind is DutyKind.ACTION)

    @property
    def reports(self) -> tuple[PartPage, ...]:
        """What its monitoring asks for."""
        return tuple(part for part in self.parts if part.kind is DutyKind.REPORT)

    @property
    def is_dated(self) -> bool:
        """Whether the action itself has any date."""
        return any(part.items for part in self.milestones)


@dataclass(frozen=True, slots=True)
class ActivityPage:
    """An activity with its actions, and what is owed of each entry of its evaluation."""

    priority: WrittenPriority
    activity: WrittenActivity
    actions: tuple[ActionPage, ...]
    evaluation: tuple[tuple[PartPage, ...], ...]

    @property
    def parts(self) -> tuple[PartPage, ...]:
        """Everything that is owed under it, in the order of the plan."""
        actions = (part for page in self.actions for part in page.parts)
        return (*actions, *(part for parts in self.evaluation for part in parts))

    @property
    def undated(self) -> int:
        """How many of its actions have no date."""
        return sum(not page.is_dated for page in self.actions)


@dataclass(frozen=True, slots=True)
class PriorityPage:
    """A priority and its activities."""

    priority: WrittenPriority
    activities: tuple[ActivityPage, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The plan's outline: its priorities with their activities, and how many roles and bodies it names."""

    plan: WrittenPlan
    priorities: tuple[PriorityPage, ...]
    roles: int
    bodies: int


@dataclass(frozen=True, slots=True)
class OccurrencePage:
    """One thing that is owed, for one period."""

    part: PartPage
    owed: Owed


Page = PlanPage | PriorityPage | ActivityPage | ActionPage | PartPage | OccurrencePage


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown, and where else in the plan the same number is used, which is a fault of the plan."""

    page: Page
    also: tuple[Place, ...] = ()


def count_overdue(parts: Iterable[PartPage]) -> int:
    """How many things are overdue."""
    return sum(len(part.overdue) for part in parts)


def count_done(parts: Iterable[PartPage]) -> tuple[int, int]:
    """How many things are done, and how many of these were done late."""
    found = [owed.status for part in parts for owed in part.items]
    late = found.count(Status.LATE)
    return found.count(Status.DONE) + late, late


def find_next(parts: Iterable[PartPage]) -> date | None:
    """The next day on which something is due, or starts."""
    return min((part.next_due for part in parts if part.next_due is not None), default=None)
