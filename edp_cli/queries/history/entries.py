"""`History`: what became of one action."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.compare.changes import ActionChange
    from edp_cli.duties.standing import Owed
    from edp_cli.duties.telling import Told
    from edp_cli.model.written import WrittenAction, WrittenPlan
    from edp_cli.queries.history.states import Revision


@dataclass(frozen=True, slots=True)
class Step:
    """What one revision did to the action. A revision of none is what is not committed yet."""

    revision: Revision | None
    change: ActionChange


@dataclass(frozen=True, slots=True)
class Gap:
    """A revision of which nothing could be learned about the action, and the files that could not be read."""

    revision: Revision | None
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What became of one date of the action, from the first to the present one.

    Attributes:
        label: the milestone's label, as it was last.
        starts: whether it is the day on which something starts, not that on which it is due.
        first: the first day that it had.
        last: the last day that it had.
        is_gone: whether it has no day any more.
        later: how many times it was moved to a later day: how often it slipped.
        sooner: how many times it was moved to an earlier day.
        days: from the first day to the last; positive is later.
        terms: the same in terms.
    """

    label: str | None
    starts: bool
    first: date
    last: date
    is_gone: bool
    later: int
    sooner: int
    days: int
    terms: int


@dataclass(frozen=True, slots=True)
class History:
    """What became of one action.

    Attributes:
        asked: the reference that was asked about.
        action: the action as it is now; as it was last, where it was removed.
        plan: the plan as it is now.
        is_removed: whether it is not in the plan any more.
        events: what was done to it, and the revisions that could not be read, oldest first. Where the first that
            was done is not its coming into the plan, that cannot be seen.
        courses: what became of each of its dates that moved in the plan's words.
        since: the oldest revision in which it was seen; none where that is not committed yet.
        is_cut_short: whether there are earlier revisions, which this clone does not hold.
        left_out: the files that cannot be read now.
        records: what is on record now of its having been done, and what bodies have decided about it, by the days.
        moved: what decisions moved, in the order of the plan.
    """

    asked: str
    action: WrittenAction
    plan: WrittenPlan
    is_removed: bool
    events: tuple[Step | Gap, ...]
    courses: tuple[Course, ...]
    since: Revision | None
    is_cut_short: bool
    left_out: tuple[str, ...] = ()
    records: tuple[Told, ...] = ()
    moved: tuple[Owed, ...] = ()

    @property
    def line(self) -> tuple[Step | Gap | Told, ...]:
        """The events, and the records in their place in time among them. On one day, a revision comes first."""
        found: list[Step | Gap | Told] = []
        waiting = deque(self.records)
        for event in self.events:
            while waiting and _is_after(event, waiting[0]):
                found.append(waiting.popleft())
            found.append(event)
        return (*found, *waiting)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What was done to it, oldest first."""
        return tuple(event for event in self.events if isinstance(event, Step))

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """The revisions that could not be read, oldest first."""
        return tuple(event for event in self.events if isinstance(event, Gap))

    @property
    def came(self) -> bool:
        """Whether it can be seen how it came into the plan."""
        return bool(self.steps) and self.steps[0].change.before is None


def _is_after(event: Step | Gap, told: Told) -> bool:
    """Whether the event is of a later day than a record. What is not committed is of today."""
    return event.revision is None or event.revision.day > told.event.on
