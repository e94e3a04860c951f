"""The page for a comment: it shows what was found and nothing else, and is never longer than a comment may be."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from markdown_it import MarkdownIt

from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings import Source
from edp_cli.render.findings.page import LONGEST, render_page
from edp_cli.render.findings.source import path_of
from tests.render.findings.made import HOSTILE, reports

READER = MarkdownIt("gfm-like", {"linkify": False})


@given(reports())
def test_nothing_in_it_acts(made: tuple[Report, dict[str, Source]]) -> None:
    report, sources = made
    tokens = READER.parse(render_page(report, sources))
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special", "softbreak", "strong_open", "strong_close"}
    blocks = {token.type.partition("_")[0] for token in tokens}
    assert blocks <= {"heading", "inline", "bullet", "list", "paragraph"}
    headings = [token.tag for token in tokens if token.type == "heading_open"]
    assert headings == ["h2"] + ["h3"] * len(report.names)
    items = [inline.content for inline in tokens if inline.content.startswith("**Line")]
    assert len(items) == len(report.findings)


def shown(text: str) -> str:
    return " ".join(text.replace("\0", "\ufffd").split())


@pytest.mark.parametrize("text", HOSTILE)
def test_it_shows_what_was_found(text: str) -> None:
    place = Location(text, 3, 5, 3, 9)
    found = Finding("EDP301", Severity.ERROR, text, place, ref="5.1/2", help=text, correction=text)
    inlines = [token for token in READER.parse(render_page(Report(1, (found,)), {})) if token.children]
    read = ["".join("\n" if c.type == "softbreak" else c.content for c in each.children or ()) for each in inlines]
    texts = [shown(text)] if shown(text) else []
    assert read[:-1] == ["1 error and no warnings in 1 file", *texts]
    assert read[-1].split("\n") == [
        "Line 3, error EDP301 in 5.1/2:",
        *texts,
        *texts,
        f"Put instead: {shown(text)}".rstrip(),
    ]


def test_it_is_never_too_long_for_a_comment() -> None:
    found = Finding("EDP301", Severity.WARNING, "Wrong. " * 20, Location("a.yaml", 1, 1, 1, 5))
    several = tuple(
        replace(found, location=Location(f"plans/{number // 10}.yaml", number + 1, 1, number + 1, 5))
        for number in range(1000)
    )
    page = render_page(Report(100, several), {})
    assert 50_000 < len(page) <= LONGEST
    shown_items = page.count("**Line ")
    left = re.search(r"\n(\d+) more findings, for which there is no room here\.", page)
    assert left is not None
    assert shown_items + int(left[1]) == 1000
    assert len(render_page(Report(10, several[:100]), {})) < LONGEST
    assert "no room" not in render_page(Report(10, several[:100]), {})


def test_a_file_is_called_as_its_repository_calls_it() -> None:
    found = Finding("EDP301", Severity.WARNING, "Wrong.", Location("../a.yaml"))
    sources = {"../a.yaml": Source("plans/a.yaml")}
    assert path_of("../a.yaml", sources) == "plans/a.yaml"
    assert "\n### plans/a.yaml\n" in render_page(Report(1, (found,)), sources)
