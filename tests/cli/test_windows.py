"""Windows of time, filters and the as-of date, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.plans import ACTIVITY, PLAN, write_plan
from tests.cli.running import edp

WINDOWS = [
    # what is typed, as of, label, start, end
    ("", "2003-11-03", "Autumn 2003", "2003-09-01", "2003-12-31"),
    ("--term autumn", "2003-11-03", "Autumn 2003", "2003-09-01", "2003-12-31"),
    ("--term autumn", "2004-01-01", "Autumn 2004", "2004-09-01", "2004-12-31"),
    ("--term Autumn", "2004-08-31", "Autumn 2004", "2004-09-01", "2004-12-31"),
    ("--term spring", "2003-11-03", "Spring 2004", "2004-01-01", "2004-03-31"),
    ("--term spring", "2004-03-31", "Spring 2004", "2004-01-01", "2004-03-31"),
    ("--term spring", "2004-04-01", "Spring 2005", "2005-01-01", "2005-03-31"),
    ("--term summer", "2003-11-03", "Summer 2004", "2004-04-01", "2004-08-31"),
    ("--term|summer term", "2003-11-03", "Summer 2004", "2004-04-01", "2004-08-31"),
    ("--term|autumn 2005", "2003-11-03", "Autumn 2005", "2005-09-01", "2005-12-31"),
    ("--term 2005-autumn", "2003-11-03", "Autumn 2005", "2005-09-01", "2005-12-31"),
    ("--term|autumn 2003 1", "2003-11-03", "Autumn 2003, first half", "2003-09-01", "2003-10-31"),
    ("--term|Term 3", "2003-11-03", "Spring 2004, first half", "2004-01-01", "2004-02-14"),
    ("--term this", "2003-11-03", "Autumn 2003", "2003-09-01", "2003-12-31"),
    ("--term next", "2003-11-03", "Spring 2004", "2004-01-01", "2004-03-31"),
    ("--term last", "2003-11-03", "Summer 2003", "2003-04-01", "2003-08-31"),
    ("--year 2003-04", "2003-11-03", "2003/04", "2003-09-01", "2004-08-31"),
    ("--year 2003/2004", "2003-11-03", "2003/04", "2003-09-01", "2004-08-31"),
    ("--year next", "2003-11-03", "2004/05", "2004-09-01", "2005-08-31"),
    ("--year last", "2003-11-03", "2002/03", "2002-09-01", "2003-08-31"),
    ("--year 2003-04 --term spring", "2003-11-03", "Spring 2004", "2004-01-01", "2004-03-31"),
    ("--year 2003-04 --term autumn", "2003-11-03", "Autumn 2003", "2003-09-01", "2003-12-31"),
    ("--year|financial year 2003-04", "2003-11-03", "financial year 2003/04", "2003-04-01", "2004-03-31"),
    ("--year 2004", "2003-11-03", "2004", "2004-01-01", "2004-12-31"),
    ("--month|June 2003", "2003-11-03", "June 2003", "2003-06-01", "2003-06-30"),
    ("--month feb", "2003-11-03", "February 2004", "2004-02-01", "2004-02-29"),
    ("--month this", "2003-11-03", "November 2003", "2003-11-01", "2003-11-30"),
    ("--month next", "2003-12-03", "January 2004", "2004-01-01", "2004-01-31"),
    ("--month last", "2004-01-03", "December 2003", "2003-12-01", "2003-12-31"),
    ("--from 2003-12-01 --until 2004-01-31", "2003-11-03", "1 Dec 2003 – 31 Jan 2004", "2003-12-01", "2004-01-31"),
    ("--from 2003-12-01", "2003-11-03", "from 1 Dec 2003 on", "2003-12-01", "2199-12-31"),
    ("--until|31 Dec 2003", "2003-11-03", "until 31 Dec 2003", "1900-01-01", "2003-12-31"),
    ("--within 30d", "2003-11-03", "the next 30 days", "2003-11-03", "2003-12-03"),
    ("--within 1w", "2003-11-03", "the next week", "2003-11-03", "2003-11-10"),
    ("--within 2m", "2003-12-31", "the next 2 months", "2003-12-31", "2004-02-29"),
    ("--within|12 months", "2003-01-30", "the next 12 months", "2003-01-30", "2004-01-30"),
]


def typed(text: str) -> list[str]:
    """The arguments: parted at spaces, or at the bar where one has a space in it."""
    return text.split("|") if "|" in text else text.split()


@pytest.mark.parametrize(
    ("text", "as_of", "label", "start", "end"), WINDOWS, ids=[f"{row[0]}@{row[1]}" for row in WINDOWS]
)
def test_a_window_is_the_days_it_says(text: str, as_of: str, label: str, start: str, end: str) -> None:
    answer = edp("due", *typed(text), "--as-of", as_of, "--format", "json").json

    assert answer["window"] == {"label": label, "start": start, "end": end}
    assert all(start <= item["due"] <= end for item in answer["items"])


WRONG = [
    ("--term winter", '"winter" is no term.'),
    ("--term|June 2003", '"June 2003" is no term.'),
    ("--year autumn", '"autumn" is no year.'),
    ("--year 2003-04 --term june", "With --year, --term is autumn, spring or summer"),
    ("--month autumn", '"autumn" is no month.'),
    ("--month|mid June", '"mid June" is no month.'),
    ("--month|June 2003 to July 2003", '"June 2003 to July 2003" is no month.'),
    ("--from soon", '"soon" is no date.'),
    ("--until|June 2003", '"June 2003" is no date.'),
    ("--from 2004-01-01 --until 2003-01-01", "The window ends before it starts"),
    ("--within ages", '"ages" is no length of time.'),
    ("--within 9999m", '"9999m" is too long.'),
    ("--within 9999999d", '"9999999d" is no length of time.'),
    ("--term autumn --within 3d", "Only one window of time can be asked for"),
    ("--as-of yesterday", "--as-of takes a date"),
    ("--as-of 2003-02-30", "--as-of takes a date"),
    ("--activity 9.9", 'There is no activity "9.9" in the plan.'),
    ("--owner Nobody", 'Nobody in the plan is called "Nobody".'),
    ("--to Cabinet", 'Nobody in the plan is called "Cabinet".'),
    ("--owner adviser", '"adviser" could be any of these'),
    ("--kind reprot", "Invalid value"),
    ("--format xml", "Invalid value"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[row[0] for row in WRONG])
def test_wrong_use_is_said_and_gives_exit_code_2(text: str, message: str) -> None:
    outcome = edp("due", *typed(text))

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("edp: ")
    assert message in outcome.err


def test_terms_of_an_authority_have_its_days_and_those_up_to_the_next(tmp_path: Path) -> None:
    calendar = """\
