"""A calendar with an authority's real dates: what a term is, what its halves are, to which term a day belongs."""

from datetime import date
from itertools import islice

import pytest

from edp_cli.periods import TermCalendar, Unit, parse_period, show_days

AUTUMN = (date(2003, 9, 3), date(2003, 12, 19))
SPRING = (date(2004, 1, 6), date(2004, 4, 2))
SUMMER = (date(2004, 4, 19), date(2004, 7, 22))
AUTUMN_1 = (date(2003, 9, 3), date(2003, 10, 24))
AUTUMN_2 = (date(2003, 11, 3), date(2003, 12, 19))
YEAR = TermCalendar({"2003-autumn": AUTUMN, "2004-spring": SPRING, "2004-summer": SUMMER})


@pytest.mark.parametrize(
    ("given", "days"),
    [
        (
            {"2003-autumn": AUTUMN},
            {
                "2003-autumn": "3 Sep – 19 Dec 2003",
                "2003-autumn-1": "3 Sep – 31 Oct 2003",
                "2003-autumn-2": "1 Nov – 19 Dec 2003",
                "2003-summer": "1 Apr – 31 Aug 2003",
                "2004-spring": "1 Jan – 31 Mar 2004",
                "2004-autumn": "1 Sep – 31 Dec 2004",
            },
        ),
        (
            {"2003-autumn": AUTUMN, "2003-autumn-1": AUTUMN_1},
            {
                "2003-autumn": "3 Sep – 19 Dec 2003",
                "2003-autumn-1": "3 Sep – 24 Oct 2003",
                "2003-autumn-2": "25 Oct – 19 Dec 2003",
            },
        ),
        (
            {"2003-autumn": AUTUMN, "2003-autumn-2": AUTUMN_2},
            {
                "2003-autumn-1": "3 Sep – 2 Nov 2003",
                "2003-autumn-2": "3 Nov – 19 Dec 2003",
            },
        ),
        (
            {"2003-autumn-1": AUTUMN_1, "2003-autumn-2": AUTUMN_2},
            {
                "2003-autumn": "3 Sep – 19 Dec 2003",
                "2003-autumn-1": "3 Sep – 24 Oct 2003",
                "2003-autumn-2": "3 Nov – 19 Dec 2003",
            },
        ),
        (
            {"2003-autumn-1": AUTUMN_1},
            {
                "2003-autumn": "3 Sep – 31 Dec 2003",
                "2003-autumn-2": "25 Oct – 31 Dec 2003",
            },
        ),
        (
            {"2003-autumn-2": AUTUMN_2},
            {
                "2003-autumn": "1 Sep – 19 Dec 2003",
                "2003-autumn-1": "1 Sep – 2 Nov 2003",
            },
        ),
        # Terms that are not given give way to those that are.
        (
            {"2003-autumn": (date(2003, 8, 27), date(2004, 1, 9))},
            {
                "2003-summer": "1 Apr – 26 Aug 2003",
                "2003-summer-2": "1 Jun – 26 Aug 2003",
                "2004-spring": "10 Jan – 31 Mar 2004",
                "2004-spring-1": "10 Jan – 14 Feb 2004",
            },
        ),
        (
            {"2004-spring": (date(2003, 12, 29), date(2004, 4, 2))},
            {
                "2003-autumn": "1 Sep – 28 Dec 2003",
                "2004-summer": "3 Apr – 31 Aug 2004",
            },
        ),
        # A term that has no 14 February: 16 February to 2 April are 47 days, of which the first half has 24.
        (
            {"2004-spring": (date(2004, 2, 16), date(2004, 4, 2))},
            {
                "2004-spring-1": "16 Feb – 10 Mar 2004",
                "2004-spring-2": "11 Mar – 2 Apr 2004",
            },
        ),
        # The last day of a term cannot be the last day of its first half: 1 January to 14 February are 45 days.
        (
            {"2004-spring": (date(2004, 1, 1), date(2004, 2, 14))},
            {
                "2004-spring-1": "1–23 Jan 2004",
                "2004-spring-2": "24 Jan – 14 Feb 2004",
            },
        ),
    ],
    ids=[
        "term",
        "first half",
        "second half",
        "both halves",
        "first alone",
        "second alone",
        "around",
        "before",
        "late",
        "short",
    ],
)
def test_what_is_not_given_is_worked_out(given: dict[str, tuple[date, date]], days: dict[str, str]) -> None:
    calendar = TermCalendar(given)
    found = {key: parse_period(key, calendar) for key in days}

    assert {key: show_days(period.start, period.end) for key, period in found.items() if period} == days


