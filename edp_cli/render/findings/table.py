"""Findings for a terminal: each with the line that it is about, what is wrong, why, and what would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.findings import Severity
from edp_cli.render.cells import cell_width, wrap
from edp_cli.render.findings.excerpt import draw_excerpt
from edp_cli.render.findings.words import left_out_words, place_words, title_words, total_words, why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources
    from edp_cli.render.look import Look

_NARROWEST = 40
_INDENT = "  "


def render_report(report: Report, sources: Sources, look: Look) -> str:
    """Each finding, in the order of the files; at the end how many there are, and how to read more."""
    lines: list[str] = []
    explained: set[str] = set()
    for found in report.findings:
        lines += _finding(found, sources, look, explain=found.code not in explained)
        lines.append("")
        explained.add(found.code)
    return "\n".join([*lines, *_foot(report, look), ""])


def _finding(found: Finding, sources: Sources, look: Look, *, explain: bool) -> Iterator[str]:
    yield from _heading(found, look)
    source = sources.get(found.location.file)
    if source is not None:
        yield from draw_excerpt(source.lines, found.location, look, found.severity.value)
    yield from _wrapped(found.message, look)
    reason = why(found.code) if explain else None
    if reason:
        yield from _wrapped(f"Why: {reason}", look, "dim")
    if found.help:
        yield from _wrapped(found.help, look)
    if found.correction is not None:
        yield from _wrapped(f"Put instead: {found.correction}", look, "good")


def _heading(found: Finding, look: Look) -> Iterator[str]:
    """The place, whole, since terminals lead from it to the file; what was found goes below if it has no room."""
    place, title = place_words(found), title_words(found)
    severity = look.paint(found.severity.value, found.severity.value)
    fits = cell_width(f"{place}: {found.severity} {title}") <= look.width
    yield f"{look.paint(place, 'bold')}:{f' {severity} {title}' if fits else ''}"
    if not fits:
        yield f"{_INDENT}{severity} {title}"


def _wrapped(text: str, look: Look, style: str = "") -> Iterator[str]:
    for line in wrap(text, max(look.width, _NARROWEST) - len(_INDENT)):
        yield f"{_INDENT}{look.paint(line, style) if style else line}"


def _foot(report: Report, look: Look) -> Iterator[str]:
    errors = report.count(Severity.ERROR)
    style = "error" if errors else "warning" if report.findings else "good"
    yield look.paint(total_words(report), style)
    for line in left_out_words(report):
        yield from wrap(line, max(look.width, _NARROWEST))
    if report.findings:
        grave = next((found for found in report.findings if found.severity is Severity.ERROR), report.findings[0])
        yield look.paint(f"To read more about a rule: edp explain {grave.code}", "dim")
