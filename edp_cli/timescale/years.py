"""Years and the parts of a year that need no month: academic, financial and calendar years, quarters, halves.

```
academic  = year4 ("/" | "-") next | year2 ("/" | "-") next
whole     = ["financial" | "academic" | "school"] ["year"] academic [kind "year"] | plan_year
quarter   = ("Quarter" n | "Q" n | ordinal "quarter") ["of"] academic | academic "Q" n
half      = (ordinal "half" | "H" n) "of" academic | academic "," ordinal "half"
plan_year = "Year" n ["of the plan"]
```
`next` is the year after, in four, two or one digits.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import AND, BY_PREFIXES, FROM, MONTH_WORDS, NUMBER_WORDS, ORDINALS

if TYPE_CHECKING:
    from edp_cli.periods import Period
    from edp_cli.timescale.reader import Found, Reader

_ACADEMIC = ("academic", "school", "acad")
_FINANCIAL = ("financial", "fiscal", "fin")
_BEFORE_YEAR = AND | BY_PREFIXES | FROM | {"the", "of", "end", "for", "to", "or", "whole"}
"""What may stand before "year 2003/04". Any other word makes it a year of its own kind: "Council year 2003/04"."""
_QUARTER = ("quarter", "qtr", "q")


@dataclass(frozen=True, slots=True)
class Year:
    """A year that follows a term or a month: a calendar year, or an academic year by its first number."""

    number: int
    academic: bool = False


def four_digits(reader: Reader, i: int) -> int | None:
    """A year in four digits."""
    token, value = reader.at(i), reader.number(i)
    if value is None or len(token.norm) != 4 or not FIRST_YEAR <= value <= LAST_YEAR:
        return None
    return value


def two_digits(reader: Reader, i: int) -> int | None:
    """A year in two digits, which is 20xx."""
    value = reader.number(i)
    return None if value is None or len(reader.norm(i)) != 2 else 2000 + value


def parse_academic(reader: Reader, i: int) -> Found[int] | None:
    """An academic year as its two numbers, `2003/04` or `03-04`: the first of them. No space within two digits."""
    i = reader.skip(i, "'")
    first = four_digits(reader, i) or two_digits(reader, i)
    if first is None or reader.norm(i + 1) not in ("/", "-"):
        return None
    j = reader.skip(i + 2, "'")
    second = reader.number(j)
    spaced = not reader.glued(i + 1) or not reader.glued(i + 2)
    if second is None or (spaced and len(reader.norm(i)) != 4) or _begins_day(reader, j):
        return None
    digits = reader.norm(j)
    if digits not in (f"{first + 1}", f"{(first + 1) % 100:02}") and not (
        digits == f"{(first + 1) % 10}" and len(reader.norm(i)) == 4
    ):
        return None
    joined = reader.norm(j + 1) in ("/", "-", ".") and reader.glued(j + 1) and reader.glued(j + 2)
    return None if joined and reader.number(j + 2) is not None else (first, j + 1)


def _begins_day(reader: Reader, i: int) -> bool:
    """Whether the number is a day's: "1 September 2003 - 4 July 2004"."""
    return reader.norm(reader.skip(i + 1, ("of",))) in MONTH_WORDS and not reader.glued(i)


def parse_year_after(reader: Reader, i: int, *, of_month: bool = False) -> Found[Year] | None:
    """The year that follows a term or a month: `2003`, `03`, `'03`, `, 2003`, `of 2003/04`, `(2003)`."""
    if reader.norm(i) == "(":
        inner = parse_year_after(reader, i + 1, of_month=of_month)
        return (inner[0], inner[1] + 1) if inner and reader.norm(inner[1]) == ")" else None
    j = reader.skip(i, (",", "-", "of", "in", "'", "."))
    j = reader.skip(j, ("the", "'"))
    j = _skip_kind(reader, j, _ACADEMIC)
    academic = parse_academic(reader, j)
    if academic and not (of_month and reader.norm(j + 1) == "-" and four_digits(reader, j) is None):
        return (Year(academic[0], academic=True), _skip_kind(reader, academic[1], _ACADEMIC))
    value = four_digits(reader, j)
    joined = reader.norm(j - 1) == "-" and reader.glued(j) and reader.glued(j - 1)
    if value is None and (joined or reader.norm(j - 1) not in (",", "-", "of", "in")):
        value = two_digits(reader, j)
        if value is not None and _goes_on(reader, j + 1):
            return None
    return None if value is None else (Year(value), j + 1)


def _goes_on(reader: Reader, i: int) -> bool:
    """Whether two digits are the beginning of something longer: `03/05`, `15%`, `15.30`."""
    if reader.norm(i) == "%":
        return True
    return (
        reader.norm(i) in ("/", ".")
        and reader.glued(i)
        and reader.glued(i + 1)
        and reader.number(i + 1) is not None
    )


def _skip_kind(reader: Reader, i: int, kinds: tuple[str, ...]) -> int:
    """Past "academic year", "school year"."""
    j = reader.skip(i, ("-", "(")) if reader.norm(i + 1) in kinds else i
    if reader.norm(j) not in kinds:
        return i
    end = reader.skip(j + 1, ("year", "years", "yr"))
    return end if reader.norm(i) != "(" else end + 1 if reader.norm(end) == ")" else i