@pytest.mark.parametrize(
    ("unit", "day", "key"),
    [
        (Unit.TERM, date(2003, 9, 2), "2003-summer"),
        (Unit.TERM, date(2003, 9, 3), "2003-autumn"),
        (Unit.TERM, date(2003, 12, 19), "2003-autumn"),
        (Unit.TERM, date(2003, 12, 25), "2003-autumn"),
        (Unit.TERM, date(2004, 1, 5), "2003-autumn"),
        (Unit.TERM, date(2004, 1, 6), "2004-spring"),
        (Unit.TERM, date(2004, 4, 10), "2004-spring"),
        (Unit.TERM, date(2004, 8, 31), "2004-summer"),
        (Unit.HALF_TERM, date(2003, 9, 2), "2003-summer-2"),
        (Unit.HALF_TERM, date(2003, 12, 25), "2003-autumn-2"),
        (Unit.HALF_TERM, date(2004, 1, 6), "2004-spring-1"),
        # years, months and quarters are never moved by the dates of terms
        (Unit.ACADEMIC_YEAR, date(2003, 9, 2), "2003-2004"),
        (Unit.HALF_YEAR, date(2004, 2, 29), "2003-2004-h1"),
        (Unit.MONTH, date(2003, 12, 25), "2003-december"),
        (Unit.QUARTER, date(2003, 12, 25), "fy2003-2004-q3"),
        (Unit.FINANCIAL_YEAR, date(2004, 3, 31), "fy2003-2004"),
    ],
)
def test_a_day_between_terms_belongs_to_the_term_before(unit: Unit, day: date, key: str) -> None:
    assert YEAR.containing(unit, day).key == key


def test_a_day_between_the_halves_of_a_term_belongs_to_the_first() -> None:
    calendar = TermCalendar({"2003-autumn-1": AUTUMN_1, "2003-autumn-2": AUTUMN_2})

    assert calendar.containing(Unit.HALF_TERM, date(2003, 10, 29)).key == "2003-autumn-1"
    assert calendar.last_day(Unit.HALF_TERM, calendar.half_term(2003, "autumn", 1)) == date(2003, 11, 2)


def test_a_day_of_a_term_before_its_first_half_belongs_to_that_half() -> None:
    calendar = TermCalendar({"2003-autumn": AUTUMN, "2003-autumn-1": (date(2003, 9, 5), date(2003, 10, 24))})

    assert calendar.containing(Unit.HALF_TERM, date(2003, 9, 3)).key == "2003-autumn-1"


def test_the_last_day_that_belongs_to_a_term_is_the_day_before_the_next_starts() -> None:
    terms = [YEAR.term(2003, "autumn"), YEAR.term(2004, "spring"), YEAR.term(2004, "summer")]
    last_days = [YEAR.last_day(Unit.TERM, term) for term in terms]

    assert last_days == [date(2004, 1, 5), date(2004, 4, 18), date(2004, 8, 31)]


def test_terms_follow_each_other_across_the_holidays() -> None:
    terms = [period.key for period in islice(YEAR.from_day(Unit.TERM, date(2003, 8, 1)), 5)]

    assert terms == ["2003-summer", "2003-autumn", "2004-spring", "2004-summer", "2004-autumn"]


def test_a_spring_term_may_start_in_december() -> None:
    calendar = TermCalendar({"2004-spring": (date(2003, 12, 29), date(2004, 4, 2))})

    assert calendar.containing(Unit.TERM, date(2003, 12, 28)).key == "2003-autumn"
    assert calendar.containing(Unit.TERM, date(2003, 12, 29)).key == "2004-spring"
    assert calendar.last_day(Unit.TERM, calendar.term(2003, "autumn")) == date(2003, 12, 28)


def test_a_range_of_terms_has_the_real_dates_at_its_ends() -> None:
    period = parse_period("2003-autumn/2004-summer", YEAR)

    assert period is not None
    assert (period.start, period.end) == (AUTUMN[0], SUMMER[1])
