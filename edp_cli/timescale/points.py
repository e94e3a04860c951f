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

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from edp_cli.periods import Period, Yearless
from edp_cli.periods.period import SEASONS
from edp_cli.timescale.numeric import numbers_at, parse_numeric
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import (
    MONTH_WORDS,
    NUMBER_WORDS,
    SEASON_WORDS,
    STARTING,
    THIRD_WORDS,
    UNSURE_SEASONS,
    WEEKDAYS,
)
from edp_cli.timescale.years import Year, four_digits, ordinal, parse_whole_year, parse_year_after

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Found, Reader

_SIX_DAYS = timedelta(days=6)
_WEEK_BEGINS = ("beginning", "commencing", "starting", "beg", "comm")
_WEEK_ENDS = ("ending", "end")
_BREAKS = {10: "autumn", 2: "spring", 5: "summer"}
"""The month in which a term has its break, and the term."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time as it is written: a part of the year, perhaps with its year; or a period complete.

    Attributes:
        part: the part of the year, where the words name one.
        year: the year that the words give it.
        period: the period, where the words need nothing more.
        week: "begins" or "ends": the seven days that begin or end with the day.
        weekday: 0 (Monday) to 6, where the words name it.
        bare: whether it is a year alone, in four digits, which may as well be part of a name.
        end: whether the words say "end of".
    """

    part: Yearless | None = None
    year: Year | None = None
    period: Period | None = None
    week: str | None = None
    weekday: int | None = None
    bare: bool = False
    end: bool = False
    numbered: str | None = None

    @property
    def yearless(self) -> bool:
        """Whether a year is still to be found."""
        return self.period is None and self.year is None

    def resolve(self, reader: Reader) -> Period | None:
        """The period; nothing where the words cannot be so (30 February, a Tuesday that was a Monday)."""
        calendar, period = reader.frame.calendar, self.period
        if self.part is not None and not self.part.exists:
            return None
        if period is None and self.part is not None:
            if self.year is None:
                period = calendar.first_ending(self.part, reader.frame.in_force)
            elif self.year.academic:
                period = calendar.in_academic_year(self.part, self.year.number)
            else:
                period = calendar.in_year(self.part, self.year.number)
        if period is None or (self.weekday is not None and period.start.weekday() != self.weekday):
            return None
        if self.week == "begins":
            return calendar.days(period.start, period.start + _SIX_DAYS)
        if self.week == "ends":
            return calendar.days(period.start - _SIX_DAYS, period.start)
        return period


