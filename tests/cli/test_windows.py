"""The windows of time that `edp due` takes, and those that it refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path

AUTUMN = ("Autumn 2003", "2003-09-01", "2003-12-31")
SPRING = ("Spring 2004", "2004-01-01", "2004-03-31")
SUMMER = ("Summer 2004", "2004-04-01", "2004-08-31")
YEAR = ("2003/04", "2003-09-01", "2004-08-31")

ON_3_NOVEMBER_2003 = [
    ([], AUTUMN),
    (["--term", "autumn"], AUTUMN),
    (["--term", "Autumn"], AUTUMN),
    (["--term", " AUTUMN  TERM "], AUTUMN),
    (["--term", "aut"], AUTUMN),
    (["--term", "autumn 2003"], AUTUMN),
    (["--term", "Autumn term 03"], AUTUMN),
    (["--term", "autumn 2003/04"], AUTUMN),
    (["--term", "2003-autumn"], AUTUMN),
    (["--term", "this"], AUTUMN),
    (["--term", "spring"], SPRING),
    (["--term", "next"], SPRING),
    (["--term", "spring 2004"], SPRING),
    (["--term", "spring 2003/04"], SPRING),
    (["--term", "summer"], SUMMER),
    (["--term", "last"], ("Summer 2003", "2003-04-01", "2003-08-31")),
    (["--term", "previous"], ("Summer 2003", "2003-04-01", "2003-08-31")),
    (["--term", "autumn 1980"], ("Autumn 1980", "1980-09-01", "1980-12-31")),
    (["--term", "autumn 1"], ("Autumn 2004, first half", "2004-09-01", "2004-10-31")),
    (["--term", "autumn 2"], ("Autumn 2003, second half", "2003-11-01", "2003-12-31")),
    (["--term", "autumn 2003 1"], ("Autumn 2003, first half", "2003-09-01", "2003-10-31")),
    (["--term", "2003-autumn-1"], ("Autumn 2003, first half", "2003-09-01", "2003-10-31")),
    (["--term", "term 3"], ("Spring 2004, first half", "2004-01-01", "2004-02-14")),
    (["--year", "2003-04"], YEAR),
    (["--year", "2003/04"], YEAR),
    (["--year", "03-04"], YEAR),
    (["--year", "2003-2004"], YEAR),
    (["--year", "academic year 2003-04"], YEAR),
    (["--year", "this"], YEAR),
    (["--year", "next"], ("2004/05", "2004-09-01", "2005-08-31")),
    (["--year", "last"], ("2002/03", "2002-09-01", "2003-08-31")),
    (["--year", "2003"], ("2003", "2003-01-01", "2003-12-31")),
    (["--year", "fy2003-2004"], ("financial year 2003/04", "2003-04-01", "2004-03-31")),
    (["--year", "financial year 2003/04"], ("financial year 2003/04", "2003-04-01", "2004-03-31")),
    (["--year", "2003-04", "--term", "autumn"], AUTUMN),
    (["--year", "2003-04", "--term", "Spring term"], SPRING),
    (["--term", "summer", "--year", "2003/04"], SUMMER),
    (["--year", "2003", "--term", "spring"], ("Spring 2003", "2003-01-01", "2003-03-31")),
    (["--year", "fy2003-2004", "--term", "spring"], SPRING),
    (["--year", "next", "--term", "autumn"], ("Autumn 2004", "2004-09-01", "2004-12-31")),
    (["--month", "June 2003"], ("June 2003", "2003-06-01", "2003-06-30")),
    (["--month", "june"], ("June 2004", "2004-06-01", "2004-06-30")),
    (["--month", "november"], ("November 2003", "2003-11-01", "2003-11-30")),
    (["--month", "Feb 04"], ("February 2004", "2004-02-01", "2004-02-29")),
    (["--month", "this"], ("November 2003", "2003-11-01", "2003-11-30")),
    (["--month", "next"], ("December 2003", "2003-12-01", "2003-12-31")),
    (["--month", "last"], ("October 2003", "2003-10-01", "2003-10-31")),
    (["--from", "2003-12-31", "--until", "2003-12-31"], ("31 Dec 2003", "2003-12-31", "2003-12-31")),
    (["--from", "2003-12-01", "--until", "2003-12-31"], ("1–31 Dec 2003", "2003-12-01", "2003-12-31")),
    (["--until", "31 March 2004", "--from", "1.9.2003"], ("1 Sep 2003 – 31 Mar 2004", "2003-09-01", "2004-03-31")),
    (["--from", "31 Dec 2003"], ("from 31 Dec 2003 on", "2003-12-31", "2199-12-31")),
    (["--until", "31 Dec 2003"], ("until 31 Dec 2003", "1900-01-01", "2003-12-31")),
    (["--within", "30d"], ("the next 30 days", "2003-11-03", "2003-12-03")),
    (["--within", "6w"], ("the next 6 weeks", "2003-11-03", "2003-12-15")),
    (["--within", "2m"], ("the next 2 months", "2003-11-03", "2004-01-03")),
    (["--within", "1d"], ("the next day", "2003-11-03", "2003-11-04")),
    (["--within", "1 Week"], ("the next week", "2003-11-03", "2003-11-10")),
    (["--within", "14 months"], ("the next 14 months", "2003-11-03", "2005-01-03")),
    (["--within", "0d"], ("the next 0 days", "2003-11-03", "2003-11-03")),
]


@pytest.mark.parametrize(
    ("asked", "window"), ON_3_NOVEMBER_2003, ids=[" ".join(each[0]) for each in ON_3_NOVEMBER_2003]
)
def test_window(asked: list[str], window: tuple[str, str, str]) -> None:
    answer = edp("due", *asked, "--format", "json")
    assert answer.err == ""
    assert answer.code == 0
    assert tuple(answer.json["window"].values()) == window


OTHER_DAYS = [
    ("2003-12-31", ["--term", "autumn"], "Autumn 2003"),
    ("2004-01-01", ["--term", "autumn"], "Autumn 2004"),
    ("2004-08-31", ["--term", "autumn"], "Autumn 2004"),
    ("2004-03-31", ["--term", "spring"], "Spring 2004"),
    ("2004-04-01", ["--term", "spring"], "Spring 2005"),
    ("2004-08-31", ["--term", "summer"], "Summer 2004"),
    ("2004-09-01", ["--term", "summer"], "Summer 2005"),
    ("2004-08-31", ["--term", "next"], "Autumn 2004"),
    ("2004-01-01", ["--term", "last"], "Autumn 2003"),
    ("1900-01-01", ["--term", "last"], "Autumn 1899"),
    ("2199-12-31", ["--term", "next"], "Spring 2200"),
    ("2004-08-31", ["--year", "this"], "2003/04"),
    ("2004-09-01", ["--year", "this"], "2004/05"),
    ("2004-01-01", ["--month", "last"], "December 2003"),
    ("2003-12-31", ["--month", "next"], "January 2004"),
    ("2003-12-31", ["--month", "december"], "December 2003"),
]


@pytest.mark.parametrize(("day", "asked", "label"), OTHER_DAYS)
def test_window_on_another_day(day: str, asked: list[str], label: str) -> None:
    assert edp("due", *asked, "--as-of", day, "--format", "json").json["window"]["label"] == label


MONTHS_ON = [
    ("2003-11-03", "1m", "2003-12-03"),
    ("2003-12-31", "1m", "2004-01-31"),
    ("2004-01-31", "1m", "2004-02-29"),
    ("2003-01-31", "1m", "2003-02-28"),
    ("2003-08-31", "3m", "2003-11-30"),
    ("2003-11-30", "3m", "2004-02-29"),
    ("2004-02-29", "12m", "2005-02-28"),
    ("2003-11-03", "2353m", "2199-12-03"),
]


@pytest.mark.parametrize(("day", "within", "end"), MONTHS_ON)
def test_months_on_end_with_the_month(day: str, within: str, end: str) -> None:
    assert edp("due", "--within", within, "--as-of", day, "--format", "json").json["window"]["end"] == end


WRONG = [
    (["--term", ""], '"" is not a term. Write autumn, "autumn 2003", this, next or last.'),
    (["--term", "easter"], '"easter" is not a term.'),
    (["--term", "term"], '"term" is not a term.'),
    (["--term", "june 2003"], '"june 2003" is not a term.'),
    (["--term", "2003"], '"2003" is not a term.'),
    (["--term", "2003-04"], '"2003-04" is not a term.'),
    (["--term", "spring/summer 2004"], '"spring/summer 2004" is not a term.'),
    (["--term", "autumn 2003; spring 2004"], '"autumn 2003; spring 2004" is not a term.'),
    (["--term", "from autumn 2003"], '"from autumn 2003" is not a term.'),
    (["--term", "every autumn"], '"every autumn" is not a term.'),
    (["--term", "harvest festival, autumn 2003"], '"harvest festival, autumn 2003" is not a term.'),
    (["--term", "autumn 3"], '"autumn 3" is not a term.'),
    (["--year", ""], '"" is not a year. Write it as 2003-04.'),
    (["--year", "2003-05"], '"2003-05" is not a year.'),
    (["--year", "2003-autumn"], '"2003-autumn" is not a year.'),
    (["--year", "autumn 2003"], '"autumn 2003" is not a year.'),
    (["--year", "2003-04 to 2004-05"], '"2003-04 to 2004-05" is not a year.'),
    (["--year", "x"], '"x" is not a year.'),
    (["--year", "2003-04", "--term", "june"], "With --year, --term is autumn, spring or summer"),
    (["--year", "2003-04", "--term", "this"], 'With --year, --term is autumn, spring or summer, not "this".'),
    (["--year", "2003-04", "--term", "autumn 2003"], "With --year, --term is autumn, spring or summer, not"),
    (["--year", "2003-04", "--term", ""], 'With --year, --term is autumn, spring or summer, not "".'),
    (["--month", ""], '"" is not a month. Write it as "June 2003".'),
    (["--month", "2003-06"], '"2003-06" is not a month.'),
    (["--month", "mid june 2003"], '"mid june 2003" is not a month.'),
    (["--month", "30 june 2003"], '"30 june 2003" is not a month.'),
    (["--month", "June and July 2003"], '"June and July 2003" is not a month.'),
    (["--month", "autumn 2003"], '"autumn 2003" is not a month.'),
    (["--from", ""], '"" is not a date. Write it as 2003-12-31 or "31 Dec 2003".'),
    (["--from", "x"], '"x" is not a date.'),
    (["--from", "2003-02-30"], '"2003-02-30" is not a date.'),
    (["--from", "June 2003"], '"June 2003" is not a date.'),
    (["--until", "1899-12-31"], '"1899-12-31" is not a date.'),
    (["--until", "06/09"], '"06/09" is not a date.'),
    (["--from", "", "--until", "2003-12-31"], '"" is not a date.'),
    (
        ["--from", "2004-01-01", "--until", "2003-12-31"],
        "The window ends before it starts: 1 Jan 2004, then 31 Dec 2003.",
    ),
    (["--within", ""], '"" is not a length of time. Write 30d for days, 6w for weeks, 2m for months.'),
    (["--within", "30"], '"30" is not a length of time.'),
    (["--within", "d"], '"d" is not a length of time.'),
    (["--within", "-1d"], '"-1d" is not a length of time.'),
    (["--within", "1.5m"], '"1.5m" is not a length of time.'),
    (["--within", "30 minutes"], '"30 minutes" is not a length of time.'),
    (["--within", "10 decades"], '"10 decades" is not a length of time.'),
    (["--within", "٣d"], '"٣d" is not a length of time.'),
    (["--within", "ages"], '"ages" is not a length of time.'),
    (["--within", "9999999d"], '"9999999d" is not a length of time.'),
    (["--within", "2354m"], '"2354m" is too long.'),
    (["--within", "9999m"], '"9999m" is too long.'),
    (["--term", "autumn", "--month", "June"], "--term and --month do not go together."),
    (["--term", "", "--month", "June"], "--term and --month do not go together."),
    (["--year", "2003-04", "--month", "June"], "--year and --month do not go together."),
    (["--term", "autumn", "--from", "2003-11-01"], "--term and --from do not go together."),
    (["--year", "2003-04", "--until", "2003-12-31"], "--year and --until do not go together."),
    (["--term", "autumn", "--within", "6w"], "--term and --within do not go together."),
    (["--month", "June", "--until", "2003-12-31"], "--month and --until do not go together."),
    (["--month", "June", "--within", "6w"], "--month and --within do not go together."),
    (["--from", "2003-12-31", "--within", "2m"], "--from and --within do not go together."),
    (
        ["--year", "2003-04", "--month", "June", "--within", "6w"],
        "Only one window of time can be asked for: --year and --month do not go together.",
    ),
    (["--term"], "--term needs TERM after it."),
    (["--fortnight", "2"], "edp due has no option --fortnight."),
]


@pytest.mark.parametrize(("asked", "message"), WRONG, ids=[" ".join(asked) for asked, _ in WRONG])
def test_wrong_window(asked: list[str], message: str) -> None:
    answer = edp("due", *asked)
    assert message in answer.err
    assert answer.err.startswith("edp: ")
    assert answer.out == ""
    assert answer.code == 2


@pytest.mark.parametrize("option", ["--term", "--year", "--month", "--from", "--until", "--within"])
def test_overdue_takes_no_window(option: str) -> None:
    answer = edp("overdue", option, "autumn")
    assert f"edp overdue has no option {option}. These have: edp due" in answer.err
    assert answer.code == 2


REAL_DATES = """
calendar:
  2003-autumn: {starts: 2003-09-03, ends: 2004-01-09}
  2003-spring: {starts: 2003-01-06, ends: 2003-03-28}
  2004-spring: {starts: 2004-01-12, ends: 2004-04-02}
  2004-summer: {starts: 2004-04-19, ends: 2004-07-21}
