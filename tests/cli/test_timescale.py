"""`edp timescale`: the words, how they are read, and the dates that follow; with a plan and without one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from edp_cli.periods import show_day
from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path

WITHOUT = "There is no plan here, so this is read for a plan of five years from"


def test_without_a_plan(tmp_path: Path) -> None:
    answer = edp("timescale", "Autumn term; then termly", "--as-of", "2010-01-15", at=tmp_path)
    assert answer.err == f"{WITHOUT} 15 Jan 2010.\n"
    assert answer.code == 0
    assert "by Autumn 2010: due 31 Dec 2010 (in 350 days)" in answer.out
    assert answer.out.endswith("\n       As at: 15 Jan 2010 (--as-of)\n")


def test_without_a_plan_and_a_date_it_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = date.today()  # noqa: DTZ011  an officer's day is the local one
    answer = edp("timescale", "termly", at=tmp_path)
    after = date.today()  # noqa: DTZ011
    assert answer.err in (f"{WITHOUT} {show_day(before)}.\n", f"{WITHOUT} {show_day(after)}.\n")
    assert answer.out.endswith(" (today)\n")
    monkeypatch.setenv("EDP_AS_OF", "2010-01-15")
    assert edp("timescale", "termly", at=tmp_path).out.endswith("As at: 15 Jan 2010 (EDP_AS_OF)\n")


def test_without_a_plan_programs_get_the_same(tmp_path: Path) -> None:
    answer = edp("timescale", "Year 6", "--as-of", "2010-01-15", "--format", "json", at=tmp_path)
    assert answer.code == 1, "a plan of five years has no sixth"
    assert edp("timescale", "Year 5", "--as-of", "2010-01-15", "--format", "json", at=tmp_path).code == 0
    for day in ("2008-02-29", "1900-01-01", "2199-12-31"):
        assert edp("timescale", "termly", "--as-of", day, at=tmp_path).code == 0


def test_with_a_plan_it_is_read_for_that_plan(small: Path) -> None:
    answer = edp("timescale", "Autumn term", at=small)
    assert answer.out == (
        "  As written: Autumn term\n"
        "     Read as: by Autumn 2003\n"
        "        When: by Autumn 2003: due 31 Dec 2003 (33 days ago)\n"
        "       As at: 2 Feb 2004 (as_of in plans/plan.yaml)\n"
    )


def test_the_words_need_no_quotation_marks() -> None:
    assert edp("timescale", "Continuing", "-", "Termly").out == edp("timescale", "Continuing - Termly").out
    assert edp("timescale", "from", "April", "2003").out == edp("timescale", "from April 2003").out


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("31 January 2004", "by 31 Jan 2004: due 31 Jan 2004 (2 days ago)"),
        ("2 February 2004", "by 2 Feb 2004: due 2 Feb 2004 (today)"),
        ("3 February 2004", "by 3 Feb 2004: due 3 Feb 2004 (in 1 day)"),
        ("from March 2004", "from March 2004: starts 1 Mar 2004 (in 28 days); never overdue"),
        ("from 2 Feb 2004", "from 2 Feb 2004: starts 2 Feb 2004 (today); never overdue"),
        ("from January 2004", "from January 2004: started 1 Jan 2004 (32 days ago); never overdue"),
        ("ongoing", "ongoing, without a date"),
        ("as required", "when needed, without a date"),
        ("termly", "every term: next due 31 Mar 2004 (in 58 days), then 31 Aug 2004, 31 Dec 2004, 31 Mar 2005,"),
        (
            "annually in July",
            "each year in July: next due 31 Jul 2004 (in 180 days), then 31 Jul 2005, 31 Jul 2006",
        ),
        ("every 40 weeks", "every 40 weeks: next due 6 Jun 2004 (in 125 days), then 13 Mar 2005,"),
    ],
)
def test_when(small: Path, words: str, when: str) -> None:
    answer = edp("timescale", words, at=small)
    assert f"When: {when}" in " ".join(answer.out.split())


def test_a_recurrence_that_is_over(small: Path) -> None:
    answer = edp("timescale", "termly", "--as-of", "2007-01-01", at=small)
    assert "every term: nothing more is due; the last was due 31 Aug 2006 (123 days ago)" in " ".join(
        answer.out.split()
    )


def test_milestones_are_numbered_where_there_are_several(small: Path) -> None:
    answer = edp("timescale", "Pilot in May 2004; Report: termly", at=small)
    assert "\n Milestone 1: Pilot: by May 2004: due 31 May 2004 (in 119 days)\n" in answer.out
    assert "\n Milestone 2: Report: every term: next due 31 Mar 2004" in answer.out


def test_what_is_not_understood_exits_1(small: Path) -> None:
    answer = edp("timescale", "Autumn 2003 but not before 10 % of staff, until mid year", at=small)
    assert answer.code == 1
    assert "not understood" in answer.out
    assert "As at" not in answer.out
    assert edp("timescale", "mid year", "--format", "json", at=small).code == 1


@pytest.mark.parametrize("words", ["", " ", "\t"])
def test_no_words(small: Path, words: str) -> None:
    answer = edp("timescale", words, at=small)
    assert answer.code == 1
    assert answer.err == ""


def test_a_word_longer_than_the_line(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    word = "x" * 200
    for columns in ("20", "60"):
        monkeypatch.setenv("COLUMNS", columns)
        lines = edp("timescale", f"{word}: termly", at=small).out.splitlines()
        assert max(map(len, lines)) <= max(int(columns), 40)
        assert word in "".join("".join(lines).split())


@pytest.mark.parametrize("columns", ["40", "57", "60", "80", "99"])
def test_no_line_ends_within_a_date(columns: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    shown = edp("timescale", "Review termly, monthly and annually in July").out
    dates = [line.strip() for line in shown.splitlines() if " due " in line or line.startswith(" " * 14)]
    for line in dates:
        assert not line.endswith(("31", "30", "29", "Dec", "Mar", "Aug", "Jul")), shown
