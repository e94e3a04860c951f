"""A point in time: one term, half-term, month, third of a month, week, day or year, with its year or without.

```
point   = ["the"] (week | edge | break | term | numbered | day | month | numeric | whole_year | year4)
week    = ("w/b" | "w/c" | "week" ("beginning" | "commencing" | "ending")) day
edge    = ["the"] "end" ["of"] ["the"] (month | term | whole year)
        | ("early" | "mid" | "late" | ("beginning" | "start" | "middle") "of") ["the"] month
break   = (month | season) "half" ["-"] "term" [year]
term    = season ["term"] [half] [year] [half] | half ["of"] ["the"] season ["term"] [year] | year4 season
numbered= ("Term" | "Half term" | "Halfterm" | "HT" | "T") 1..6 [year]
day     = [weekday] (n ["of"] month | month n"th") [year]
month   = month [year] | year4 "-" month
```
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from edp_cli.periods import Period, Yearless
from edp_cli.timescale.numeric import parse_numeric
from edp_cli.timescale.point import Point
from edp_cli.timescale.terms import parse_break, parse_numbered_term, parse_term
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import (
    MONTH_WORDS,
    NUMBER_WORDS,
    SEASON_WORDS,
    STARTING,
    THIRD_WORDS,
    WEEKDAYS,
)
from edp_cli.timescale.years import Year, four_digits, parse_whole_year, parse_year_after

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Found, Reader

_WEEK_BEGINS = ("beginning", "commencing", "starting", "beg", "comm")
_WEEK_ENDS = ("ending", "end")


def parse_point(reader: Reader, i: int) -> Found[Point] | None:
    """One point in time."""
    i = reader.skip(i, ("the",))
    for parse in (
        _week,
        _weekday,
        _edge,
        parse_break,
        parse_term,
        parse_numbered_term,
        _day,
        _month,
        _figures,
        _whole,
        _year_first,
    ):
        found = parse(reader, i)
        if found is not None:
            return found
    return None


def parse_month_or_day(reader: Reader, i: int) -> Found[Point] | None:
    """A day of a month or a date in figures."""
    return _weekday(reader, i) or _day(reader, i) or _figures(reader, i)


def _week(reader: Reader, i: int) -> Found[Point] | None:
    word = reader.norm(i)
    if word == "w" and reader.norm(i + 1) in ("/", "-") and reader.norm(i + 2) in ("b", "c", "e"):
        week, j = ("ends" if reader.norm(i + 2) == "e" else "begins"), i + 3
    elif word in ("wb", "wc"):
        week, j = "begins", i + 1
    elif word in ("week", "wk") and reader.norm(i + 1) in _WEEK_BEGINS:
        week, j = "begins", i + 2
    elif word in ("week", "wk") and reader.norm(i + 1) in _WEEK_ENDS:
        week, j = "ends", i + 2
    else:
        return None
    j = reader.skip(reader.skip(j, ("-", ":", ".")), ("the",))
    day = parse_month_or_day(reader, j)
    if day is None or not _is_day(day[0]):
        return None
    return (replace(day[0], week=week), day[1])


def _is_day(point: Point) -> bool:
    if point.part is not None:
        return point.part.day is not None
    return point.period is not None and point.period.start == point.period.end


def _weekday(reader: Reader, i: int) -> Found[Point] | None:
    weekday = {"sat": 5, "sun": 6, **WEEKDAYS}.get(reader.norm(i))
    if weekday is None:
        return None
    j = reader.skip(reader.skip(i + 1, (",", ".")), ("the",))
    found = _day(reader, j) or _figures(reader, j)
    if found is None or not _is_day(found[0]):
        return None
    return (replace(found[0], weekday=weekday), found[1])


def _edge(reader: Reader, i: int) -> Found[Point] | None:
    word = reader.norm(i)
    if word == "end" or (word == "ends" and reader.norm(i + 1) == "of"):
        j = reader.skip(reader.skip(i + 1, ("of", "-")), ("the",))
        found = parse_term(reader, j) or parse_numbered_term(reader, j) or _month(reader, j) or _whole(reader, j)
        found = found or _year_first(reader, j)
        return (replace(found[0], end=True), found[1]) if found and not found[0].bare else _end_of_year(found)
    if word not in THIRD_WORDS:
        return None
    j = reader.skip(i + 1, ("-",))
    of = reader.norm(j) == "of"
    at = reader.norm(i - 1) in ("by", "at", "the")
    if word in STARTING and not (of or at):
        return None
    j = reader.skip(reader.skip(j, ("of",)), ("the",))
    found = _month(reader, j)
    if found is None or found[0].part is None:
        return None
    part = replace(found[0].part, third=THIRD_WORDS[word])
    return (replace(found[0], part=part), found[1])


def _end_of_year(found: Found[Point] | None) -> Found[Point] | None:
    """A year after "end" is no part of a name, so it is not a bare one."""
    return (replace(found[0], bare=False, end=True), found[1]) if found else None


def _day(reader: Reader, i: int) -> Found[Point] | None:
    token = reader.at(i)
    if token.kind is Kind.NUMBER and len(token.norm) <= 2:
        j = reader.skip(i + 1, ("of", "-") if reader.glued(i + 1) else ("of",))
        if reader.norm(j) == "." and (token.ordinal or reader.glued(j + 1)):
            j += 1
        month = MONTH_WORDS.get(reader.norm(j))
        if month is None or reader.is_named(i):
            return None
        return _with_year(
            reader, Point(part=Yearless(month=month, day=int(token.norm))), reader.skip(j + 1, (".",))
        )
    month = MONTH_WORDS.get(token.norm)
    if month is None:
        return None
    j = reader.skip(reader.skip(i + 1, (".",)), ("the",))
    day, after = reader.at(j), reader.skip(j + 1, (",",))
    if day.kind is not Kind.NUMBER or len(day.norm) > 2:
        return None
    whole = len(day.norm) == 1 or parse_year_after(reader, j, of_month=True) is not None
    if not day.ordinal and (four_digits(reader, after) is None or not whole):
        return None
    return _with_year(reader, Point(part=Yearless(month=month, day=int(day.norm))), j + 1)


def _with_year(reader: Reader, point: Point, i: int) -> Found[Point] | None:
    part = point.part
    if part is None or not 1 <= (part.day or 1) <= 31:
        return None
    year = parse_year_after(reader, i, of_month=True)
    return (replace(point, year=year[0] if year else None), year[1] if year else i)


def _month(reader: Reader, i: int) -> Found[Point] | None:
    token = reader.at(i)
    month = MONTH_WORDS.get(token.norm)
    if month is None:
        return None
    j = reader.skip(i + 1, (".",))
    found = _with_year(reader, Point(part=Yearless(month=month)), j)
    if (
        found
        and found[0].year is None
        and token.text in ("may", "march", "mar")
        and not _leans_on_month(reader, i)
    ):
        return None
    return found


def _leans_on_month(reader: Reader, i: int) -> bool:
    """Whether "may" or "march" in small letters is a month: after a word that a date follows."""
    leads = ("by", "in", "each", "every", "of", "early", "mid", "late", "during", "end", "from", "since", "-", "/")
    linked = reader.norm(i + 1) in ("-", "/", "to", "and", "&", ",") and reader.norm(i + 2) in MONTH_WORDS
    return linked or reader.norm(i - 1) in leads or len(reader.tokens) == 1


def _figures(reader: Reader, i: int) -> Found[Point] | None:
    found = parse_numeric(reader, i)
    if found is None:
        return None
    value, after = found
    return (Point(period=value) if isinstance(value, Period) else Point(part=value), after)


def _whole(reader: Reader, i: int) -> Found[Point] | None:
    found = parse_whole_year(reader, i)
    if found is None:
        return None
    numbered = "year" if reader.norm(i) in ("year", "years", "yr", "yrs") and reader.norm(i + 2) != "/" else None
    return (Point(period=found[0], numbered=numbered), found[1])


def _year_first(reader: Reader, i: int) -> Found[Point] | None:
    """A year alone, or before its term or month as in the written forms: `2003-autumn`, `2003 Autumn 1`."""
    named = reader.starts(i, "calendar", "year")
    year = four_digits(reader, i if named is None else named)
    if named is not None and year is not None:
        return (Point(period=reader.frame.calendar.year(year)), named + 1)
    if year is None or (
        reader.glued(i + 1) and reader.norm(i + 1) in ("/", ".") and reader.number(i + 2) is not None
    ):
        return None
    if reader.norm(i + 1) == "-" and reader.number(i + 2) is not None and len(reader.norm(i + 2)) < 5:
        return None
    j = reader.skip(i + 1, ("-",))
    if reader.norm(j) in SEASON_WORDS or (reader.norm(j) in MONTH_WORDS and reader.glued(j)):
        after = (
            reader.skip(j + 1, ("-",)) if reader.number(j + 2) in (1, 2) and reader.norm(j + 1) == "-" else j + 1
        )
        found = parse_term(reader, j) or _month(reader, j)
        if found and found[0].yearless:
            half = reader.number(after) if after > j + 1 else None
            part = found[0].part
            if half and part and part.season:
                return (Point(part=replace(part, half=half), year=Year(year)), after + 1)
            return (replace(found[0], year=Year(year)), found[1])
    after = reader.starts(i + 1, "calendar", "year") or i + 1
    return (Point(period=reader.frame.calendar.year(year), bare=after == i + 1), after)


def number_word(reader: Reader, i: int) -> int | None:
    """A number in words, or in figures."""
    return NUMBER_WORDS.get(reader.norm(i)) or reader.number(i)
