"""What `edp list` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.actions.columns import COLUMNS, ON_A_PAGE, Column
from edp_cli.render.markdown import render_markdown
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views, place_data
from edp_cli.render.words import count

if TYPE_CHECKING:
    from edp_cli.queries.actions.find import ActionList, Listed
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_actions(found: ActionList, heading: Heading, columns: tuple[Column, ...] | None = None) -> Views:
    """The actions, with these columns or the usual ones. JSON always has everything."""
    return Views(
        table=lambda look: _table(found, heading, look, columns),
        data=lambda: _data(found, heading),
        sheet=lambda: _sheet(found, heading, columns or COLUMNS),
        page=lambda: render_markdown(_sheet(found, heading, columns or ON_A_PAGE)),
    )


def say_title(found: ActionList) -> str:
    """What the list is, its filters read aloud: `Actions owned by X, to EET, due before 1 Jan 2004`."""
    return f"Actions {found.words}" if found.words else "All actions"


def say_total(found: ActionList) -> str:
    """One line: how many there are, how many are overdue, and for how many nobody is responsible."""
    if not found.items:
        return "No action fits." if found.words else "There is no action in the plan."
    said = [count(len(found.items), "action")]
    if found.overdue:
        said.append(f"{found.overdue} overdue")
    if found.unassigned:
        said.append(f"{found.unassigned} with nobody responsible")
    near = [f'"{name}"' for each in found.filters for name in each.near]
    also = f" Much like it, and not in the list: {', '.join(near)}." if near else ""
    return f"{'; '.join(said)}.{also}"


def _table(found: ActionList, heading: Heading, look: Look, columns: tuple[Column, ...] | None) -> str:
    from edp_cli.render.actions.table import render_actions  # noqa: PLC0415  rich only where a table is drawn

    return render_actions(found, (say_title(found), say_total(found)), heading, look, columns)


def _data(found: ActionList, heading: Heading) -> Json:
    return {
        "schema": "edp/list/1",
        **heading.data(),
        "items": [_item(listed) for listed in found.items],
        "left_out": list(heading.left_out),
    }


def _item(listed: Listed) -> Json:
    action = listed.action
    return {
        "ref": action.ref,
        "activity": listed.activity.number,
        "action": action.text,
        "points": list(action.points),
        "owners": list(action.responsible),
        "audience": list(action.audience),
        "monitoring": [
            {"frequency": each.frequency, "by": list(each.by), "to": each.to, "through": each.through}
            for each in action.monitoring
        ],
        "timescale": action.timescale.text,
        "understood": action.timescale.understood,
        "reading": action.timescale.reading or None,
        "next_due": listed.next.occurrence.due.isoformat() if listed.next else None,
        "overdue": len(listed.overdue),
        "areas": [{"areas": area.areas, "title": area.title} for area in listed.activity.areas],
        "kpis": list(listed.kpis),
        "source": place_data(action.place.file, action.place.line),
    }


def _sheet(found: ActionList, heading: Heading, columns: tuple[Column, ...]) -> Sheet:
    rows = tuple(tuple(column.cell(listed) for column in columns) for listed in found.items)
    names = tuple(column.heading for column in columns)
    return Sheet(names, rows, say_title(found), (heading.sentence,), (say_total(found), *heading.missing))
