"""Terms and their halves, with the year that follows them.

```
term     = season ["term"] [half] [year] [half] | half ["of"] ["the"] season ["term"] [year]
numbered = ("Term" | "Half term" | "HT" | "T") 1..6 [year]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods import Yearless
from edp_cli.periods.period import SEASONS
from edp_cli.timescale.numeric import numbers_at
from edp_cli.timescale.point import Point
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import MONTH_WORDS, SEASON_WORDS, UNSURE_SEASONS
from edp_cli.timescale.years import ordinal, parse_year_after

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Found, Reader

_BREAKS = {10: "autumn", 2: "spring", 5: "summer"}


"""The month in which a term has its break, and the term."""


def parse_term(reader: Reader, i: int) -> Found[Point] | None:
    """A term or a half of one: `Autumn 2003`, `first half of Spring term 2004`."""
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


def parse_break(reader: Reader, i: int) -> Found[Point] | None:
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


def parse_numbered_term(reader: Reader, i: int) -> Found[Point] | None:
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
