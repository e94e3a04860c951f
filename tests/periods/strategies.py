"""Hypothesis strategies for days, periods by their written form, and calendars as an authority may give them."""

from datetime import date, timedelta

from hypothesis import strategies as st

from edp_cli.model.calendar import CalendarFile
from edp_cli.model.shape import read_shape
from edp_cli.periods import Period, TermCalendar, parse_period
from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR, MONTHS, SEASONS
from tests.builders import Tree, make_shape

DEFAULT = TermCalendar()
FIRST_GIVEN, LAST_GIVEN = 2003, 2004
"""The calendar years whose terms a given calendar may have."""

days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))
_years = st.integers(FIRST_YEAR, LAST_YEAR)


def _next(year: int) -> str:
    return f"{year}-{year + 1}"


single_keys = st.one_of(
    st.builds("{}-{}".format, _years, st.sampled_from(SEASONS)),
    st.builds("{}-{}-{}".format, _years, st.sampled_from(SEASONS), st.sampled_from("12")),
    st.builds("{}".format, _years.map(_next)),
    st.builds("{}-h{}".format, _years.map(_next), st.sampled_from("12")),
    st.builds("fy{}".format, _years.map(_next)),
    st.builds("fy{}-q{}".format, _years.map(_next), st.sampled_from("1234")),
    st.builds("{}".format, _years),
    st.builds("{}-{}".format, _years, st.sampled_from(MONTHS)),
    days.map(date.isoformat),
)
"""The written form of a period of each kind but the range."""


def make_period(key: str) -> Period:
    """The period of that written form in the default calendar."""
    period = parse_period(key, DEFAULT)
    assert period is not None, key
    return period


@st.composite
def ranges(draw: st.DrawFn) -> Period:
    """A range of two periods of any kinds, of which the second neither starts nor ends before the first."""
    one, other = sorted((make_period(draw(single_keys)), make_period(draw(single_keys))))
    return DEFAULT.span(one, other) if other.end >= one.end else other


periods = st.one_of(single_keys.map(make_period), ranges())


@st.composite
def _given_days(draw: st.DrawFn, prescribed: Period) -> dict[str, str]:
    """Days near the prescribed ones; now and then as far away as is still taken."""
    away = st.integers(-62, 62) if draw(st.integers(0, 9)) == 9 else st.integers(0, 14)
    start, end = prescribed.start + timedelta(draw(away)), prescribed.end - timedelta(draw(away))
    return {"starts": start.isoformat(), "ends": end.isoformat()}


@st.composite
def _trees(draw: st.DrawFn) -> dict[str, Tree]:
    tree: dict[str, Tree] = {}
    for year in range(FIRST_GIVEN, LAST_GIVEN + 1):
        for season in SEASONS:
            term = DEFAULT.term(year, season)
            if draw(st.booleans()):
                tree[term.key] = draw(_given_days(term))
            half = draw(st.sampled_from((0, 0, 0, 1, 2)))
            if half:
                prescribed = DEFAULT.half_term(year, season, half)
                tree[prescribed.key] = draw(_given_days(prescribed))
    return tree


calendar_trees = _trees().filter(lambda tree: read_shape(CalendarFile, tree)[0] is not None)
"""Whatever `calendar:` in plan.yaml takes, as the file's tree."""

given_calendars = calendar_trees.map(lambda tree: make_shape(CalendarFile, tree).to_calendar())
"""The calendars that these make."""
