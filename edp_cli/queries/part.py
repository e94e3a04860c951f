"""A part of a plan, by its number: an activity, or a priority with all its activities."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.queries.left_out import check_left_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.model.written import WrittenActivity, WrittenPlan


@dataclass(frozen=True, slots=True)
class PlanPart:
    """The activity, or the priority, of that number."""

    number: str

    def __contains__(self, activity: WrittenActivity | None) -> bool:
        """Whether the activity is the part, or is in it."""
        return activity is not None and self.number in (activity.number, str(activity.priority))

    @property
    def is_priority(self) -> bool:
        """Whether it is a priority, and not an activity."""
        return "." not in self.number

    @property
    def words(self) -> str:
        """The part as a heading says it: `activity 5.1`, `priority 5`."""
        return f"{'priority' if self.is_priority else 'activity'} {self.number}"


def find_part(plan: WrittenPlan, words: str, *, left_out: Iterable[str] = ()) -> PlanPart:
    """The part that the words name: `5.1`, or `5`. `left_out` names the files that could not be read.

    Raises:
        EdpError: the plan has no such part (exit code 2), or its file may be left out (exit code 3).
    """
    number = words.strip()
    activities = [activity.number for activity in plan.activities]
    priorities = [str(priority.number) for priority in plan.priorities]
    if (
        number in activities
        or number in priorities
        or any(number == str(each.priority) for each in plan.activities)
    ):
        return PlanPart(number)
    check_left_out(number, number, left_out)
    listed = ", ".join(activities) or "none"
    message = f'There is no activity or priority "{words}" in the plan. Its activities are: {listed}.'
    raise EdpError(message, exit_code=2)
