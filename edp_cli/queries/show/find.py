"""What `edp show` answers: the plan's outline, or the page of whatever a reference names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError, either
from edp_cli.model.written import WrittenPriority
from edp_cli.queries.left_out import check_left_out
from edp_cli.queries.select import as_typed
from edp_cli.queries.show.lay_out import lay_out
from edp_cli.queries.show.near import find_near
from edp_cli.queries.show.pages import (
    ActionPage,
    ActivityPage,
    OccurrencePage,
    PartPage,
    PlanPage,
    Shown,
)
from edp_cli.queries.show.references import activity_of, find_pages, plain_reference

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import Place, WrittenPlan

_WRONG_USE = 2
_MOST = 6


@dataclass(frozen=True, slots=True)
class Asked:
    """A plan, and the day that is asked about. `left_out` names the files that could not be read."""

    plan: WrittenPlan
    docket: Docket
    as_of: date
    left_out: tuple[str, ...] = ()


def show_plan(asked: Asked) -> Shown:
    """The plan's outline: its priorities, and those that only an activity's number names."""
    plan = asked.plan
    layout = lay_out(plan, asked.docket, asked.as_of)
    pages = tuple(layout.priority(priority) for priority in list_priorities(plan))
    bodies = sum(name.is_body for name in plan.names)
    return Shown(PlanPage(plan, pages, len(plan.names) - bodies, bodies))


def show_reference(words: str, asked: Asked) -> Shown:
    """The page of what the reference names.

    Raises:
        EdpError: it names nothing (exit code 2), or what may stand in a file that could not be read (3).
    """
    reference = plain_reference(words)
    for priority in list_priorities(asked.plan):
        if reference == str(priority.number):
            return Shown(lay_out(asked.plan, asked.docket, asked.as_of).priority(priority))
    number = activity_of(reference)
    layout = lay_out(asked.plan, asked.docket, asked.as_of, activity=number)
    activities = [layout.activity(each) for each in asked.plan.activities if each.number == number]
    found = list(find_pages(reference, activities))
    if not found:
        raise _unknown(words, asked, activities)
    return Shown(found[0], tuple(map(_place, found[1:])))


def list_priorities(plan: WrittenPlan) -> tuple[WrittenPriority, ...]:
    """The plan's priorities, and after them those that only the number of an activity names."""
    listed = {priority.number: priority for priority in plan.priorities}
    for activity in plan.activities:
        listed.setdefault(activity.priority, WrittenPriority(activity.priority, None))
    return tuple(listed.values())


def _place(page: ActivityPage | ActionPage | PartPage | OccurrencePage) -> Place:
    if isinstance(page, ActivityPage):
        return page.activity.place
    if isinstance(page, ActionPage):
        return page.action.place
    return page.place if isinstance(page, PartPage) else page.part.place


def _unknown(words: str, asked: Asked, activities: list[ActivityPage]) -> EdpError:
    """What is said of a reference that names nothing: where it may be, or what is near it."""
    reference = plain_reference(words)
    shown = " ".join(words.split())
    number = activity_of(reference)
    if not activities:
        check_left_out(shown, number, asked.left_out)
    numbered = [action.ref for action in asked.plan.actions() if action.id == reference]
    if numbered:
        return EdpError(f"{shown} alone does not say which action. {_choice(numbered)}", exit_code=_WRONG_USE)
    name = asked.docket.register.find(words)
    if name is not None:
        said = f"{name} is a name, not a reference. Did you mean: edp owners {as_typed(name)}?"
        return EdpError(said, exit_code=_WRONG_USE)
    near = find_near(reference, asked.plan, activities)
    elsewhere = (
        ""
        if reference[:1].isdecimal() or near or not asked.plan.activities
        else f" Words are found with: edp search {as_typed(shown)}"
    )
    said = f"There is no {shown} in the plan. {_advice(near, asked)}{elsewhere}"
    return EdpError(said, exit_code=_WRONG_USE)


def _choice(references: list[str]) -> str:
    more = len(references) - _MOST
    others = f", or one of {more} more" if more > 0 else ""
    return f"Write its activity before it: {either(references[:_MOST])}{others}."


def _advice(near: tuple[str, ...], asked: Asked) -> str:
    if near:
        return f"Near it: {', '.join(near)}."
    listed = ", ".join(activity.number for activity in asked.plan.activities)
    return f"Its activities are: {listed}." if listed else "No activity of it could be read."
