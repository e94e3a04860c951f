"""JSON for programs. The shapes are the contract of schemas/; no key is renamed or removed within a number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from edp_cli.timescale import By, Every, From, Milestone, Ongoing

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.queries.owed import Answer, Owed
    from edp_cli.queries.validate import Report
    from edp_cli.render.heading import Heading
    from edp_cli.timescale import Timescale

Json = dict[str, Any]


def render_due(answer: Answer, heading: Heading, line: Callable[[Source], int]) -> str:
    """`edp/due/1`. `line` says on which line of its file a thing is written."""
    return _dump(_owed("edp/due/1", answer, heading, line))


def render_overdue(answer: Answer, heading: Heading, line: Callable[[Source], int]) -> str:
    """`edp/overdue/1`: the shape of `edp/due/1`, without a window."""
    return _dump(_owed("edp/overdue/1", answer, heading, line))


def render_timescale(found: Timescale) -> str:
    """`edp/timescale/1`."""
    return _dump(
        {
            "schema": "edp/timescale/1",
            "text": found.text,
            "understood": found.understood,
            "milestones": [_milestone(milestone) for milestone in found.milestones],
            "left_over": [left.text for left in found.left_over],
            "advice": found.advice,
        },
    )


def render_findings(report: Report) -> str:
    """`edp/findings/1`."""
    findings = [
        {
            "code": found.code,
            "severity": found.severity.value,
            "message": found.message,
            "file": found.location.file,
            "line": found.location.line,
            "column": found.location.column,
            "end_line": found.location.end_line,
            "end_column": found.location.end_column,
            "path": list(found.path),
            "ref": found.ref,
            "help": found.help,
        }
        for found in report.findings
    ]
    return _dump({"schema": "edp/findings/1", "files": report.files, "findings": findings})


def _owed(schema: str, answer: Answer, heading: Heading, line: Callable[[Source], int]) -> Json:
    window = answer.window
    return {
        "schema": schema,
        "plan": {"title": heading.title, "revision": heading.revision},
        "as_of": heading.as_of.isoformat(),
        "window": {"label": window.label, "start": window.start.isoformat(), "end": window.end.isoformat()}
        if window
        else None,
        "items": [_item(owed, line) for owed in answer.items],
        "undated": list(answer.undated),
        "left_out": list(heading.left_out),
    }


def _item(owed: Owed, line: Callable[[Source], int]) -> Json:
    occurrence, duty = owed.occurrence, owed.occurrence.duty
    return {
        "id": occurrence.id,
        "ref": duty.ref,
        "kind": duty.kind.value,
        "what": duty.what,
        "label": duty.label,
        "owners": list(duty.owners),
        "to": duty.to,
        "period": occurrence.period.key,
        "start": occurrence.start.isoformat(),
        "due": occurrence.due.isoformat(),
        "first_due": occurrence.first_due.isoformat(),
        "status": owed.status.value,
        "days": owed.days,
        "timescale": duty.timescale,
        "source": {"file": duty.source.file, "line": line(duty.source)},
    }


def _milestone(milestone: Milestone) -> Json:
    shape: Json = {
        "label": milestone.label,
        "kind": _kind(milestone),
        "period": None,
        "start": None,
        "due": None,
        "every": None,
        "in": None,
    }
    if isinstance(milestone, By):
        period = milestone.period
        shape |= {"period": period.key, "start": period.start.isoformat(), "due": period.end.isoformat()}
    elif isinstance(milestone, From):
        shape |= {"period": milestone.period.key, "start": milestone.period.start.isoformat()}
    elif isinstance(milestone, Every):
        shape |= {"every": milestone.written, "in": milestone.pin.key if milestone.pin else None}
    return shape


def _kind(milestone: Milestone) -> str:
    if isinstance(milestone, By):
        return "by"
    if isinstance(milestone, From):
        return "from"
    if isinstance(milestone, Every):
        return "every"
    return "ongoing" if isinstance(milestone, Ongoing) else "when-needed"


def _dump(value: Json) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"
