"""Every written form of a period, with its title and its days, worked out by hand from a calendar on the wall."""

from datetime import date
from typing import NamedTuple

import pytest

from edp_cli.periods import Period, TermCalendar, Yearless, parse_period, parse_yearless, show_day, show_days

CALENDAR = TermCalendar()


class Form(NamedTuple):
    key: str
    title: str
    start: str
    end: str


FORMS = (
    # terms
    Form("2003-autumn", "Autumn 2003", "2003-09-01", "2003-12-31"),
    Form("2004-spring", "Spring 2004", "2004-01-01", "2004-03-31"),
    Form("2004-summer", "Summer 2004", "2004-04-01", "2004-08-31"),
    Form("1900-spring", "Spring 1900", "1900-01-01", "1900-03-31"),
    Form("2199-autumn", "Autumn 2199", "2199-09-01", "2199-12-31"),
    # halves of a term
    Form("2003-autumn-1", "Autumn 2003, first half", "2003-09-01", "2003-10-31"),
    Form("2003-autumn-2", "Autumn 2003, second half", "2003-11-01", "2003-12-31"),
    Form("2003-spring-1", "Spring 2003, first half", "2003-01-01", "2003-02-14"),
    Form("2003-spring-2", "Spring 2003, second half", "2003-02-15", "2003-03-31"),
    Form("2004-spring-1", "Spring 2004, first half", "2004-01-01", "2004-02-14"),
    Form("2004-spring-2", "Spring 2004, second half", "2004-02-15", "2004-03-31"),
    Form("2003-summer-1", "Summer 2003, first half", "2003-04-01", "2003-05-31"),
    Form("2003-summer-2", "Summer 2003, second half", "2003-06-01", "2003-08-31"),
    # academic years and their halves, which meet at the end of February
    Form("2003-2004", "2003/04", "2003-09-01", "2004-08-31"),
    Form("1999-2000", "1999/00", "1999-09-01", "2000-08-31"),
    Form("2099-2100", "2099/00", "2099-09-01", "2100-08-31"),
    Form("2008-2009", "2008/09", "2008-09-01", "2009-08-31"),
    Form("2199-2200", "2199/00", "2199-09-01", "2200-08-31"),
    Form("2002-2003-h1", "2002/03, first half", "2002-09-01", "2003-02-28"),
    Form("2003-2004-h1", "2003/04, first half", "2003-09-01", "2004-02-29"),
    Form("1999-2000-h1", "1999/00, first half", "1999-09-01", "2000-02-29"),
    Form("2099-2100-h1", "2099/00, first half", "2099-09-01", "2100-02-28"),
    Form("2003-2004-h2", "2003/04, second half", "2004-03-01", "2004-08-31"),
    # financial years and their quarters
    Form("fy2003-2004", "financial year 2003/04", "2003-04-01", "2004-03-31"),
    Form("fy1999-2000", "financial year 1999/00", "1999-04-01", "2000-03-31"),
    Form("fy2003-2004-q1", "Quarter 1 of 2003/04", "2003-04-01", "2003-06-30"),
    Form("fy2003-2004-q2", "Quarter 2 of 2003/04", "2003-07-01", "2003-09-30"),
    Form("fy2003-2004-q3", "Quarter 3 of 2003/04", "2003-10-01", "2003-12-31"),
    Form("fy2003-2004-q4", "Quarter 4 of 2003/04", "2004-01-01", "2004-03-31"),
    # calendar years and months
    Form("2003", "2003", "2003-01-01", "2003-12-31"),
    Form("1900", "1900", "1900-01-01", "1900-12-31"),
    Form("2199", "2199", "2199-01-01", "2199-12-31"),
    Form("2003-january", "January 2003", "2003-01-01", "2003-01-31"),
    Form("2003-february", "February 2003", "2003-02-01", "2003-02-28"),
    Form("2004-february", "February 2004", "2004-02-01", "2004-02-29"),
    Form("1900-february", "February 1900", "1900-02-01", "1900-02-28"),
    Form("2000-february", "February 2000", "2000-02-01", "2000-02-29"),
    Form("2003-april", "April 2003", "2003-04-01", "2003-04-30"),
    Form("2003-june", "June 2003", "2003-06-01", "2003-06-30"),
    Form("2003-september", "September 2003", "2003-09-01", "2003-09-30"),
    Form("2003-december", "December 2003", "2003-12-01", "2003-12-31"),
    # days, and ranges of days
    Form("2003-06-30", "30 Jun 2003", "2003-06-30", "2003-06-30"),
    Form("2004-02-29", "29 Feb 2004", "2004-02-29", "2004-02-29"),
    Form("2003-05-11/2003-05-20", "11–20 May 2003", "2003-05-11", "2003-05-20"),
    Form("2003-09-01/2003-12-31", "1 Sep – 31 Dec 2003", "2003-09-01", "2003-12-31"),
    Form("2003-09-01/2004-08-31", "1 Sep 2003 – 31 Aug 2004", "2003-09-01", "2004-08-31"),
    # ranges of any two
    Form("2003-june/2004-july", "June 2003 to July 2004", "2003-06-01", "2004-07-31"),
    Form("2003-autumn/2004-spring", "Autumn 2003 to Spring 2004", "2003-09-01", "2004-03-31"),
    Form(
        "2003-autumn-2/2004-spring-1",
        "Autumn 2003, second half to Spring 2004, first half",
        "2003-11-01",
        "2004-02-14",
    ),
    Form("2003-2004/2004-2005", "2003/04 to 2004/05", "2003-09-01", "2005-08-31"),
    Form("2003/2004", "2003 to 2004", "2003-01-01", "2004-12-31"),
    Form(
        "fy2003-2004/fy2004-2005",
        "financial year 2003/04 to financial year 2004/05",
        "2003-04-01",
        "2005-03-31",
    ),
    Form(
        "fy2003-2004-q1/fy2003-2004-q2",
        "Quarter 1 of 2003/04 to Quarter 2 of 2003/04",
        "2003-04-01",
        "2003-09-30",
    ),
    Form("2003-09-15/2003-december", "15 Sep 2003 to December 2003", "2003-09-15", "2003-12-31"),
    Form("2003-june/2003-07-05", "June 2003 to 5 Jul 2003", "2003-06-01", "2003-07-05"),
    Form("2003-autumn/2003-2004", "Autumn 2003 to 2003/04", "2003-09-01", "2004-08-31"),
    Form("2003-spring/fy2002-2003-q4", "Spring 2003 to Quarter 4 of 2002/03", "2003-01-01", "2003-03-31"),
)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_written_form_stands_for_its_days(form: Form) -> None:
    period = parse_period(form.key, CALENDAR)

    assert period is not None
    assert (period.key, period.title) == (form.key, form.title)
    assert (period.start.isoformat(), period.end.isoformat()) == (form.start, form.end)
    assert str(period) == form.title


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "2003-autumn ",
        "2003 autumn",
        "2003-Autumn",
        "2003-winter",
        "2003-autumn-3",
        "2003-autumn-0",
        "2003-autumn-1-1",
        "2003-autumn-",
        "autumn",
        "autumn-2003",
        "2003-",
        "203-autumn",
        "20003",
        "1899",
        "2200",
        "1899-autumn",
        "2003_autumn",
        "２００３",
        "٢٠٠٣-autumn",
        # months are never numbers, because officers write 2003-04 for an academic year
        "2003-06",
        "2003-04",
        "2003-6",
        "2003-jun",
        "2003-2005",
        "2003-2003",
        "2004-2003",
        "2003-20",
        "2003-2004-h3",
        "2003-2004-h",
        "2003-2004-1",
        "2003-2004-q1",
        "2003-2004x",
        "fy2003",
        "fy2003-2005",
        "fy2003-2004-q5",
        "fy2003-2004-h1",
        "fy2003-2004q1",
        "fy",
        "FY2003-2004",
        "fy1899-1900",
        # days
        "2003-6-30",
        "2003-06-31",
        "2003-02-29",
        "20030630",
        "2003-W26-1",
        "2003-181",
        "2003-06-30T00:00",
        "2003-31-march",
        "2003-early-june",
        # ranges
        "/",
        "2003-june/",
        "/2003-june",
        "2003-june/july",
        "2003-june/2003-june",
        "2003-june/2003-may",
        "2003-2004/2003-autumn",
        "2003-june/2003",
        "2003-june/2003-july/2003-august",
        "2003-06-30/2003-06-30",
        "2003-06-30/2003-06-29",
    ],
)
def test_anything_else_is_no_written_form(text: str) -> None:
    assert parse_period(text, CALENDAR) is None


