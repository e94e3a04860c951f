"""Findings as a test report, as build servers show them: a test for each file, which fails where it has errors.

Warnings stand in what the test "wrote", since a file may pass with them. Many servers read but one failure of a
test, so all errors of a file are in one. Letters beyond the plain ones are written by their numbers, which mean
the same in every encoding.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.findings import Severity
from edp_cli.render.findings.source import path_of
from edp_cli.render.findings.words import place_words, said, title_words
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources

_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def render_junit(report: Report, sources: Sources) -> str:
    """The report: one suite, with a test for each file that was checked or that has findings."""
    found: dict[str, list[Finding]] = {name: [] for name in report.names}
    for finding in report.findings:
        found.setdefault(finding.location.file, []).append(finding)
    failures = sum(any(each.severity is Severity.ERROR for each in findings) for findings in found.values())
    counts = f'tests="{len(found)}" failures="{failures}" errors="0"'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<testsuites name="edp validate" {counts}>']
    lines.append(f'  <testsuite name="edp validate" {counts} skipped="0">')
    for name, findings in found.items():
        lines += _test(path_of(name, sources), findings)
    return "\n".join([*lines, "  </testsuite>", "</testsuites>", ""])


def _test(path: str, findings: Sequence[Finding]) -> Iterator[str]:
    folder, _, name = path.rpartition("/")
    opening = f'    <testcase classname="{_escape(folder or ".")}" name="{_escape(name)}" file="{_escape(path)}"'
    errors = [found for found in findings if found.severity is Severity.ERROR]
    warnings = [found for found in findings if found.severity is Severity.WARNING]
    if not findings:
        yield f"{opening}/>"
        return
    yield f"{opening}>"
    if errors:
        codes = ", ".join(sorted({found.code for found in errors}))
        yield f'      <failure message="{count(len(errors), "error")}" type="{codes}">{_listed(errors)}</failure>'
    if warnings:
        yield f"      <system-out>{_listed(warnings)}</system-out>"
    yield "    </testcase>"


def _listed(findings: Sequence[Finding]) -> str:
    return _escape("\n\n".join(_told(found) for found in findings)).replace("&#10;", "\n")


def _told(found: Finding) -> str:
    return "\n".join([f"{place_words(found)}: {found.severity} {title_words(found)}", *said(found)])


def _escape(text: str) -> str:
    """The text as XML, in plain letters; U+FFFD stands for what XML cannot hold."""
    text = _NOT_IN_XML.sub("\ufffd", text).translate(_MARKS)
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
