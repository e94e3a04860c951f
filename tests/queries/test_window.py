"""What holds for windows of time on any day and in any calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.errors import EdpError
from edp_cli.periods import TermCalendar, Unit
from edp_cli.queries.window import Asked, TimeWindow, find_window, read_day, term_window
from edp_cli.timescale import Frame

STARTS, ENDS = date(2002, 4, 1), date(2007, 3, 31)
REAL = {
    "2003-autumn": (date(2003, 9, 3), date(2003, 12, 19)),
    "2003-autumn-1": (date(2003, 9, 3), date(2003, 10, 24)),
    "2004-spring": (date(2004, 1, 5), date(2004, 4, 2)),
    "2004-summer": (date(2004, 4, 19), date(2004, 7, 21)),
    "2004-autumn": (date(2004, 9, 6), date(2004, 12, 17)),
}
OVERLAPPING = {
    "2003-spring": (date(2003, 1, 6), date(2003, 4, 11)),
    "2003-autumn": (date(2003, 8, 27), date(2004, 1, 9)),
}
CALENDARS = [TermCalendar(), TermCalendar(REAL), TermCalendar(OVERLAPPING, Unit.FINANCIAL_YEAR, 10)]

calendars = st.integers(0, len(CALENDARS) - 1)
"""Which of them; a calendar itself keeps so much that it does not print well."""
days = st.dates(date(2001, 1, 1), date(2008, 12, 31))
any_days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def frame(calendar: int) -> Frame:
    return Frame(STARTS, ENDS, date(2003, 4, 1), CALENDARS[calendar])


def asked(words: str, calendar: int, as_of: date) -> TimeWindow:
    return term_window(words, frame(calendar), as_of)


@given(any_days, calendars)
def test_this_term_holds_the_day(as_of: date, calendar: int) -> None:
    assert as_of in asked("this", calendar, as_of)
    assert find_window(Asked(), frame(calendar), as_of) == asked("this", calendar, as_of)


@given(days, st.integers(0, 1))
def test_no_day_falls_between_two_terms(as_of: date, calendar: int) -> None:
    last, this, following = (asked(words, calendar, as_of) for words in ("last", "this", "next"))
    assert last.end + timedelta(days=1) == this.start
    assert this.end + timedelta(days=1) == following.start


@given(any_days, calendars, st.sampled_from(["autumn", "spring", "summer"]))
def test_a_season_is_the_term_that_has_not_ended(as_of: date, calendar: int, season: str) -> None:
    window = asked(season, calendar, as_of)
    assert window.end >= as_of
    assert window.start <= as_of + timedelta(days=400)
    assert window.label.lower().startswith(season)


@given(days, calendars, st.sampled_from(["Autumn", "Spring", "Summer"]))
def test_the_title_of_a_window_names_it(as_of: date, calendar: int, season: str) -> None:
    window = asked(season, calendar, as_of)
    assert asked(window.label, calendar, as_of) == window


@given(days, calendars, st.sampled_from(["2003", "2004", "2003-04", "2004-05", "fy2003-2004", "fy2004-2005"]))
def test_each_season_of_a_year_is_another_term(as_of: date, calendar: int, year: str) -> None:
    seasons = ("autumn", "spring", "summer")
    windows = [find_window(Asked(term=season, year=year), frame(calendar), as_of) for season in seasons]
    assert len({window.start for window in windows}) == 3
    whole = find_window(Asked(year=year), frame(calendar), as_of)
    for window in windows:
        middle = window.start + (window.end - window.start) / 2
        assert middle in whole


def find(question: Asked, calendar: int, as_of: date) -> TimeWindow | EdpError:
    try:
        return find_window(question, frame(calendar), as_of)
    except EdpError as error:
        return error


@given(any_days, st.integers(0, 9999), st.sampled_from("dwm"))
def test_within_begins_on_the_day(as_of: date, number: int, unit: str) -> None:
    window = find(Asked(within=f"{number}{unit}"), 0, as_of)
    least, most = (number * {"d": 1, "w": 7, "m": month}[unit] for month in (28, 31))
    if isinstance(window, EdpError):
        assert str(window).endswith("is too long.")
        assert as_of + timedelta(days=most) > date(2199, 12, 31)
    else:
        assert window.start == as_of
        assert least <= (window.end - as_of).days <= most


@given(any_days, any_days)
def test_from_and_until(start: date, end: date) -> None:
    window = find(Asked(from_day=start.isoformat(), until=end.isoformat()), 0, start)
    if isinstance(window, EdpError):
        assert end < start
    else:
        assert (window.start, window.end) == (start, end)
        assert start in window
        assert end in window


@given(st.text(max_size=12))
def test_any_words(words: str) -> None:
    """They name a window, or EdpError says that they do not."""
    for way in ("term", "year", "month", "from_day", "until", "within"):
        window = find(Asked(**{way: words}), 1, date(2003, 11, 3))
        if isinstance(window, EdpError):
            assert window.exit_code == 2
        else:
            assert window.start <= window.end
            assert window.title


@given(any_days)
def test_a_day_reads_back(day: date) -> None:
    assert read_day(day.isoformat()) == day
    assert read_day(f" {day.isoformat()}\n") == day
    assert read_day(day.strftime("%Y%m%d")) is None


@pytest.mark.parametrize(
    "words",
    ["", "2003", "2003-11", "2003-W45-1", "2003-11-31", "3 November", "1899-12-31", "2200-01-01"],
)
def test_no_day(words: str) -> None:
    assert read_day(words) is None
