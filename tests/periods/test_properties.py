"""What holds of every day and every period, under the prescribed days and under those that an authority gives."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edp_cli.periods import Period, TermCalendar, Unit, parse_period, parse_yearless
from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR, SEASONS
from edp_cli.timescale import By, parse_timescale
from tests.periods.strategies import DEFAULT, FIRST_GIVEN, LAST_GIVEN, given_calendars, periods
from tests.timescale.corpus import FRAME

quickly = settings(max_examples=60, deadline=None)
repeatably = settings(max_examples=300, deadline=None, derandomize=True)

DAY = timedelta(days=1)
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
BY_NAME = [Unit.TERM, Unit.HALF_TERM]
TILED = [*BY_NAME, Unit.MONTH, Unit.QUARTER, Unit.HALF_YEAR, Unit.ACADEMIC_YEAR, Unit.FINANCIAL_YEAR]


def days_of(period: Period) -> Iterator[date]:
    return (period.start + number * DAY for number in range((period.end - period.start).days + 1))


@pytest.mark.parametrize("unit", TILED)
def test_each_period_begins_the_day_after_the_one_before_has_ended(unit: Unit) -> None:
    in_order = list(DEFAULT.from_day(unit, FIRST_DAY))

    assert [after.start for after in in_order[1:]] == [before.end + DAY for before in in_order[:-1]]
    assert in_order[0].start <= FIRST_DAY
    assert in_order[-1].start <= LAST_DAY <= in_order[-1].end


@pytest.mark.parametrize("unit", TILED)
def test_the_first_and_the_last_day_of_a_period_belong_to_it(unit: Unit) -> None:
    for period in DEFAULT.from_day(unit, FIRST_DAY):
        assert DEFAULT.containing(unit, period.start) == DEFAULT.containing(unit, period.end) == period


@pytest.mark.parametrize("unit", BY_NAME)
def test_each_day_of_three_centuries_belongs_to_the_one_term_that_contains_it(unit: Unit) -> None:
    belongs = {day: period for period in DEFAULT.from_day(unit, FIRST_DAY) for day in days_of(period)}
    three_centuries = days_of(DEFAULT.days(FIRST_DAY, LAST_DAY))

    assert [day for day in three_centuries if DEFAULT.containing(unit, day).key != belongs[day].key] == []


@pytest.mark.parametrize("year", [FIRST_YEAR, 1999, 2003, 2004, LAST_YEAR])
def test_smaller_periods_make_up_the_larger(year: int) -> None:
    def joined(parts: list[Period]) -> tuple[date, date]:
        assert all(after.start == before.end + DAY for before, after in pairwise(parts))
        return parts[0].start, parts[-1].end

    terms = [DEFAULT.term(year, "autumn"), DEFAULT.term(year + 1, "spring"), DEFAULT.term(year + 1, "summer")]
    halves = [DEFAULT.half_term(term.end.year, term.key[5:], half) for term in terms for half in (1, 2)]
    academic, financial = DEFAULT.academic_year(year), DEFAULT.financial_year(year)

    assert joined(terms) == joined(halves) == (academic.start, academic.end)
    assert joined([DEFAULT.half_year(year, half) for half in (1, 2)]) == (academic.start, academic.end)
    assert joined([DEFAULT.quarter(year, number) for number in (1, 2, 3, 4)]) == (financial.start, financial.end)
    whole = DEFAULT.year(year)
    assert joined([DEFAULT.month(year, month) for month in range(1, 13)]) == (whole.start, whole.end)


@quickly
@given(st.dates(FIRST_DAY, LAST_DAY - 7 * DAY))
def test_a_week_is_the_seven_days_that_begin_with_the_day(day: date) -> None:
    first, second = islice(DEFAULT.from_day(Unit.WEEK, day), 2)

    assert (first.start, first.end) == (day, day + 6 * DAY)
    assert second.start == day + 7 * DAY


given_days = st.dates(date(FIRST_GIVEN - 1, 1, 1), date(LAST_GIVEN + 1, 12, 31))


def in_given_years(calendar: TermCalendar, unit: Unit) -> list[Period]:
    """The terms or half-terms, by name, of the years that have given dates, and of the year before and after."""
    return sorted(
        calendar.half_term(year, season, half) if unit is Unit.HALF_TERM else calendar.term(year, season)
        for year in range(FIRST_GIVEN - 2, LAST_GIVEN + 3)
        for season in SEASONS
        for half in ((1, 2) if unit is Unit.HALF_TERM else (0,))
    )


@pytest.mark.parametrize("unit", BY_NAME)
@quickly
@given(given_calendars, given_days)
def test_each_day_belongs_to_one_term_whatever_dates_an_authority_gives(
    unit: Unit, calendar: TermCalendar, day: date
) -> None:
    named = in_given_years(calendar, unit)
    first_days = [named[0].start, *(calendar.last_day(unit, period) + DAY for period in named)]
    owners = [period for period, days in zip(named, pairwise(first_days), strict=True) if days[0] <= day < days[1]]

    assert owners == [calendar.containing(unit, day)]


@quickly
@given(given_calendars, given_days)
def test_days_between_terms_belong_to_the_term_before(calendar: TermCalendar, day: date) -> None:
    begun = [term for term in in_given_years(calendar, Unit.TERM) if term.start <= day]

    assert calendar.containing(Unit.TERM, day) == begun[-1]


@pytest.mark.parametrize("unit", BY_NAME)
@quickly
@given(given_calendars)
def test_terms_follow_each_other_whatever_dates_an_authority_gives(unit: Unit, calendar: TermCalendar) -> None:
    named = in_given_years(calendar, unit)

    assert list(islice(calendar.from_day(unit, named[0].start), len(named))) == named
    assert all(period.start <= period.end for period in named)
    for before, after in pairwise(named):
        assert before.start < after.start
        assert calendar.following(unit, before) == after
        assert calendar.containing(unit, calendar.last_day(unit, before)) == before
        assert calendar.containing(unit, calendar.last_day(unit, before) + DAY) == after


@quickly
@given(given_calendars)
def test_the_halves_of_a_term_lie_in_it_whatever_dates_an_authority_gives(calendar: TermCalendar) -> None:
    for term in in_given_years(calendar, Unit.TERM):
        year, season = term.key.split("-")
        first, second = (calendar.half_term(int(year), season, half) for half in (1, 2))

        assert term.start <= first.start <= first.end < second.start <= second.end <= term.end


@settings(quickly, max_examples=300)
@given(periods)
@example(DEFAULT.days(date(2003, 5, 11), date(2003, 5, 20)))
def test_a_written_form_is_read_back_to_the_same_period(period: Period) -> None:
    assert parse_period(period.key, DEFAULT) == period


@quickly
@given(given_calendars, given_days, st.sampled_from(BY_NAME))
def test_a_written_form_is_read_back_in_the_calendar_of_an_authority(
    calendar: TermCalendar, day: date, unit: Unit
) -> None:
    period = calendar.containing(unit, day)

    assert parse_period(period.key, calendar) == period


@settings(quickly, max_examples=300)
@given(st.one_of(st.text(), st.text("0123456789-/fyhqautumn", max_size=30)))
def test_any_text_is_a_written_form_or_none(text: str) -> None:
    period, part = parse_period(text, DEFAULT), parse_yearless(text)

    assert period is None or period.key == text
    assert part is None or part.key == text


@settings(repeatably, max_examples=400)
@given(periods)
def test_the_title_of_a_period_is_read_as_that_period(period: Period) -> None:
    found = parse_timescale(f"by {period.title}", FRAME)

    assert [milestone.period for milestone in found.milestones if isinstance(milestone, By)] == [period]
    assert len(found.milestones) == 1


@quickly
@given(st.lists(periods, min_size=2, max_size=6))
def test_periods_sort_by_date(some: list[Period]) -> None:
    for before, after in pairwise(sorted(some)):
        assert (before.start, before.end) <= (after.start, after.end)
