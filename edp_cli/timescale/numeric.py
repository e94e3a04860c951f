"""Dates in figures: `08.06.15`, `31/01/2003`, `2003-09-01`, `07.18`, `10/2022`.

A day comes first, as in Britain. Two numbers are read only where one reading is possible: `06/09` could be a
day or a month and is not read; `07.18` cannot be a day. Two-digit years are 20xx.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from edp_cli.periods import Period, Yearless
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.years import four_digits, two_digits

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Found, Reader

_SEPARATORS = ("/", ".", "-")


def numbers_at(reader: Reader, i: int) -> tuple[int, str]:
    """How many numbers stand there joined by the same mark without a space, and the mark."""
    mark = reader.norm(i + 1)
    if reader.at(i).kind is not Kind.NUMBER or mark not in _SEPARATORS:
        return (0, "")
    count = 1
    while (
        reader.norm(i + 2 * count - 1) == mark
        and reader.glued(i + 2 * count - 1)
        and reader.glued(i + 2 * count)
        and reader.at(i + 2 * count).kind is Kind.NUMBER
    ):
        count += 1
    return (count, mark) if count > 1 else (0, "")


def parse_numeric(reader: Reader, i: int) -> Found[Period | Yearless] | None:
    """A day or a month in figures; nothing where two readings are possible."""
    count, mark = numbers_at(reader, i)
    if count == 3:
        day = _three(reader, i, mark)
        return (reader.frame.calendar.day(day), i + 5) if day else None
    if count == 2:
        found = _two(reader, i, mark)
        return (found, i + 3) if found else None
    return None


def _three(reader: Reader, i: int, mark: str) -> date | None:
    first, second, third = reader.number(i), reader.number(i + 2), reader.number(i + 4)
    if first is None or second is None or third is None or reader.at(i + 5).text.lower() in ("am", "pm"):
        return None
    year = four_digits(reader, i)
    if year is not None:
        padded = len(reader.norm(i + 2)) == len(reader.norm(i + 4)) == 2
        years = mark == "/" and second == (year + 1) % 100  # 2003/04/05
        return _day(year, second, third) if padded and not years else None
    year = four_digits(reader, i + 4) or two_digits(reader, i + 4)
    if year is None:
        return None
    if mark == "-" and len(reader.norm(i + 4)) == 2 and second == first + 1:
        return None  # 03-04-05 may be a run of years
    return _day(year, second, first)


def _two(reader: Reader, i: int, mark: str) -> Period | Yearless | None:
    first, second = reader.number(i), reader.number(i + 2)
    if first is None or second is None or (reader.glued(i + 3) and reader.at(i + 3).kind is Kind.WORD):
        return None
    year = four_digits(reader, i + 2)
    if year is not None:
        return reader.frame.calendar.month(year, first) if 1 <= first <= 12 else None
    if mark == "-" or len(reader.norm(i)) > 2 or len(reader.norm(i + 2)) != 2:
        return None
    may_be_day = 1 <= second <= 12 and 1 <= first <= 31
    may_be_month = 1 <= first <= 12
    may_be_year = mark == "/" and second == (first + 1) % 100 and len(reader.norm(i)) == 2
    if may_be_day + may_be_month + may_be_year != 1:
        return None
    if may_be_month:
        return reader.frame.calendar.month(2000 + second, first)
    return Yearless(month=second, day=first) if may_be_day and _day(2000, second, first) else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
