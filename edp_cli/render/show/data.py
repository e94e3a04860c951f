"""The JSON of `edp show`. Its shape is that of `contracts.show`."""

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
from edp_cli.render.happened import record_data
from edp_cli.render.owed.view import item_data
from edp_cli.render.reading import timescale_data
from edp_cli.render.views import place_data

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from edp_cli.duties.duty import Source
    from edp_cli.model.written import Place
    from edp_cli.queries.show.pages import Shown
    from edp_cli.render.heading import Heading
    from edp_cli.render.views import Json

    Line = Callable[[Source], int]

_KINDS = {
    PlanPage: "outline",
    PriorityPage: "priority",
    ActivityPage: "activity",
    ActionPage: "action",
    PartPage: "duty",
    OccurrencePage: "occurrence",
}


def shown_data(shown: Shown, heading: Heading, line: Line) -> Json:
    """The answer: the key that `kind` names holds what is shown, and the others nothing."""
    kind = _KINDS[type(shown.page)]
    return {
        "schema": "edp/show/1",
        **heading.data(),
        "kind": kind,
        **{each: _page(shown, line) if each == kind else None for each in _KINDS.values()},
        "also": [_source(place) for place in shown.also],
        "left_out": list(heading.left_out),
    }


def _page(shown: Shown, line: Line) -> Json:
    page = shown.page
    if isinstance(page, PlanPage):
        return _outline(page)
    if isinstance(page, PriorityPage):
        return _priority(page)
    if isinstance(page, ActivityPage):
        return _activity(page, line)
    if isinstance(page, ActionPage):
        return _action(page, line)
    return _part(page, line) if isinstance(page, PartPage) else item_data(page.owed, line)


def _outline(page: PlanPage) -> Json:
    plan = page.plan
    return {
        "authority": plan.authority,
        "starts": plan.starts.isoformat(),
        "ends": plan.ends.isoformat(),
        "in_force": plan.in_force.isoformat(),
        "priorities": [_priority(each) for each in page.priorities],
        "roles": page.roles,
        "bodies": page.bodies,
    }


def _priority(page: PriorityPage) -> Json:
    activities = [
        {
            "number": each.activity.number,
            "title": each.activity.title,
            "actions": len(each.actions),
            "undated": each.undated,
            **_standing(each.parts),
            "source": _source(each.activity.place),
        }
        for each in page.activities
    ]
    return {"number": page.priority.number, "title": page.priority.title, "activities": activities}


def _activity(page: ActivityPage, line: Line) -> Json:
    activity = page.activity
    return {
        "number": activity.number,
        "title": activity.title,
        "priority": {"number": page.priority.number, "title": page.priority.title},
        "links": {"plans": list(activity.plans), "priorities": list(activity.priorities)},
        "areas": [{"areas": each.areas, "title": each.title} for each in activity.areas],
        "targets": [{"text": each.text, "kpi": each.kpi} for each in activity.targets],
        "evaluation": _evaluation(page, line),
        "actions": [_action(each, line) for each in page.actions],
        **_standing(page.parts),
        "source": _source(activity.place),
    }


def _evaluation(page: ActivityPage, line: Line) -> list[Json]:
    return [
        {
            "what": entry.what,
            "frequency": entry.frequency,
            "by": list(entry.by),
            "through": entry.through,
            "duties": [_part(part, line) for part in parts],
            "source": _source(entry.place),
        }
        for entry, parts in zip(page.activity.evaluation, page.evaluation, strict=True)
    ]


def _action(page: ActionPage, line: Line) -> Json:
    action = page.action
    return {
        "ref": action.ref,
        "number": action.id,
        "printed_as": action.printed_as,
        "action": action.text,
        "points": list(action.points),
        "responsible": list(action.responsible),
        "audience": list(action.audience),
        "monitoring": [
            {"frequency": each.frequency, "by": list(each.by), "to": each.to, "through": each.through}
            for each in action.monitoring
        ],
        "timescale": {**timescale_data(action.timescale), "reading": action.timescale.reading or None},
        **_standing(page.parts),
        "duties": [_part(part, line) for part in page.parts],
        "records": [record_data(told) for told in page.records],
        "source": _source(action.place),
    }


def _part(page: PartPage, line: Line) -> Json:
    return {
        "id": page.id,
        "ref": page.of,
        "kind": page.kind.value,
        "what": page.what,
        "label": page.label,
        "owners": list(page.owners),
        "to": page.to,
        "through": page.through,
        "timescale": page.timescale,
        "frequency": page.frequency,
        "reading": page.reading,
        **_standing([page]),
        "occurrences": [item_data(owed, line) for owed in page.items],
        "records": [record_data(told) for told in page.records],
        "source": _source(page.place),
    }


def _standing(parts: Iterable[PartPage]) -> Json:
    """How much is overdue, what is due next, and how much is done."""
    parts = tuple(parts)
    done, late = count_done(parts)
    return {"overdue": count_overdue(parts), "next_due": _day(find_next(parts)), "done": done, "late": late}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _source(place: Place) -> Json:
    return place_data(place.file, place.line)
