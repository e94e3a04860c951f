"""The as-of date: asked for, from the environment, from the plan, or today; the heading says which."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from edp_cli.periods import show_day
from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path


def heading(small: Path, *arguments: str) -> str:
    return edp("due", *arguments, at=small).out.splitlines()[1].partition("As at ")[2]


def without_as_of(small: Path) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text(plan.read_text().replace("as_of: 2004-02-02\n", ""))


def test_precedence(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert heading(small) == "2 Feb 2004 (as_of in plans/plan.yaml)."
    monkeypatch.setenv("EDP_AS_OF", "2004-05-06")
    assert heading(small) == "6 May 2004 (EDP_AS_OF)."
    assert heading(small, "--as-of", "2005-12-31") == "31 Dec 2005 (--as-of)."
    assert heading(small, "--as-of=2005-12-31") == "31 Dec 2005 (--as-of)."
    monkeypatch.setenv("EDP_AS_OF", "")
    assert heading(small) == "2 Feb 2004 (as_of in plans/plan.yaml)."


def test_a_plan_in_use_is_read_as_at_today(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_as_of(small)
    before = date.today()  # noqa: DTZ011  an officer's day is the local one
    said = heading(small)
    after = date.today()  # noqa: DTZ011
    assert said in (f"{show_day(before)} (today).", f"{show_day(after)} (today).")
    monkeypatch.setenv("EDP_AS_OF", "2004-05-06")
    assert heading(small) == "6 May 2004 (EDP_AS_OF)."


@pytest.mark.parametrize("command", ["due", "overdue"])
def test_programs_are_told_the_day(small: Path, command: str) -> None:
    answer = edp(command, "--as-of", "2005-12-31", "--format", "json", at=small)
    assert answer.json["as_of"] == "2005-12-31"


@pytest.mark.parametrize(
    "words", ["2003-11-03", " 2003-11-03 ", "3 November 2003", "3 Nov 03", "03/11/2003", "3.11.03"]
)
def test_a_day_in_figures_and_in_words(small: Path, words: str) -> None:
    assert heading(small, "--as-of", words) == "3 Nov 2003 (--as-of)."


NO_DATES = [
    *("", "x", "tomorrow", "3 November", "November 2003", "20031103", "2003-W45-1", "2003-11", "2003-11-31"),
    *("1899-12-31", "2200-01-01", "31/11/2003", "from 3 Nov 2003", "3 Nov 2003 to 4 Nov 2003"),
]


@pytest.mark.parametrize("words", NO_DATES)
@pytest.mark.parametrize("command", [["due"], ["overdue"], ["timescale", "termly"]])
def test_what_is_no_date(command: list[str], words: str) -> None:
    answer = edp(*command, "--as-of", words)
    assert answer.err == f'edp: --as-of takes a date, as 2003-11-03 or "3 Nov 2003", not "{words}".\n'
    assert answer.code == 2


def test_what_is_no_date_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDP_AS_OF", "soon")
    answer = edp("overdue")
    assert answer.err == 'edp: EDP_AS_OF takes a date, as 2003-11-03 or "3 Nov 2003", not "soon".\n'
    assert answer.code == 2
    assert edp("overdue", "--as-of", "2003-11-03").code == 0


def test_the_first_and_the_last_day_that_there_are() -> None:
    for day in ("1900-01-01", "2199-12-31"):
        for command in (["due"], ["overdue"], ["timescale", "termly"]):
            assert edp(*command, "--as-of", day).code == 0


def test_what_is_due_on_the_day_is_not_overdue(small: Path) -> None:
    for day, due, overdue in (("2004-03-31", 4, 5), ("2004-04-01", 2, 9)):
        assert len(edp("overdue", "--as-of", day, "--format", "json", at=small).json["items"]) == overdue
        assert len(edp("due", "--as-of", day, "--format", "json", at=small).json["items"]) >= due
    assert "\n31 Mar 2004, due today\n" in edp("due", "--as-of", "2004-03-31", at=small).out
    assert "\n31 Mar 2004, in 1 day\n" in edp("due", "--as-of", "2004-03-30", at=small).out
    assert "\n31 Mar 2004, 1 day overdue\n" in edp("overdue", "--as-of", "2004-04-01", at=small).out


def test_what_is_overdue_is_listed_reports_first_and_then_by_how_long() -> None:
    items = edp("overdue", "--format", "json").json["items"]
    keys = [(item["kind"] != "report", -item["days"]) for item in items]
    assert keys == sorted(keys)
    assert {item["kind"] for item in items} == {"report", "action", "evaluation"}


def test_what_starts(small: Path) -> None:
    for day, words in (("2003-11-03", "starts"), ("2004-01-01", "starts"), ("2004-01-02", "started")):
        assert f"\n1 Jan 2004, {words}\n" in edp("due", "--term", "spring 2004", "--as-of", day, at=small).out
    assert "1.1/3 " not in edp("overdue", "--as-of", "2006-01-01", at=small).out


def test_what_starts_on_a_day_stands_before_what_is_due_on_it(small: Path) -> None:
    activity = small / "plans" / "activities" / "2.1-counting.yaml"
    text = activity.read_text().replace("Spring 2004", "1 January 2004").replace("Termly", "1 January 2004")
    activity.write_text(text)
    lines = edp("due", at=small).out.splitlines()
    assert [line for line in lines if line.startswith("1 Jan 2004")] == [
        "1 Jan 2004, started",
        "1 Jan 2004, 32 days overdue",
    ]