def parse_point(reader: Reader, i: int) -> Found[Point] | None:
    """One point in time."""
    i = reader.skip(i, ("the",))
    for parse in (
        _week,
        _weekday,
        _edge,
        _break,
        _term,
        _numbered_term,
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
        found = _term(reader, j) or _numbered_term(reader, j) or _month(reader, j) or _whole(reader, j)
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


def _term(reader: Reader, i: int) -> Found[Point] | None:
    leading = parse_half(reader, i)
    j = i
    if leading:
        j = reader.skip(reader.skip(leading[1], ("of", ",", "-")), ("the",))
    season = SEASON_WORDS.get(reader.norm(j))
    if season is None or (reader.norm(j) in UNSURE_SEASONS and not _sure_season(reader, j)):
        return None
    j = reader.skip(j + 1, (".",))
    j = _skip_term(reader, j)
    year = None
    half = leading or _half_after(reader, j)
    if half and not leading:
        j = half[1]
    found_year = parse_year_after(reader, j)
    if found_year:
        year, j = found_year
        j = _skip_term(reader, j)
        later = None if half else _half_after(reader, j)
        if later:
            half, j = later, later[1]
    return (Point(part=Yearless(season=season, half=half[0] if half else None), year=year), j)


def _break(reader: Reader, i: int) -> Found[Point] | None:
    """The break between two halves of a term, as the end of the first: `Oct half term`, `Feb half-term 2004`."""
    season = _BREAKS.get(MONTH_WORDS.get(reader.norm(i), 0)) or SEASON_WORDS.get(reader.norm(i))
    j = reader.skip(i + 1, (".", "-"))
    if season is None or reader.norm(i) in UNSURE_SEASONS or reader.norm(j) != "half":
        return None
    j = reader.skip(j + 1, ("-",))
    if reader.norm(j) != "term" or reader.count(j + 1) in (1, 2):
        return None
    year = parse_year_after(reader, j + 1)
    if year is not None and year[0].academic:
        return None
    point = Point(part=Yearless(season=season, half=1), year=year[0] if year else None, end=True)
    return (point, year[1] if year else j + 1)


def _skip_term(reader: Reader, i: int) -> int:
    j = reader.skip(i, ("-",))
    return j + 1 if reader.norm(j) in ("term", "terms") else i


def _sure_season(reader: Reader, i: int) -> bool:
    """Whether an abbreviation stands where a season would: alone, or with a term, a number or a year."""
    following = reader.at(reader.skip(i + 1, (".",)))
    if following.kind is Kind.NUMBER or following.norm in ("term", "'", "h", "ht", "first", "second"):
        return True
    return reader.norm(i) != "sum" and reader.at(i).text != reader.norm(i) and following.kind is not Kind.WORD


def parse_half(reader: Reader, i: int) -> Found[int] | None:
    """A half of a term in words: `first half`, `2nd half term`, `half 1`, `half-term 2`, `HT1`."""
    number = ordinal(reader, i)
    if number in (1, 2) and reader.norm(i + 1) == "half":
        j = reader.skip(i + 2, ("-",)) if reader.norm(i + 3) == "term" else i + 2
        return (number, reader.skip(j, ("term",)))
    if reader.norm(i) in ("ht", "h"):
        number = reader.count(i + 1)
        return (number, i + 2) if number in (1, 2) else None
    if reader.norm(i) == "half":
        j = reader.skip(i + 1, ("-",))
        number = reader.count(reader.skip(j, ("term",)))
        return (number, reader.skip(j, ("term",)) + 1) if number in (1, 2) else None
    return None


def _half_after(reader: Reader, i: int) -> Found[int] | None:
    """A half after a term: `Autumn 1`, `Autumn term, first half`, `Autumn (2nd half)`, `Autumn HT2`."""
    if reader.norm(i) == "(":
        inner = parse_half(reader, i + 1) or _half_digit(reader, i + 1)
        return (inner[0], inner[1] + 1) if inner and reader.norm(inner[1]) == ")" else None
    j = reader.skip(i, (",", "-"))
    half = parse_half(reader, j)
    if half:
        return half
    return None if _is_of_date(reader, i) else _half_digit(reader, i)


def _half_digit(reader: Reader, i: int) -> Found[int] | None:
    """A half as `1` or `2`, or in Roman figures, which stand in brackets or in capitals."""
    token = reader.at(i)
    if token.kind is Kind.WORD:
        sure = token.text.isupper() or (reader.norm(i - 1), reader.norm(i + 1)) == ("(", ")")
        return (len(token.norm), i + 1) if sure and token.norm in ("i", "ii") else None
    number = reader.number(i)
    return (number, i + 1) if number in (1, 2) and len(token.norm) == 1 else None


def _is_of_date(reader: Reader, i: int) -> bool:
    """Whether the number begins a day ("1 May"), a run of figures ("1/9/03") or a count ("2 weeks")."""
    following = reader.at(i + 1)
    if following.norm in MONTH_WORDS or numbers_at(reader, i)[0]:
        return True
    return following.kind is Kind.WORD and following.norm in (
        "weeks",
        "days",
        "terms",
        "years",
        "months",
        "x",
        "times",
    )


def _numbered_term(reader: Reader, i: int) -> Found[Point] | None:
    """`Term 3`: the third half-term of an academic year."""
    word, j = reader.norm(i), i + 1
    if word == "half" and reader.norm(reader.skip(j, ("-",))) == "term":
        j = reader.skip(j, ("-",)) + 1
    elif word not in ("term", "terms", "t", "ht", "halfterm"):
        return None
    if not reader.glued(j) and (word == "t" or (word == "ht" and not reader.at(i).text.isupper())):
        return None
    return numbered_term(reader, reader.count(j), j + 1)


def numbered_term(reader: Reader, number: int | None, after: int) -> Found[Point] | None:
    """The half-term of that number, with the year that follows it."""
    if number is None or not 1 <= number <= 6:
        return None
    part = Yearless(season=SEASONS[(number - 1) // 2], half=(number - 1) % 2 + 1)
    year = parse_year_after(reader, after)
    return (Point(part=part, year=year[0] if year else None, numbered="term"), year[1] if year else after)


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
        found = _term(reader, j) or _month(reader, j)
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