def parse_whole_year(reader: Reader, i: int) -> Found[Period] | None:
    """An academic or financial year, a quarter or a half of one, or a year of the plan."""
    return (
        _quarter(reader, i)
        or _half_year(reader, i)
        or _financial(reader, i)
        or _academic(reader, i)
        or _plan_year(reader, i)
    )


def _academic(reader: Reader, i: int) -> Found[Period] | None:
    calendar = reader.frame.calendar
    j = _skip_kind(reader, i, _ACADEMIC)
    if j == i:
        named = reader.at(i - 1).kind is Kind.WORD and reader.norm(i - 1) not in _BEFORE_YEAR
        j = i + 1 if reader.norm(i) == "ay" or (reader.norm(i) == "year" and not named) else i
    said = j != i
    found = parse_academic(reader, j)
    if found is None:
        return None
    year, after = found
    end = _skip_kind(reader, after, _ACADEMIC)
    if end == after and reader.norm(after) == "year":
        end = after + 1
    if end == after and not said and _may_be_a_date(reader, j):
        return None
    half = _half_word(reader, reader.skip(end, (",", "-", "(")))
    if half:
        return (calendar.half_year(year, half[0]), reader.skip(half[1], ")"))
    quarter = parse_quarter(reader, reader.skip(end, (",", "-", "(")))
    if quarter:
        return (calendar.quarter(year, quarter[0]), reader.skip(quarter[1], ")"))
    return (calendar.academic_year(year), end)


def _may_be_a_date(reader: Reader, i: int) -> bool:
    """Whether `03/04` alone could as well be a day or a month: its second number is a month's."""
    i = reader.skip(i, "'")
    return len(reader.norm(i)) == 2 and reader.norm(i - 1) != "'" and 1 <= (reader.number(i) or 0) <= 12


def _financial(reader: Reader, i: int) -> Found[Period] | None:
    j = _skip_kind(reader, i, _FINANCIAL)
    j = i + 1 if j == i and reader.norm(i) == "fy" else j
    j = reader.starts(i, "f", "/", "y") or j
    found = parse_academic(reader, j)
    if found is None:
        return None
    year, after = found
    end = _skip_kind(reader, after, _FINANCIAL)
    end = after + 1 if end == after and reader.norm(after) == "fy" else end
    if j == i and end == after:
        return None
    return (reader.frame.calendar.financial_year(year), end)


def _quarter(reader: Reader, i: int) -> Found[Period] | None:
    word = parse_quarter(reader, i)
    if word is None:
        return None
    j = reader.skip(reader.skip(word[1], ("of", ",", "-", "(")), ("the",))
    j = _skip_kind(reader, reader.skip(j, ("fy",)), _FINANCIAL)
    found = parse_academic(reader, j)
    if found is None:
        return None
    end = _skip_kind(reader, found[1], _FINANCIAL)
    end = reader.skip(end, (")",)) if reader.norm(word[1]) == "(" else end
    return (reader.frame.calendar.quarter(found[0], word[0]), end)


def parse_quarter(reader: Reader, i: int) -> Found[int] | None:
    """A quarter without its year: `Q1`, `Quarter 1`, `1st quarter`."""
    if reader.norm(i) in _QUARTER:
        number = reader.count(i + 1)
        return (number, i + 2) if number in (1, 2, 3, 4) else None
    number = ordinal(reader, i)
    return (number, i + 2) if number in (1, 2, 3, 4) and reader.norm(i + 1) in ("quarter", "qtr") else None


def ordinal(reader: Reader, i: int) -> int | None:
    """`first` to `fourth`, or a number with its ending, `1st`."""
    token = reader.at(i)
    if token.ordinal:
        return int(token.norm) if len(token.norm) < 3 else None
    return ORDINALS.get(token.norm)


def _half_word(reader: Reader, i: int) -> Found[int] | None:
    if reader.norm(i) in ("h", "half"):
        number = reader.count(i + 1)
        return (number, i + 2) if number in (1, 2) else None
    number = ordinal(reader, i)
    return (number, i + 2) if number in (1, 2) and reader.norm(i + 1) == "half" else None


def _half_year(reader: Reader, i: int) -> Found[Period] | None:
    word = _half_word(reader, i)
    if word is None:
        return None
    j = reader.skip(reader.skip(word[1], ("of", ",", "-")), ("the",))
    found = parse_academic(reader, _skip_kind(reader, j, _ACADEMIC))
    if found is None:
        return None
    return (reader.frame.calendar.half_year(found[0], word[0]), _skip_kind(reader, found[1], _ACADEMIC))


def _plan_year(reader: Reader, i: int) -> Found[Period] | None:
    """`Year 2`. A number past the plan's years is a year group ("Year 6"), and so no date."""
    if reader.norm(i) not in ("year", "years", "yr", "yrs"):
        return None
    number = NUMBER_WORDS.get(reader.norm(i + 1)) or reader.number(i + 1)
    return numbered_plan_year(reader, number, i + 2)


def numbered_plan_year(reader: Reader, number: int | None, after: int) -> Found[Period] | None:
    """The plan's year of that number, with "of the plan" where it follows."""
    period = reader.frame.plan_year(number) if number is not None else None
    if period is None:
        return None
    return (period, reader.starts(after, "of", "the", "plan") or reader.starts(after, "of", "plan") or after)
