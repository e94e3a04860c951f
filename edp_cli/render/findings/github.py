"""Findings as GitHub Actions takes them from a log: workflow commands, which it shows beside the lines meant.

A command is a line `::error name=value,name=value::message`. What would end a line, or part the commands, is
escaped in the ways that GitHub reads, so that nothing in a plan or in a file's name is a command of its own:
%, the line ends, and in values also colon and comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.findings.source import path_of
from edp_cli.render.findings.words import left_out_words, place_words, said, title_words, total_words

if TYPE_CHECKING:
    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources

_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_VALUE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render_github(report: Report, sources: Sources) -> str:
    """A command for each finding, and in plain words how many there are."""
    commands = [_command(found, sources) for found in report.findings]
    return "\n".join([*commands, total_words(report), *left_out_words(report), ""])


def _command(found: Finding, sources: Sources) -> str:
    """The place stands in the message too, since the log shows nothing else of a command."""
    path, place = path_of(found.location.file, sources), found.location
    values: dict[str, str | int] = {"file": path, "line": place.line, "endLine": place.end_line}
    if place.line == place.end_line:
        values |= {"col": place.column, "endColumn": place.end_column}
    values["title"] = title_words(found)
    written = ",".join(f"{name}={str(value).translate(_VALUE)}" for name, value in values.items())
    message = "\n".join([f"{place_words(found)}: {found.message}", *said(found)[1:]])
    return f"::{found.severity} {written}::{message.translate(_MESSAGE)}"
