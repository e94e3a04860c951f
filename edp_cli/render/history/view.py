"""What `edp history` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, subject
from edp_cli.duties.telling import Told
from edp_cli.queries.history.entries import Step
from edp_cli.render.diff.data import change_data
from edp_cli.render.diff.entries import without_joins
from edp_cli.render.happened import name_record, record_data, say_happened
from edp_cli.render.history.words import list_changes, say_limits, say_now, say_plan, say_summary, say_title
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.history.entries import Course, Gap, History
    from edp_cli.queries.history.states import Revision
    from edp_cli.render.diff.entries import Change
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_COLUMNS = (
    "Day", "Commit", "Author", "Subject", "Reference", "Change", "About", "Before", "After", "Days", "Terms",
    "In words",
)  # fmt: skip


def view_history(history: History) -> Views:
    """What became of the action."""
    return Views(
        table=lambda look: _table(history, look),
        data=lambda: _data(history),
        sheet=lambda: _sheet(history),
        page=lambda: _page(history),
    )


def _table(history: History, look: Look) -> str:
    from edp_cli.render.history.table import render_history  # noqa: PLC0415  rich only where a table is drawn

    return render_history(history, look)


def _page(history: History) -> str:
    from edp_cli.render.history.page import render_page  # noqa: PLC0415  few runs need it

    return render_page(history)


def _data(history: History) -> Json:
    action = history.action
    return {
        "schema": "edp/history/1",
        "plan": {"title": history.plan.title, "revision": history.plan.revision},
        "ref": action.ref,
        "asked": history.asked,
        "what": action.what,
        "owners": list(action.responsible),
        "timescale": action.timescale.text,
        "removed": history.is_removed,
        "items": [_step(step) for step in history.steps],
        "dates": [_course(course) for course in history.courses],
        "records": [record_data(told) for told in history.records],
        "moved": [_moved(owed) for owed in history.moved],
        "unread": [_gap(gap) for gap in history.gaps],
        "since": _revision(history.since) if history.since is not None else None,
        "complete": history.came,
        "left_out": list(history.left_out),
    }


def _step(step: Step) -> Json:
    before, after = step.change.before, step.change.after
    return {
        **_revision(step.revision),
        "ref": step.change.ref,
        "ref_before": before.ref if before is not None else None,
        "became": "added" if before is None else "removed" if after is None else "changed",
        "changes": [change_data(change) for change in list_changes(step)],
    }


def _course(course: Course) -> Json:
    return {
        "label": course.label,
        "starts": course.starts,
        "first": course.first.isoformat(),
        "last": course.last.isoformat(),
        "gone": course.is_gone,
        "slipped": course.later,
        "brought_forward": course.sooner,
        "days": course.days,
        "terms": course.terms,
    }


def _moved(owed: Owed) -> Json:
    occurrence = owed.occurrence
    return {
        "id": occurrence.id,
        "first": occurrence.first_due.isoformat(),
        "last": occurrence.due.isoformat(),
        "moves": len(owed.moves),
        "days": owed.slip,
    }


def _gap(gap: Gap) -> Json:
    return {**_revision(gap.revision), "files": list(gap.files)}


def _revision(revision: Revision | None) -> Json:
    if revision is None:
        return dict.fromkeys(("commit", "day", "author", "subject"))
    day = revision.day.isoformat()
    return {"commit": revision.commit, "day": day, "author": revision.author, "subject": revision.subject}


def _sheet(history: History) -> Sheet:
    rows = tuple(row for event in history.line for row in _rows(event))
    notes = (say_plan(history), say_now(history), *map(without_joins, say_summary(history)), *say_limits(history))
    return Sheet(_COLUMNS, rows, say_title(history), notes)


def _rows(event: Step | Gap | Told) -> Iterator[tuple[Cell, ...]]:
    """A row for each thing that was done, and for each record. What could not be read has none."""
    if isinstance(event, Step):
        for change in list_changes(event):
            yield (*_cells(event.revision), event.change.ref, *_change_cells(change))
    elif isinstance(event, Told):
        yield tuple(_record_cells(event))


def _record_cells(told: Told) -> Iterator[Cell]:
    event = told.event
    moved_to = event.due if isinstance(event, Decision) else None
    yield from (event.on, None, None, None, subject(event), name_record(event), None)
    yield from (told.moved_from, moved_to)
    days = (moved_to - told.moved_from).days if moved_to is not None and told.moved_from is not None else None
    yield from (days, None, without_joins(say_happened(told)))


def _cells(revision: Revision | None) -> Iterator[Cell]:
    if revision is None:
        yield from (None, None, None, None)
    else:
        yield from (revision.day, revision.commit, revision.author, revision.subject)


def _change_cells(change: Change) -> Iterator[Cell]:
    yield from (change.kind.value, change.label)
    yield from (change.day_before or change.before, change.day_after or change.after)
    yield from (change.days, change.terms, without_joins(change.says))
