"""How the papers for committees read: hostile and long texts in every format, and sentences worked out."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from edp_cli.duties.docket import ColourRule
from edp_cli.queries.committees.meetings import Meeting
from edp_cli.render.exceptions.words import say_rule
from edp_cli.render.forward_plan.words import say_meeting
from edp_cli.render.words import UNBROKEN
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

RENDERER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
YEAR = ["--plans", str(ROOT / "tests" / "year" / "plans")]
NASTY = [
    "[bold]x[/bold] [/] [link=https://example.org]here[/link]",
    "<b>bold</b> &amp; <script>alert(1)</script> <!-- hidden",
    "**stars** _under_ ~~gone~~ `ticks` | pipe | ![x](https://example.org/x.png)",
    "# not a title",
    "2. not a list",
    "- [ ] not a box",
    "=HYPERLINK(1)",
    "::error::not a command",
    "W" * 300,
    "Improve the quality of monitoring by senior managers " * 6,
    "學校改進計劃" * 30,
]
COMMANDS = (["exceptions"], ["forward-plan", "Governors", "--year", "2003-04"])


def squeezed(text: str) -> str:
    return "".join(text.split())


def read(markdown: str) -> str:
    """What a reader sees of it."""
    return html.unescape(re.sub("<[^>]*>", "", RENDERER.render(markdown)))


@pytest.fixture(name="hostile", params=NASTY, ids=range(len(NASTY)))
def _hostile(small: Path, request: pytest.FixtureRequest) -> tuple[Path, str]:
    """A plan in which the text stands wherever one may: three things late, one cleared, judged before and now."""
    text = " ".join(request.param.split())
    monitoring = {"frequency": "termly", "by": text, "to": "Governors"}
    action = {"action": text, "responsible": text, "monitoring": monitoring, "timescale": "Autumn 2003; Termly"}
    trees = {
        "roles.yaml": {
            "roles": [{"role": text}],
            "bodies": [{"body": "Governors", "meetings": ["2003-12-11", "2004-03-01"], "papers_days": "7"}],
        },
        "activities/1.1-reading.yaml": {
            "activity": "1.1",
            "title": text,
            "actions": [{"id": "1", **action}, {"id": "2", **action}],
        },
        "records/progress/1.yaml": judge("1.1/1", "2003-11-01", "red", text),
        "records/progress/2.yaml": judge("1.1/2", "2003-11-01", "amber", text),
        "records/progress/3.yaml": judge("1.1/2", "2004-01-20", "green", text),
        "records/done/1.yaml": {"for": "1.1/2/report@2003-autumn", "on": "2004-01-20", "by": text},
        "records/decisions/1.yaml": decide(text, {"move": "1.1/1/1@2003-autumn", "to": "Spring 2004"}),
        "records/decisions/2.yaml": decide(text, {"waive": "1.1/2/1@2003-autumn"}),
    }
    for name, tree in trees.items():
        path = small / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    (small / "plans" / "activities" / "2.1-counting.yaml").unlink()
    return small, text


def judge(ref: str, on: str, confidence: str, text: str) -> dict[str, str]:
    return {"for": ref, "on": on, "by": text, "confidence": confidence, "obstacle": text, "next": text}


def decide(text: str, what: dict[str, str]) -> dict[str, str]:
    return {"on": "2004-01-22", "body": "Governors", "minute": text, "why": text, **what}


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_tables_fit_and_nothing_is_cut(
    hostile: tuple[Path, str], columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    small, text = hostile
    monkeypatch.setenv("COLUMNS", str(columns))
    for command in COMMANDS:
        answer = edp(*command, at=small)
        assert answer.code == 0, answer.err
        assert max(map(cell_len, answer.out.splitlines())) <= columns
        assert UNBROKEN not in answer.out
        if command[0] == "exceptions" or columns < 100:  # from there on there are columns side by side
            assert squeezed(answer.out).count(squeezed(text)) >= (20 if command[0] == "exceptions" else 8)


def test_in_markdown_the_text_is_read_as_it_is(hostile: tuple[Path, str]) -> None:
    small, text = hostile
    for command in COMMANDS:
        page = edp(*command, "--format", "markdown", at=small).out
        shown = RENDERER.render(page)
        assert not re.search(r"<(script|img|a|del|em|input|h[3-6]|ol|blockquote)\b", shown)
        assert squeezed(read(page)).count(squeezed(text)) >= 6
        assert UNBROKEN not in page


def test_in_a_spreadsheet_no_cell_is_a_formula(hostile: tuple[Path, str]) -> None:
    small, _ = hostile
    for command in COMMANDS:
        rows = list(csv.reader(io.StringIO(edp(*command, "--format", "csv", at=small).out)))
        assert len(rows) > 4
        assert len(set(map(len, rows))) == 1
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


def test_every_paragraph_has_the_same_number_in_every_format() -> None:
    asked = ["exceptions", "EET", *YEAR, "--as-of", "2004-06-30", "--term", "summer 2004"]
    page = edp(*asked, "--format", "markdown").out
    numbers = re.findall(r"^\*\*(\d+\.\d+)", page, re.MULTILINE)
    assert numbers == re.findall(r"^(\d+\.\d+) ", edp(*asked).out, re.MULTILINE)
    about = dict(re.findall(r"^\*\*(\d+\.\d+) (5\.\S+),", page, re.MULTILINE))
    rows = list(csv.DictReader(io.StringIO(edp(*asked, "--format", "csv").out)))
    assert {row["Paragraph"]: row["Reference"] for row in rows} == about
    assert {row["Change"] for row in rows} == {"new", "repeated", "cleared"}
    assert {row["Exception by"] for row in rows} == {"dates", "confidence"}
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        "# Exceptions for EET, in Summer 2004 (1 Apr – 31 Aug 2004)",
        "## 1. How things stand",
        "## 2. Red by the dates",
        "## 3. Amber by the dates",
        "## 4. Confidence red or amber",
        "## 5. Cleared since 31 Mar 2004",
    ]


@pytest.mark.parametrize(
    ("days", "moves", "amber", "red"),
    [
        (
            31,
            2,
            "overdue by up to 31 days, or was moved once,",
            "overdue by more, or was moved twice or more often,",
        ),
        (
            1,
            4,
            "overdue by up to 1 day, or was moved up to 3 times,",
            "overdue by more, or was moved 4 times or more",
        ),
        (31, 1, "overdue by up to 31 days", "overdue by more, or was moved at all,"),
    ],
)
def test_the_rule_of_colours(days: int, moves: int, amber: str, red: str) -> None:
    assert say_rule(ColourRule(days, moves)).startswith(f"What is {amber} is amber; what is {red}")


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        (2, "What was moved once is amber; what is overdue, or was moved twice or more often, is red."),
        (1, "What is overdue, or was moved at all, is red."),
    ],
)
def test_a_rule_by_which_all_that_is_overdue_is_red(moves: int, said: str) -> None:
    assert say_rule(ColourRule(0, moves)) == f"{said} What was moved counts as long as it is still owed."


@pytest.mark.parametrize(
    ("day", "papers", "said"),
    [
        ("2003-11-20", "2003-11-13", "20 Nov 2003, in 17 days; papers due 13 Nov 2003"),
        ("2003-11-04", "2003-11-03", "4 Nov 2003, in 1 day; papers due today, 3 Nov 2003"),
        ("2003-11-03", "2003-11-02", "3 Nov 2003, today; papers were due 2 Nov 2003"),
        ("2003-11-02", "2003-11-02", "2 Nov 2003, 1 day ago"),
    ],
)
def test_a_meeting_in_words(day: str, papers: str, said: str) -> None:
    meeting = Meeting(date.fromisoformat(day), date.fromisoformat(papers))
    assert say_meeting(meeting, date(2003, 11, 3)).replace(UNBROKEN, " ") == said
