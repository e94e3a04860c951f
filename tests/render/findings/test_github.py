"""Workflow commands: GitHub reads from them what was found, and nothing in a plan is a command of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hypothesis import given

from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings import Source
from edp_cli.render.findings.github import render_github
from edp_cli.render.findings.source import path_of
from tests.render.findings.made import reports


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the runner of GitHub Actions reads it."""

    name: str
    values: dict[str, str]
    message: str


def read(line: str) -> Command | None:
    """What the runner makes of a line of the log; none where it is no command."""
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    lead, _, message = line[2:].partition("::")
    name, _, written = lead.partition(" ")
    parts = (part.partition("=") for part in written.split(",") if part)
    values = {key.strip(): unescape(value, {"%3A": ":", "%2C": ","}) for key, _, value in parts}
    return Command(name, values, unescape(message, {}))


def unescape(text: str, more: dict[str, str]) -> str:
    marks = {"%0D": "\r", "%0A": "\n", **more, "%25": "%"}
    return re.sub("|".join(marks), lambda mark: marks[mark[0]], text)


@given(reports())
def test_what_is_read_back_is_what_was_found(made: tuple[Report, dict[str, Source]]) -> None:
    report, sources = made
    *lines, total, end = render_github(report, sources).split("\n")
    assert (end, read(total)) == ("", None)
    assert len(lines) == len(report.findings)
    for line, found in zip(lines, report.findings, strict=True):
        command = read(line)
        assert command is not None
        assert command.name == found.severity
        place = found.location
        values = {"file": path_of(place.file, sources), "line": str(place.line), "endLine": str(place.end_line)}
        if place.line == place.end_line:
            values |= {"col": str(place.column), "endColumn": str(place.end_column)}
        values["title"] = f"{found.code} in {found.ref}" if found.ref else found.code
        assert command.values == values
        instead = f"Put instead: {found.correction}" if found.correction is not None else None
        parts = [f"{place.file}:{place.line}:{place.column}: {found.message}", found.help or None, instead]
        assert command.message == "\n".join(part for part in parts if part is not None)


@given(reports())
def test_no_line_is_a_command_that_is_not_ours(made: tuple[Report, dict[str, Source]]) -> None:
    text = render_github(*made)
    assert "\r" not in text
    for line in text.split("\n")[:-2]:
        assert re.match(r"::(error|warning) file=", line)


def test_a_command() -> None:
    place = Location("plans/a,b.yaml", 3, 5, 3, 9)
    found = Finding("EDP301", Severity.ERROR, "100 % wrong:\nyes", place, ref="5.1/2", help="Mend it.")
    assert render_github(Report(1, (found,)), {}) == (
        "::error file=plans/a%2Cb.yaml,line=3,endLine=3,col=5,endColumn=9,title=EDP301 in 5.1/2"
        "::plans/a,b.yaml:3:5: 100 %25 wrong:%0Ayes%0AMend it.\n"
        "1 error and no warnings in 1 file.\n"
    )
