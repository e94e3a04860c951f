"""Findings as a page in Markdown, as for a comment on a change: how many, then file by file."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.render.findings.source import path_of
from edp_cli.render.findings.words import left_out_words, said, title_words, total_words
from edp_cli.render.markdown import escape
from edp_cli.render.words import count

if TYPE_CHECKING:
    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources

LONGEST = 60_000
"""The characters of a page: code hosts take no comments that are much longer."""
_FOR_THE_REST = 300


def render_page(report: Report, sources: Sources) -> str:
    """The page. What there is no room for is counted at its end."""
    parts = [f"## {escape(total_words(report)).rstrip('.')}\n"]
    parts += (f"\n{escape(line)}\n" for line in left_out_words(report))
    room, shown = LONGEST - sum(map(len, parts)) - _FOR_THE_REST, 0
    for name, findings in groupby(report.findings, key=lambda found: found.location.file):
        heading = f"\n### {escape(path_of(name, sources))}\n\n"
        for found in findings:
            part = f"{heading}{_item(found)}"
            if len(part) > room:
                return "".join([*parts, _left_out(len(report.findings) - shown)])
            parts.append(part)
            heading, room, shown = "", room - len(part), shown + 1
    return "".join(parts)


def _item(found: Finding) -> str:
    lead = f"- **Line {found.location.line}**, {found.severity} {escape(title_words(found))}:"
    return "\n  ".join([lead, *filter(None, map(escape, said(found)))]) + "\n"


def _left_out(number: int) -> str:
    return f"\n{count(number, 'more finding')}, for which there is no room here. All of them: edp validate\n"
