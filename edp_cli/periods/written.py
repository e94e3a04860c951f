"""Reads the written forms of periods: `2003-autumn-1`, `fy2003-2004-q1`, `2003-june/2004-july`.

```
range    = period ["/" period]
period   = YEAR | YEAR "-" season ["-" half] | YEAR "-" month | YEAR "-" MM "-" DD
         | YEAR "-" NEXT ["-h" half] | "fy" YEAR "-" NEXT ["-q" quarter]
yearless = season ["-" half] | month | DAY "-" month | third "-" month
```
NEXT is the year after YEAR. Months are never numbers but in a day, because officers write 2003-04 for an
academic year.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR, MONTHS, SEASONS, Period
from edp_cli.periods.yearless import Third, Yearless, days_in_longest

if TYPE_CHECKING:
    from edp_cli.periods.calendar import TermCalendar

_HALVES = {"1": 1, "2": 2}
_QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4}
_DAYS = {str(day): day for day in range(1, 32)}


def parse_period(text: str, calendar: TermCalendar) -> Period | None:
    """The period of that written form in that calendar, or none where the text is no written form.

    `str(period.key)` of the answer is the text again.
    """
    first, slash, last = text.partition("/")
    start = _parse_one(first, calendar)
    if not slash or start is None:
        return start
    end = _parse_one(last, calendar)
    if end is None or start == end:
        return None
    try:
        return calendar.span(start, end)
    except ValueError:
        return None


def parse_yearless(text: str) -> Yearless | None:
    """The part of the year of that written form (`autumn-1`, `31-march`), or none."""
    first, dash, second = text.partition("-")
    if first in SEASONS:
        half = _HALVES.get(second)
        return Yearless(season=first, half=half) if half or not dash else None
    if text in MONTHS:
        return Yearless(month=MONTHS.index(text) + 1)
    if second not in MONTHS:
        return None
    month = MONTHS.index(second) + 1
    if first in tuple(Third):
        return Yearless(month=month, third=Third(first))
    day = _DAYS.get(first)
    return Yearless(month=month, day=day) if day is not None and day <= days_in_longest(month) else None


def _parse_one(text: str, calendar: TermCalendar) -> Period | None:
    if text.startswith("fy"):
        return _parse_financial(text[2:], calendar)
    year, rest = _year(text[:4]), text[4:]
    if year is None:
        return None
    if not rest:
        return calendar.year(year)
    if not rest.startswith("-"):
        return None
    return _parse_in_year(year, rest[1:], calendar)


def _parse_in_year(year: int, rest: str, calendar: TermCalendar) -> Period | None:
    if rest[:1].isdecimal():
        if rest[:4] == str(year + 1):
            return _parse_academic(year, rest[4:], calendar)
        return _parse_day(f"{year}-{rest}", calendar)
    part = parse_yearless(rest)
    if part is None or part.day is not None or part.third is not None:
        return None
    return calendar.in_year(part, year)


def _parse_academic(year: int, rest: str, calendar: TermCalendar) -> Period | None:
    if not rest:
        return calendar.academic_year(year)
    half = _HALVES.get(rest[2:]) if rest.startswith("-h") else None
    return calendar.half_year(year, half) if half else None


def _parse_financial(text: str, calendar: TermCalendar) -> Period | None:
    year = _year(text[:4])
    if year is None or text[4:9] != f"-{year + 1}":
        return None
    if not text[9:]:
        return calendar.financial_year(year)
    quarter = _QUARTERS.get(text[11:]) if text[9:11] == "-q" else None
    return calendar.quarter(year, quarter) if quarter else None


def _parse_day(text: str, calendar: TermCalendar) -> Period | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return calendar.day(day) if day.isoformat() == text else None


def _year(text: str) -> int | None:
    if len(text) != len("2003") or not text.isascii() or not text.isdecimal():
        return None
    return int(text) if FIRST_YEAR <= int(text) <= LAST_YEAR else None
