"""What `edp log` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.records import subject
from edp_cli.queries.log import actor
from edp_cli.render.log.words import list_remarks, say_entry, say_title, say_total
from edp_cli.render.recording.view import event_data
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from edp_cli.queries.log import Entry, Log
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_COLUMNS = (
    "Day", "Kind", "About", "What", "In words", "Due until then", "Days late", "By", "Holder", "Minute",
    "Why or note", "Evidence", "Targets", "File",
)  # fmt: skip


def view_log(log: Log, heading: Heading) -> Views:
    """What happened."""
    return Views(
        table=lambda look: _table(log, heading, look),
        data=lambda: _data(log, heading),
        sheet=lambda: _sheet(log, heading),
        page=lambda: _page(log, heading),
    )


def _table(log: Log, heading: Heading, look: Look) -> str:
    from edp_cli.render.log.table import render_log  # noqa: PLC0415  rich only where a table is drawn

    return render_log(log, heading, look)


def _page(log: Log, heading: Heading) -> str:
    from edp_cli.render.log.page import render_page  # noqa: PLC0415  few runs need it

    return render_page(log, heading)


def _data(log: Log, heading: Heading) -> Json:
    wanted = log.wanted
    return {
        "schema": "edp/log/1",
        **heading.data(),
        "ref": wanted.scope.named if wanted.scope is not None else None,
        "window": wanted.window.data() if wanted.window is not None else None,
        "by": wanted.by,
        "items": [_item(entry) for entry in log.entries],
        "later": log.later,
        "left_out": list(heading.left_out),
    }


def _item(entry: Entry) -> Json:
    return {
        **event_data(entry.event),
        "what": entry.what,
        "was_due": entry.was_due.isoformat() if entry.was_due is not None else None,
        "days": entry.owed.days if entry.owed is not None else None,
        "says": say_entry(entry).replace(UNBROKEN, " "),
        "file": entry.event.file,
    }


def _sheet(log: Log, heading: Heading) -> Sheet:
    rows = tuple(map(_row, log.entries))
    return Sheet(_COLUMNS, rows, say_title(log), (heading.sentence,), (*say_total(log), *heading.missing))


def _row(entry: Entry) -> tuple[Cell, ...]:
    event, data = entry.event, event_data(entry.event)
    remarks = [words for name, words in list_remarks(entry) if name not in ("Evidence", "Targets")]
    return (
        event.on,
        data["kind"],
        subject(event),
        entry.what,
        say_entry(entry).replace(UNBROKEN, " "),
        entry.was_due,
        max(entry.owed.days, 0) if entry.owed is not None else None,
        actor(event),
        data["holder"],
        data["minute"],
        "; ".join(remarks) or None,
        tuple(data["evidence"]),
        tuple(data["targets"]),
        event.file,
    )
