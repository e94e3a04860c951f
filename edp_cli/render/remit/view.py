"""What `edp owners ROLE` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.owed.view import item_data
from edp_cli.render.remit.words import COLUMNS, as_row, find_lines, say_total
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views, place_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.model.written import Place
    from edp_cli.queries.remit import Analysis, Remit, Report
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_remit(remit: Remit, heading: Heading, line: Callable[[Source], int]) -> Views:
    """All that is one role's; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(remit, heading, look),
        data=lambda: _data(remit, heading, line),
        sheet=lambda: _sheet(remit, heading),
        page=lambda: _page(remit, heading),
    )


def _table(remit: Remit, heading: Heading, look: Look) -> str:
    from edp_cli.render.remit import table as remit_table  # noqa: PLC0415  rich is imported only where a table is drawn

    return remit_table.render_remit(remit, heading, look)


def _page(remit: Remit, heading: Heading) -> str:
    from edp_cli.render.remit.page import render_page  # noqa: PLC0415  few runs need it

    return render_page(remit, heading)


def _sheet(remit: Remit, heading: Heading) -> Sheet:
    rows = tuple(as_row(line) for line in find_lines(remit))
    return Sheet(COLUMNS, rows, remit.who.name, (heading.sentence,), (say_total(remit), *heading.missing))


def _data(remit: Remit, heading: Heading, line: Callable[[Source], int]) -> Json:
    who, dates = remit.who, remit.dates
    return {
        "schema": "edp/owner/1",
        **heading.data(),
        "role": who.name,
        "is_body": who.is_body,
        "in_register": who.in_register,
        "aliases": list(who.aliases),
        "holder": who.holder,
        "email": who.email,
        **_entries_data(remit),
        "shares": [{"role": each.name, "refs": list(each.refs)} for each in remit.shares],
        "overdue": [item_data(owed, line) for owed in dates.overdue],
        "coming": [item_data(owed, line) for owed in dates.coming],
        "coming_until": dates.until.isoformat(),
        "later": dates.later,
        "undated": list(dates.undated),
        "overdue_to": dates.overdue_to,
        "late": [item_data(owed, line) for owed in dates.late],
        "left_out": list(heading.left_out),
    }


def _entries_data(remit: Remit) -> Json:
    return {
        "actions": [
            {
                "ref": action.ref,
                "what": action.what,
                "timescale": action.timescale.text,
                "owners": list(action.responsible),
                "source": _place_data(action.place),
            }
            for action in remit.actions
        ],
        "reports": [_report_data(report) for report in remit.reports],
        "evaluations": [_evaluation_data(analysis) for analysis in remit.evaluations],
        "receives": [_report_data(report) for report in remit.receives],
    }


def _report_data(report: Report) -> Json:
    entry = report.entry
    return {
        "id": report.id,
        "ref": report.action.ref,
        "what": report.action.what,
        "frequency": entry.frequency,
        "by": list(entry.by),
        "to": entry.to,
        "through": entry.through,
        "source": _place_data(entry.place),
    }


def _evaluation_data(analysis: Analysis) -> Json:
    entry = analysis.entry
    return {
        "id": analysis.id,
        "ref": analysis.activity,
        "what": entry.what,
        "frequency": entry.frequency,
        "by": list(entry.by),
        "through": entry.through,
        "source": _place_data(entry.place),
    }


def _place_data(place: Place) -> Json:
    return place_data(place.file, place.line)