@pytest.mark.parametrize(
    ("key", "title", "part"),
    [
        ("autumn", "Autumn", Yearless(season="autumn")),
        ("spring-1", "Spring, first half", Yearless(season="spring", half=1)),
        ("summer-2", "Summer, second half", Yearless(season="summer", half=2)),
        ("july", "July", Yearless(month=7)),
        ("31-march", "31 March", Yearless(month=3, day=31)),
        ("1-september", "1 September", Yearless(month=9, day=1)),
        ("29-february", "29 February", Yearless(month=2, day=29)),
    ],
)
def test_part_of_every_year(key: str, title: str, part: Yearless) -> None:
    assert parse_yearless(key) == part
    assert (part.key, part.title, str(part)) == (key, title, title)


@pytest.mark.parametrize(
    ("key", "title", "days"),
    [
        ("early-july", "early July", "2003-07-01/2003-07-10"),
        ("mid-may", "mid May", "2003-05-11/2003-05-20"),
        ("late-july", "late July", "2003-07-21/2003-07-31"),
        ("late-june", "late June", "2003-06-21/2003-06-30"),
        ("late-february", "late February", "2003-02-21/2003-02-28"),
    ],
)
def test_third_of_a_month(key: str, title: str, days: str) -> None:
    part = parse_yearless(key)

    assert part is not None
    assert (part.key, part.title) == (key, title)
    assert CALENDAR.in_year(part, 2003) == parse_period(days, CALENDAR)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "Autumn",
        "autumn-3",
        "autumn-first",
        "winter",
        "jul",
        "july-31",
        "32-july",
        "31-june",
        "30-february",
        "0-june",
        "01-june",
        "-1-june",
        "1-1-june",
        "٣-june",
        "end-july",
        "july-",
        "2003-july",
        "9" * 5000 + "-july",
    ],
)
def test_anything_else_is_no_part_of_the_year(text: str) -> None:
    assert parse_yearless(text) is None


