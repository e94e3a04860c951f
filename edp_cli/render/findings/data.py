"""Findings for programs, and for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.findings.words import left_out_words, total_words
from edp_cli.render.sheet import Sheet

if TYPE_CHECKING:
    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report
    from edp_cli.render.views import Json

_COLUMNS = (
    "Severity",
    "Code",
    "File",
    "Line",
    "Column",
    "Reference",
    "What is wrong",
    "What would do",
    "Put instead",
)


def report_data(report: Report) -> Json:
    """The findings as JSON; their shape is a contract of `contracts`."""
    return {
        "schema": "edp/findings/1",
        "files": report.files,
        "ignored": report.ignored,
        "known": report.known,
        "mended": report.mended,
        "findings": [_finding(found) for found in report.findings],
    }


def _finding(found: Finding) -> Json:
    return {
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
        "correction": found.correction,
    }


def report_sheet(report: Report) -> Sheet:
    """The findings, one a row."""
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
            found.correction,
        )
        for found in report.findings
    )
    return Sheet(_COLUMNS, rows, "Findings", (), (total_words(report), *left_out_words(report)))
