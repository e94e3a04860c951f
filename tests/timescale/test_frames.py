"""The same words read for other plans: other days in force, other calendars, other years of the plan."""

from datetime import date

import pytest

from edp_cli.periods import TermCalendar, Unit
from edp_cli.timescale import By, Every, Frame, Timescale, parse_timescale
from tests.timescale.milestones import period


def read(words: str, frame: Frame) -> Timescale:
    return parse_timescale(words, frame)


def by_periods(words: str, frame: Frame) -> list[str]:
    """The periods by whose end something is to be done; each milestone is of that kind."""
    milestones = read(words, frame).milestones
    periods = [milestone.period.key for milestone in milestones if isinstance(milestone, By)]
    assert len(periods) == len(milestones)
    return periods


def in_force(day: str, calendar: TermCalendar | None = None) -> Frame:
    return Frame(date(2002, 4, 1), date(2007, 3, 31), date.fromisoformat(day), calendar or TermCalendar())


@pytest.mark.parametrize(
    ("day", "words", "key"),
    [
        ("2004-09-01", "Summer", "2005-summer"),
        ("2004-09-01", "Autumn", "2004-autumn"),
        ("2004-09-01", "August", "2005-august"),
        ("2004-09-01", "31 August", "2005-08-31"),
        ("2004-09-01", "1 September", "2004-09-01"),
        ("2004-09-01", "mid September", "2004-09-11/2004-09-20"),
        ("2004-09-01", "Term 6", "2005-summer-2"),
        # a period that has begun has not ended
        ("2003-10-15", "Autumn", "2003-autumn"),
        ("2003-10-31", "Autumn 1", "2003-autumn-1"),
        ("2003-11-01", "Autumn 1", "2004-autumn-1"),
        ("2003-12-31", "Autumn", "2003-autumn"),
        ("2004-01-01", "Autumn", "2004-autumn"),
        ("2004-02-29", "February", "2004-february"),
        ("2004-03-01", "February", "2005-february"),
        ("2004-03-01", "29 February", "2008-02-29"),
        # a year that is given is that year, whenever the plan is in force
        ("2006-01-01", "Autumn 2003", "2003-autumn"),
    ],
)
def test_without_a_year_it_is_the_first_that_ends_on_or_after_the_day_in_force(
    day: str, words: str, key: str
) -> None:
    assert by_periods(words, in_force(day)) == [key]


def test_a_term_with_real_dates_has_ended_on_its_real_last_day() -> None:
    calendar = TermCalendar({"2003-autumn": (date(2003, 9, 3), date(2003, 12, 19))})

    assert by_periods("Autumn", in_force("2003-12-19", calendar)) == ["2003-autumn"]
    assert by_periods("Autumn", in_force("2003-12-20", calendar)) == ["2004-autumn"]
    [milestone] = read("Autumn 2003", in_force("2003-04-01", calendar)).milestones
    assert milestone == By(period("2003-autumn", calendar))


@pytest.mark.parametrize(
    ("words", "unit", "count", "pin"),
    [
        ("Annually", Unit.FINANCIAL_YEAR, 1, None),
        ("every year", Unit.FINANCIAL_YEAR, 1, None),
        ("once a year", Unit.FINANCIAL_YEAR, 1, None),
        ("every other year", Unit.FINANCIAL_YEAR, 2, None),
        ("Annually in July", Unit.FINANCIAL_YEAR, 1, "july"),
        ("every spring", Unit.FINANCIAL_YEAR, 1, "spring"),
        # said outright, it is what it says
        ("every academic year", Unit.ACADEMIC_YEAR, 1, None),
        ("every financial year", Unit.FINANCIAL_YEAR, 1, None),
        # so many times in it make the same units
        ("twice a year", Unit.HALF_YEAR, 1, None),
        ("three times a year", Unit.TERM, 1, None),
    ],
)
def test_annually_is_the_year_that_the_calendar_says(words: str, unit: Unit, count: int, pin: str | None) -> None:
    [milestone] = read(words, in_force("2003-04-01", TermCalendar(annual=Unit.FINANCIAL_YEAR))).milestones

    assert isinstance(milestone, Every)
    assert (milestone.unit, milestone.count) == (unit, count)
    assert (milestone.pin.key if milestone.pin else None) == pin


THREE_SCHOOL_YEARS = Frame(date(2003, 9, 1), date(2006, 8, 31), date(2003, 9, 1))
TWO_CALENDAR_YEARS = Frame(date(2004, 1, 1), date(2005, 12, 31), date(2004, 1, 1))
YEARS_OF_ITS_OWN = Frame(date(2003, 1, 15), date(2004, 6, 30), date(2003, 1, 15))
FROM_A_LEAP_DAY = Frame(date(2004, 2, 29), date(2008, 2, 28), date(2004, 2, 29))


@pytest.mark.parametrize(
    ("frame", "words", "keys"),
    [
        (THREE_SCHOOL_YEARS, "Year 1", ["2003-2004"]),
        (THREE_SCHOOL_YEARS, "Year 2", ["2004-2005"]),
        (THREE_SCHOOL_YEARS, "by end of Year 3", ["2005-2006"]),
        (THREE_SCHOOL_YEARS, "Year 2 of the plan", ["2004-2005"]),
        (THREE_SCHOOL_YEARS, "Year 2 and Year 3", ["2004-2005", "2005-2006"]),
        (THREE_SCHOOL_YEARS, "Years 2-3", ["2004-2005/2005-2006"]),
        (TWO_CALENDAR_YEARS, "Year 1", ["2004"]),
        (TWO_CALENDAR_YEARS, "Year 2", ["2005"]),
        # a year of its own: its days; the last ends with the plan
        (YEARS_OF_ITS_OWN, "Year 1", ["2003-01-15/2004-01-14"]),
        (YEARS_OF_ITS_OWN, "Year 2", ["2004-01-15/2004-06-30"]),
        (FROM_A_LEAP_DAY, "Year 1", ["2004-02-29/2005-02-27"]),
        (FROM_A_LEAP_DAY, "Year 2", ["2005-02-28/2006-02-27"]),
        (FROM_A_LEAP_DAY, "Year 4", ["2007-02-28/2008-02-28"]),
    ],
)
def test_a_numbered_year_is_the_year_of_the_plan(frame: Frame, words: str, keys: list[str]) -> None:
    assert by_periods(words, frame) == keys


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (THREE_SCHOOL_YEARS, "Year 4"),
        (THREE_SCHOOL_YEARS, "Year 0"),
        (TWO_CALENDAR_YEARS, "Year 3"),
        (YEARS_OF_ITS_OWN, "Year 3"),
    ],
)
def test_a_year_that_the_plan_has_not_is_no_date(frame: Frame, words: str) -> None:
    assert not read(words, frame).understood


def test_a_year_that_the_plan_has_not_is_a_year_group() -> None:
    assert by_periods("Year 4 SATs, May 2004", THREE_SCHOOL_YEARS) == ["2004-may"]
    assert read("Year 4 SATs, May 2004", THREE_SCHOOL_YEARS).milestones[0].label == "Year 4 SATs"


def test_years_of_a_plan_from_a_leap_day_go_on_over_a_century() -> None:
    assert by_periods("Year 4", Frame(date(2096, 2, 29), date(2101, 12, 31), date(2096, 2, 29)))