calendar:
  2003-autumn: {starts: 2003-09-03, ends: 2003-12-19}
  2004-spring: {starts: 2004-01-05, ends: 2004-04-02}
"""
    write_plan(tmp_path, {"plan.yaml": PLAN + calendar})

    autumn = edp("due", "--format", "json", at=tmp_path).json
    spring = edp("due", "--term", "next", "--format", "json", at=tmp_path).json
    summer = edp("due", "--term", "summer", "--format", "json", at=tmp_path).json

    assert autumn["window"] == {"label": "Autumn 2003", "start": "2003-09-03", "end": "2004-01-04"}
    assert [item["due"] for item in autumn["items"]] == ["2003-12-19"]
    assert spring["window"]["end"] == "2004-04-02"
    assert summer["window"]["start"] == "2004-04-03"


FILTERS = [
    ("--owner|Senior Adviser (Development)", lambda item: "Senior Adviser (Development)" in item["owners"]),
    ("--owner|senior advisor (development)", lambda item: "Senior Adviser (Development)" in item["owners"]),
    ("--owner KS3", lambda item: "Key Stage 3 Strategy Manager" in item["owners"]),
    ("--owner|Principal Adviser", lambda item: "Principal Adviser" in item["owners"]),
    ("--to eet", lambda item: item["to"] == "EET"),
    ("--to|Head of School", lambda item: item["to"] == "Head of School Improvement"),
    ("--activity 5.3", lambda item: item["id"].startswith("5.3/")),
    ("--kind report", lambda item: item["kind"] == "report"),
    ("--kind evaluation", lambda item: item["kind"] == "evaluation"),
]


@pytest.mark.parametrize(("text", "wanted"), FILTERS, ids=[row[0] for row in FILTERS])
@pytest.mark.parametrize("command", ["due", "overdue"])
def test_a_filter_leaves_just_what_it_says(
    command: str, text: str, wanted: Callable[[dict[str, Any]], bool]
) -> None:
    year = ["--year", "2003-04"] if command == "due" else []
    whole = edp(command, *year, "--format", "json").json
    narrowed = edp(command, *year, *typed(text), "--format", "json").json

    assert narrowed["items"] == [item for item in whole["items"] if wanted(item)]
    assert command == "overdue" or narrowed["items"]


def test_the_as_of_date_is_the_one_typed_then_the_variable_then_the_plans_then_today(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_plan(tmp_path)
    assert "As at 3 Nov 2003 (as_of in plans/plan.yaml)." in edp("due", at=tmp_path).out
    monkeypatch.setenv("EDP_AS_OF", "2004-02-01")
    assert "As at 1 Feb 2004 (EDP_AS_OF)." in edp("due", at=tmp_path).out
    assert "As at 2 Mar 2005 (--as-of)." in edp("due", "--as-of", "2 March 2005", at=tmp_path).out
    monkeypatch.delenv("EDP_AS_OF")
    write_plan(tmp_path, {"plan.yaml": PLAN.replace("as_of: 2003-11-03\n", "")})
    assert re.search(r"As at \d+ \w+ 20\d\d \(today\)\.", edp("due", at=tmp_path).out)


def test_what_is_due_on_the_day_is_not_overdue_and_on_the_next_day_is(tmp_path: Path) -> None:
    write_plan(tmp_path)

    on_the_day = edp("due", "--as-of", "2003-12-31", at=tmp_path)
    day_after = edp("overdue", "--as-of", "2004-01-01", "--format", "json", at=tmp_path).json

    assert "31 Dec 2003, due today" in on_the_day.out
    assert [(item["id"], item["status"], item["days"]) for item in day_after["items"]] == [
        ("1.1/1@2003-autumn", "overdue", 1)
    ]


def test_overdue_lists_reports_first_and_the_longest_overdue_first() -> None:
    items = edp("overdue", "--format", "json").json["items"]

    keys = [(item["kind"] != "report", -item["days"]) for item in items]
    assert keys == sorted(keys)
    assert {item["kind"] for item in items} == {"report", "action", "evaluation"}


def test_a_window_of_one_day() -> None:
    assert edp("due", "--from", "2003-12-31", "--until", "31 Dec 2003").out.startswith("Due on 31 Dec 2003\n")


def test_an_owner_of_something_without_a_date_is_known(tmp_path: Path) -> None:
    undated = ACTIVITY.replace("Autumn 2003", "Ongoing").replace(
        "responsible: Head of Service", "responsible: Clerk"
    )
    write_plan(tmp_path, {"activities/1.1.yaml": undated})

    assert edp("due", "--owner", "clerk", "--format", "json", at=tmp_path).json["undated"] == ["1.1/1"]
    assert edp("due", "--owner", "HoS", "--format", "json", at=tmp_path).json["undated"] == []
    assert edp("due", "--to", "board", "--format", "json", at=tmp_path).json["undated"] == []
