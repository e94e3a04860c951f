"""The rows of `edp show`: activities of a plan or a priority, actions of an activity, else what is owed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.show.pages import (
    ActionPage,
    ActivityPage,
    OccurrencePage,
    PartPage,
    PlanPage,
    PriorityPage,
    count_done,
    count_overdue,
    find_next,
)
from edp_cli.render.owed.rows import COLUMNS, item_rows
from edp_cli.render.sheet import Sheet
from edp_cli.render.show import printed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.pages import Page
    from edp_cli.render.sheet import Cell

ACTIVITIES = ("Priority", "Activity", "Title", "Actions", "Without a date", "Overdue", "Next due", "Done", "Late")
ACTIONS = ("Reference", "Printed as", *printed.COLUMNS, "Read as", "Overdue", "Next due", "Done", "Late")


def shown_sheet(page: Page) -> Sheet:
    """The rows of the page."""
    if isinstance(page, PlanPage):
        return list_activities(page.priorities)
    if isinstance(page, PriorityPage):
        return list_activities([page])
    if isinstance(page, ActivityPage):
        return Sheet(ACTIONS, tuple(_action(each) for each in page.actions))
    return list_owed(find_items(page))


def list_activities(priorities: Iterable[PriorityPage]) -> Sheet:
    """A row for each activity."""
    return Sheet(ACTIVITIES, tuple(_activity(each) for page in priorities for each in page.activities))


def list_owed(items: Iterable[Owed]) -> Sheet:
    """A row for each occurrence."""
    return Sheet(COLUMNS, item_rows(items))


def find_items(page: ActionPage | PartPage | OccurrencePage) -> tuple[Owed, ...]:
    """Everything that is owed of what the page shows."""
    if isinstance(page, ActionPage):
        return tuple(owed for part in page.parts for owed in part.items)
    return page.items if isinstance(page, PartPage) else (page.owed,)


def _activity(page: ActivityPage) -> tuple[Cell, ...]:
    activity = page.activity
    return (
        page.priority.number,
        activity.number,
        activity.title,
        len(page.actions),
        page.undated,
        count_overdue(page.parts),
        find_next(page.parts),
        *count_done(page.parts),
    )


def _action(page: ActionPage) -> tuple[Cell, ...]:
    action = page.action
    return (
        action.ref,
        action.printed_as,
        action.what,
        action.responsible,
        action.audience,
        printed.print_all_monitoring(action),
        action.timescale.text,
        action.timescale.reading or None,
        count_overdue(page.parts),
        find_next(page.parts),
        *count_done(page.parts),
    )
