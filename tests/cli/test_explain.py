"""`edp explain`: the manual page of a rule, and the list of them all."""

from __future__ import annotations

import csv
import io
import re
import sys
from typing import TYPE_CHECKING

import pytest

from edp_cli.checks.manual import list_pages
from tests.cli.running import edp, edp_process
from tests.render.test_contracts import assert_fits

if TYPE_CHECKING:
    from pathlib import Path

CODES = [page.code for page in list_pages()]
WIDTHS = [60, 80, 120, 200]

PAGE = """\
EDP302, a warning
Nobody is responsible.

What is everybody's business is nobody's: an action without an owner is on no
checklist, and nobody is asked when it is late.

What to do: name a role from roles.yaml, or a list of roles. Where nobody is
chosen yet, leave TBA as the document has it: the warning then keeps it in view.
Once a body has given it to somebody (edp reassign), it is found no more, though
the plan keeps the words that were approved.

Bad:
    responsible: TBA

Good:
    responsible: Head of School Improvement
"""


@pytest.mark.parametrize("code", ["EDP302", "edp302", "302"])
def test_a_page(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    answer = edp("explain", code)
    assert answer.out == PAGE
    assert (answer.code, answer.err) == (0, "")


def test_no_plan_is_needed(tmp_path: Path) -> None:
    assert edp("explain", "302", at=tmp_path).code == 0
    assert edp("explain", at=tmp_path).code == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_fits_the_terminal_and_is_whole(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for page in list_pages():
        text = edp("explain", page.code).out
        assert max(map(len, text.splitlines())) <= width
        names, examples = zip(*page.examples, strict=True)
        words = "".join("".join([page.title, *page.text, *examples]).split())
        assert words in "".join(re.sub(f"^({'|'.join(names)}):$", "", text, flags=re.MULTILINE).split())
        assert all(f"\n    {line}\n" in text for line in "\n".join(examples).splitlines())


@pytest.mark.parametrize("width", WIDTHS)
def test_the_list_names_every_rule(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    answer = edp("explain")
    assert re.findall(r"^(EDP\d{3})  (error  |warning)  \S", answer.out, re.MULTILINE) == [
        (page.code, f"{page.severity:<7}") for page in list_pages()
    ]
    assert max(map(len, answer.out.splitlines())) <= width
    assert f"{len(CODES)} rules." in answer.out
    words = " ".join(answer.out.split())
    assert all(page.title in words for page in list_pages())


def test_colours_say_no_more_than_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = [edp("explain", *code).out for code in ([], ["EDP001"], ["EDP302"])]
    monkeypatch.setenv("FORCE_COLOR", "1")
    for code, text in zip(([], ["EDP001"], ["EDP302"]), plain, strict=True):
        painted = edp("explain", *code).out
        assert "\x1b[" in painted
        assert re.sub(r"\x1b\[[\d;]*m", "", painted) == text


def test_json() -> None:
    one, every = (edp("explain", *code, "--format", "json").json for code in (["201"], []))
    assert_fits(one)
    assert_fits(every)
    assert [rule["code"] for rule in one["rules"]] == ["EDP201"]
    assert [rule["code"] for rule in every["rules"]] == CODES
    assert one["rules"][0] in every["rules"]
    assert one["rules"][0]["severity"] == "error"
    assert one["rules"][0]["bad"].startswith("actions:\n  - id: 1\n    timescale: mid year\n")
    assert one["rules"][0]["before"] is None


def test_a_rule_about_a_change_shows_what_was_before() -> None:
    assert edp("explain", "501", "--format", "json").json["rules"][0]["before"] == "timescale: Autumn 2003"
    shown = "## Before\n\n```yaml\ntimescale: Autumn 2003\n```\n\n## Bad\n\n```yaml\ntimescale: Spring 2004\n```"
    assert shown in edp("explain", "501", "--format", "markdown").out
    assert "Before:\n    timescale: Autumn 2003\n\nBad:\n    timescale: Spring 2004" in edp("explain", "501").out


def test_csv() -> None:
    rows = list(csv.DictReader(io.StringIO(edp("explain", "--format", "csv").out)))
    assert [row["Code"] for row in rows] == CODES
    assert [row["Good"] for row in rows] == [page.good for page in list_pages()]
    assert list(csv.DictReader(io.StringIO(edp("explain", "303", "--format", "csv").out))) == [
        row for row in rows if row["Code"] == "EDP303"
    ]


def test_markdown() -> None:
    page = edp("explain", "301", "--format", "markdown").out
    assert page.startswith("# EDP301: A role or body is not in roles.yaml.\n\nThis is an error.\n\n")
    assert "## Bad\n\n```yaml\nresponsible: Head of Scool Improvement\n```\n\n## Good\n\n```yaml\n" in page
    assert "&lt;TAB&gt; stands for a tab" in edp("explain", "2", "--format", "markdown").out
    every = edp("explain", "--format", "markdown").out
    assert re.findall(r"^\| (EDP\d{3}) \|", every, re.MULTILINE) == CODES


def test_a_code_that_is_none() -> None:
    answer = edp("explain", "EDP209")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        'edp: There is no rule "EDP209". Near it:\n'
        "  EDP201  A timescale or a frequency is not understood.\n"
        "  EDP202  A deadline was past when the revision came into force.\n"
        "  EDP203  A date lies outside the plan.\n"
        "  EDP204  A report is due after the plan ends.\n"
        "All of them: edp explain\n"
    )
    assert edp("explain", "\x1b[31m").err == 'edp: There is no rule "\ufffd[31m". All of them: edp explain\n'


def test_it_is_quick_to_start() -> None:
    """It loads neither pydantic, nor YAML, nor rich."""
    answer = edp_process("explain", "EDP201", PYTHONPROFILEIMPORTTIME="1")
    assert answer.code == 0
    assert "edp_cli.checks.manual" in answer.err
    for name in ("pydantic", "yaml", "rich"):
        assert not re.search(rf"\| +{name}\n", answer.err), f"{name} is loaded by {sys.executable}"
