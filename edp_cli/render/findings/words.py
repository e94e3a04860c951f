"""What is said of findings in more than one format: how many there are, why a rule is there, what would do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.findings import Severity
from edp_cli.render.words import count

if TYPE_CHECKING:
    from edp_cli.checks.manual import Page
    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report

_SENTENCE = re.compile(r".*?[.?!](?=\s|$)")


def total_words(report: Report) -> str:
    """How many findings there are, in a sentence: 2 errors and 1 warning in 8 files."""
    files = count(report.files, "file")
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    if errors:
        also = count(warnings, "warning") if warnings else "no warnings"
        return f"{count(errors, 'error')} and {also} in {files}."
    if warnings:
        return f"No errors and {count(warnings, 'warning')} in {files}."
    other = " else" if report.ignored or report.known else ""
    asked = "" if report.every_rule else " that was asked about"
    return f"Nothing{other}{asked} is wrong in {files}."


def left_out_words(report: Report) -> list[str]:
    """What was found and is not reported, or is found no longer; a sentence each."""
    said = []
    if report.ignored:
        said.append(f"Comments in the files ignore {count(report.ignored, 'more finding')}.")
    if report.known:
        said.append(f"The baseline leaves out {count(report.known, 'more finding')}.")
    if report.mended:
        are = "is" if report.mended == 1 else "are"
        said.append(
            f"{count(report.mended, 'finding')} in the baseline {are} no longer found."
            f" To take {'it' if report.mended == 1 else 'them'} out: edp validate --write-baseline"
        )
    return said


def title_words(found: Finding) -> str:
    """The rule, and what the finding is about: `EDP301 in 5.1/2`."""
    return f"{found.code} in {found.ref}" if found.ref else found.code


def place_words(found: Finding) -> str:
    """Where it stands: `plans/plan.yaml:3:7`."""
    place = found.location
    return f"{place.file}:{place.line}:{place.column}"


def said(found: Finding) -> list[str]:
    """What is wrong and what would do, a sentence or two each."""
    parts = [found.message]
    if found.help:
        parts.append(found.help)
    if found.correction is not None:
        parts.append(f"Put instead: {found.correction}")
    return parts


def page_of(code: str) -> Page | None:
    """The manual page of the code."""
    from edp_cli.checks.manual import list_pages  # noqa: PLC0415  brings in every rule, which most formats do without

    return next((page for page in list_pages() if page.code == code), None)


def why(code: str) -> str | None:
    """Why the rule is there, in a sentence."""
    page = page_of(code)
    found = _SENTENCE.match(page.text[0]) if page is not None and page.text else None
    return found[0] if found else None
