"""What the outline of a plan says, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.show.pages import count_done
from edp_cli.render.words import both, count, whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.queries.show.pages import ActivityPage, PartPage, PlanPage

NO_ACTIVITY = "No activity of it is set out here."


def say_years(page: PlanPage) -> str:
    """The authority, the years of the plan, and the day from which this revision counts."""
    plan = page.plan
    years = f"{whole(plan.starts)} to {whole(plan.ends)}"
    return f"{plan.authority}, {years}. This revision is in force from {whole(plan.in_force)}."


def list_bare(page: PlanPage) -> str:
    """The priorities of which the plan gives the number and nothing else; nothing where there are none."""
    numbers = [
        str(each.priority.number) for each in page.priorities if not each.activities and not each.priority.title
    ]
    if not numbers:
        return ""
    if len(numbers) == 1:
        return f"Priority {numbers[0]} has only its number here: no title, and no activities."
    return f"Priorities {both(numbers)} have only their numbers here: no titles, and no activities."


def say_names(page: PlanPage) -> str:
    """How many there are: `6 activities, 35 actions, 14 roles and 1 body`, as a sentence."""
    activities = page.plan.activities
    numbers = [_activities(len(activities)), count(len(page.plan.actions()), "action")]
    if page.plan.names:
        bodies = "1 body" if page.bodies == 1 else f"{page.bodies} bodies"
        numbers += [count(page.roles, "role"), bodies]
    return f"{both(numbers)}."


def say_size(page: ActivityPage) -> str:
    """How many actions the activity has, and how many of them have no date."""
    without = f", {page.undated} without a date" if page.undated else ""
    return f"{count(len(page.actions), 'action')}{without}"


def say_done(parts: Iterable[PartPage]) -> str:
    """How many things are done, and how many of them late: `12 items done, 3 of them late`; else nothing."""
    done, late = count_done(parts)
    return f"{count(done, 'item')} done{f', {late} of them late' if late else ''}" if done else ""


def _activities(number: int) -> str:
    return "1 activity" if number == 1 else f"{number} activities"