"""


@pytest.mark.parametrize(
    ("asked", "window"),
    [
        (["--term", "autumn 2003"], ("Autumn 2003", "2003-09-03", "2004-01-11")),
        (["--term", "spring 2004"], ("Spring 2004", "2004-01-12", "2004-04-18")),
        (["--term", "summer 2004"], ("Summer 2004", "2004-04-19", "2004-08-31")),
        (["--year", "2003", "--term", "autumn"], ("Autumn 2003", "2003-09-03", "2004-01-11")),
        (["--year", "fy2003-2004", "--term", "spring"], ("Spring 2004", "2004-01-12", "2004-04-18")),
        (["--year", "2003-04", "--term", "summer"], ("Summer 2004", "2004-04-19", "2004-08-31")),
    ],
)
def test_an_authoritys_own_terms(small: Path, asked: list[str], window: tuple[str, str, str]) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text(plan.read_text() + REAL_DATES)
    assert tuple(edp("due", *asked, "--format", "json", at=small).json["window"].values()) == window


def test_a_term_that_is_not_given_begins_after_the_one_that_is(small: Path) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text(plan.read_text() + "calendar:\n  2004-spring: {starts: 2004-01-05, ends: 2004-04-02}\n")
    spring = edp("due", "--term", "spring", "--format", "json", at=small).json
    assert spring["window"]["end"] == "2004-04-02"
    assert {item["due"] for item in spring["items"]} == {"2004-04-02"}
    assert edp("due", "--term", "summer", "--format", "json", at=small).json["window"]["start"] == "2004-04-03"


HEADINGS = [
    (["--term", "autumn 1980"], "Due in Autumn 1980 (1 Sep – 31 Dec 1980)"),
    (["--year", "2003-04"], "Due in 2003/04 (1 Sep 2003 – 31 Aug 2004)"),
    (["--month", "June 2003"], "Due in June 2003 (1–30 Jun 2003)"),
    (["--from", "2003-12-31", "--until", "2003-12-31"], "Due on 31 Dec 2003"),
    (["--from", "2003-12-31", "--until", "2004-01-01"], "Due 31 Dec 2003 – 1 Jan 2004"),
    (["--from", "2003-12-31"], "Due from 31 Dec 2003 on"),
    (["--until", "2003-12-31"], "Due until 31 Dec 2003"),
    (["--within", "2m"], "Due in the next 2 months (3 Nov 2003 – 3 Jan 2004)"),
]


@pytest.mark.parametrize(("asked", "heading"), HEADINGS)
def test_the_heading_says_the_window_in_full(asked: list[str], heading: str) -> None:
    assert edp("due", *asked).out.splitlines()[0] == heading


def test_everything_that_is_owed_is_in_the_open_windows() -> None:
    from_day = edp("due", "--from", "1 Jan 2004", "--format", "json").json["items"]
    until = edp("due", "--until", "31 Dec 2003", "--format", "json").json["items"]
    every_year = [
        item
        for year in range(2001, 2008)
        for item in edp("due", "--year", f"{year}-{(year + 1) % 100:02}", "--format", "json").json["items"]
    ]
    assert until + from_day == every_year
    assert max(item["due"] for item in from_day) > "2007-03-31", "what is due after the plan ends is shown as well"
