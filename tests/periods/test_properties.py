"""What holds of every day and every period, under the prescribed days and under those that an authority gives."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice, pairwise, takewhile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edp_cli.periods import Period, TermCalendar, Unit, parse_period, parse_yearless
from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR, SEASONS
from edp_cli.timescale import By, parse_timescale
from tests.periods.strategies import (
    DEFAULT,
    FIRST_GIVEN,
    LAST_GIVEN,
    days,
    given_calendars,
    periods,
)
from tests.timescale.corpus import FRAME

settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")

DAY = timedelta(days=1)
CALENDAR_YEAR = "calendar year"
UNITS = [unit for unit in Unit if unit is not Unit.WEEK]


def each_day(start: date, end: date) -> Iterator[date]:
    return (start + number * DAY for number in range((end - start).days + 1))


@pytest.mark.parametrize("unit", UNITS)
def test_each_day_of_three_centuries_is_in_one_period_and_each_begins_when_the_last_has_ended(unit: Unit) -> None:
    first, last = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
    in_order = list(DEFAULT.from_day(unit, first))

    assert all(after.start == before.end + DAY for before, after in pairwise(in_order))
    assert in_order[0].start <= first
    assert in_order[-1].start <= last <= in_order[-1].end
    belonging = [period for period in in_order for _ in each_day(period.start, period.end)]
    start = in_order[0].start
    assert all(DEFAULT.containing(unit, day) is not None for day in (first, last))
    assert all(
        DEFAULT.containing(unit, day) == belonging[(day - start).days] for day in each_day(first, last)
    )
