"""What `edp validate` has found, for people."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from edp_cli.findings import Severity
from edp_cli.render.look import Look
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report

_NARROWEST = 40


def view_report(report: Report) -> Views:
    """The answer of `edp validate`."""
    return Views(
        table=lambda look: render_report(report, look), data=lambda: _data(report), sheet=lambda: _sheet(report)
    )


def render_report(report: Report, look: Look) -> str:
    """Each finding with its place, what is wrong and what would do; at the end how many there are."""
    lines = [line for found in report.findings for line in (*_finding(found, look), "")]
    return "\n".join([*lines, _total(report, look), ""])


def _finding(found: Finding, look: Look) -> Iterator[str]:
    place = found.location
    of = f" in {found.ref}" if found.ref else ""
    severity = look.paint(found.severity.value, found.severity.value)
    yield f"{look.paint(f'{place.file}:{place.line}:{place.column}', 'bold')}: {severity} {found.code}{of}"
    yield from _wrapped(found.message, look)
    if found.help:
        yield from _wrapped(found.help, look, style="dim")


def _wrapped(text: str, look: Look, style: str = "") -> Iterator[str]:
    width = max(look.width, _NARROWEST)
    lines = textwrap.wrap(text, width, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    yield from (look.paint(line, style) if style else line for line in lines)


def _total(report: Report, look: Look) -> str:
    files = count(report.files, "file")
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if errors:
        also = count(warnings, "warning") if warnings else "no warnings"
        return look.paint(f"{count(errors, 'error')} and {also} in {files}.", "error")
    if warnings:
        return look.paint(f"No errors and {count(warnings, 'warning')} in {files}.", "warning")
    return look.paint(f"Nothing is wrong in {files}.", "good")


def _data(report: Report) -> Json:
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
    return {"schema": "edp/findings/1", "files": report.files, "findings": findings}


def _sheet(report: Report) -> Sheet:
    rows = tuple(
        (
            found.severity.value,
            found.code,
            found.location.file,
            found.location.line,
            found.location.column,
            found.ref,
            found.message,
            found.help,
        )
        for found in report.findings
    )
    columns = ("Severity", "Code", "File", "Line", "Column", "Reference", "What is wrong", "What would do")
    return Sheet(columns, rows, "Findings", (), (_total(report, Look()),))