def test_a_year_makes_a_part_into_a_period() -> None:
    def key(part: str, year: int) -> str | None:
        yearless = parse_yearless(part)
        assert yearless is not None
        period = CALENDAR.in_year(yearless, year)
        return period.key if period else None

    assert key("autumn", 2003) == "2003-autumn"
    assert key("spring-2", 2004) == "2004-spring-2"
    assert key("july", 2004) == "2004-july"
    assert key("31-march", 2004) == "2004-03-31"
    assert key("29-february", 2004) == "2004-02-29"
    assert key("29-february", 2003) is None


@pytest.mark.parametrize(
    ("part", "period"),
    [
        ("autumn", "2003-autumn"),
        ("spring", "2004-spring"),
        ("summer", "2004-summer"),
        ("august", "2004-august"),
        ("september", "2003-september"),
        ("31-december", "2003-12-31"),
        ("1-january", "2004-01-01"),
    ],
)
def test_an_academic_year_has_the_part_in_one_of_its_two_years(part: str, period: str) -> None:
    yearless = parse_yearless(part)

    assert yearless is not None
    assert CALENDAR.in_academic_year(yearless, 2003) == parse_period(period, CALENDAR)


@pytest.mark.parametrize(
    ("part", "day", "ending", "starting"),
    [
        ("autumn", "2003-04-01", "2003-autumn", "2003-autumn"),
        ("spring", "2003-03-31", "2003-spring", "2004-spring"),
        ("spring", "2003-04-01", "2004-spring", "2004-spring"),
        ("spring", "2003-01-01", "2003-spring", "2003-spring"),
        ("july", "2003-07-31", "2003-july", "2004-july"),
        ("31-march", "2003-03-31", "2003-03-31", "2003-03-31"),
        ("29-february", "2003-04-01", "2004-02-29", "2004-02-29"),
        ("29-february", "2096-03-01", "2104-02-29", "2104-02-29"),
    ],
)
def test_first_of_a_part_from_a_day_on(part: str, day: str, ending: str, starting: str) -> None:
    yearless = parse_yearless(part)

    assert yearless is not None
    assert CALENDAR.first_ending(yearless, date.fromisoformat(day)).key == ending
    assert CALENDAR.first_starting(yearless, date.fromisoformat(day)).key == starting


@pytest.mark.parametrize(
    ("part", "exists"),
    [
        (Yearless(month=6, day=30), True),
        (Yearless(month=6, day=31), False),
        (Yearless(month=2, day=29), True),
        (Yearless(month=2, day=30), False),
        (Yearless(month=7, day=31), True),
        (Yearless(month=7, day=1), True),
        (Yearless(month=7, day=32), False),
        (Yearless(month=7, day=0), False),
        (Yearless(month=7), True),
        (Yearless(season="autumn"), True),
    ],
    ids=lambda value: value.key if isinstance(value, Yearless) else "",
)
def test_whether_any_year_has_the_day(part: Yearless, exists: bool) -> None:  # noqa: FBT001  a table's column
    assert part.exists is exists


def period_of(key: str) -> Period:
    period = parse_period(key, CALENDAR)
    assert period is not None
    return period


def test_periods_sort_by_date_and_not_as_text() -> None:
    in_order = ["2003-autumn-1", "2003-autumn", "2003-2004", "2003-october", "2004-spring-1", "2004-spring"]

    assert [period.key for period in sorted(map(period_of, reversed(in_order)))] == in_order


def test_of_two_periods_that_start_together_the_shorter_comes_first() -> None:
    half, whole = period_of("2003-autumn-1"), period_of("2003-autumn")

    assert half < whole
    assert not whole < half
    assert not half < period_of("2003-autumn-1")


def test_a_period_contains_its_first_and_last_day() -> None:
    autumn = period_of("2003-autumn")

    assert date(2003, 9, 1) in autumn
    assert date(2003, 12, 31) in autumn
    assert date(2003, 8, 31) not in autumn
    assert date(2004, 1, 1) not in autumn


@pytest.mark.parametrize(
    ("key", "of_days"),
    [
        ("2003-06-30", True),
        ("2003-06-30/2003-07-04", True),
        ("2003-06-30/2003-july", False),
        ("2003-june/2003-07-05", False),
        ("2003-march", False),
        ("2003-autumn", False),
        ("2003-2004", False),
    ],
)
def test_whether_a_period_is_of_days(key: str, of_days: bool) -> None:  # noqa: FBT001  a table's column
    assert period_of(key).of_days is of_days


def test_a_range_that_opens_or_closes_with_a_range_of_days_has_its_first_or_last_day() -> None:
    middle_of_may = CALENDAR.days(date(2003, 5, 11), date(2003, 5, 20))

    opening = CALENDAR.span(middle_of_may, CALENDAR.month(2003, 9))
    closing = CALENDAR.span(CALENDAR.month(2003, 3), middle_of_may)

    assert (opening.key, opening.title) == ("2003-05-11/2003-september", "11 May 2003 to September 2003")
    assert (closing.key, closing.title) == ("2003-march/2003-05-20", "March 2003 to 20 May 2003")
    assert parse_period(opening.key, CALENDAR) == opening
    assert parse_period(closing.key, CALENDAR) == closing


def test_a_range_of_ranges_of_days_is_one_range_of_days() -> None:
    middle_of_may = CALENDAR.days(date(2003, 5, 11), date(2003, 5, 20))
    early_june = CALENDAR.days(date(2003, 6, 1), date(2003, 6, 10))

    assert CALENDAR.span(middle_of_may, early_june) == CALENDAR.days(date(2003, 5, 11), date(2003, 6, 10))


@pytest.mark.parametrize(
    ("first", "last"),
    [("2004-july", "2003-september"), ("2003-2004", "2003-autumn"), ("2003-autumn", "2003-spring")],
)
def test_a_range_cannot_run_backwards(first: str, last: str) -> None:
    with pytest.raises(ValueError, match="a range cannot end before it starts"):
        CALENDAR.span(period_of(first), period_of(last))


def test_a_range_of_one_is_that_one() -> None:
    assert CALENDAR.span(period_of("2003-autumn"), period_of("2003-autumn")) == period_of("2003-autumn")
    assert CALENDAR.days(date(2003, 6, 30), date(2003, 6, 30)).key == "2003-06-30"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2003-06-30", "2003-06-30", "30 Jun 2003"),
        ("2003-05-11", "2003-05-20", "11–20 May 2003"),
        ("2003-09-01", "2003-12-31", "1 Sep – 31 Dec 2003"),
        ("2003-09-01", "2004-08-31", "1 Sep 2003 – 31 Aug 2004"),
        ("2003-05-11", "2004-05-20", "11 May 2003 – 20 May 2004"),
    ],
)
def test_days_as_people_read_them(start: str, end: str, shown: str) -> None:
    assert show_days(date.fromisoformat(start), date.fromisoformat(end)) == shown


def test_a_day_as_people_read_it() -> None:
    assert show_day(date(2003, 12, 31)) == "31 Dec 2003"
