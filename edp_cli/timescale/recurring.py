"""Recurrences: `termly`, `every 3 weeks`, `twice a year`, `each July`.

```
recurring = ["by" | "at"] ["the" "end of"] ("every" | "each" | "per") ["subsequent"] ["other" | n] unit
          | ("every" | "each") ["subsequent"] part { link part } ["thereafter"]
          | ["half" ["-"]] adverb ["basis"] | n ["-"] ("weekly" | "monthly" | "yearly" | "termly")
          | times [("a" | "per" | "every" | "each" | "/") unit | adverb]
          | "all" ["three"] "terms" | n noun "a" unit | ("every" | "each") weekday
times     = "once" | "twice" | "thrice" | n ("times" | "x") | "x" n | n
unit      = "week" | "fortnight" | "month" | "quarter" | ["half"] "term"
          | ["half" | "academic" | "financial"] "year"
```
Three months are a quarter, six a half-year. So many times a year are the units that a year has so many of; where
there is no such unit ("five times a year") there is no reading. "Biannual" is two things and is not read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods import Unit
from edp_cli.timescale.dated import parse_dated, parts_of
from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.values import Every
from edp_cli.timescale.words import ADVERBS, AND, TIMES_A_YEAR, UNIT_WORDS, WEEKDAYS, YEAR_WORDS

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Found, Reader

_EACH = ("every", "each", "per")
_OTHER = ("other", "second", "alternate")
_COUNTS = {"once": 1, "twice": 2, "thrice": 3}
_WRONG_PREFIXES = ("bi", "tri", "semi", "mid", "non", "multi", "pre", "post", "inter")
_MONTHS = {3: (Unit.QUARTER, 1), 6: (Unit.HALF_YEAR, 1), 12: (None, 1)}

Rate = tuple[Unit | None, int]
"""A unit and how many of it; no unit means the year that "annually" means."""


def parse_recurring(reader: Reader, i: int) -> Item | None:
    """A recurrence at the place."""
    start, lead = i, _skip_lead(reader, i)
    found = _times(reader, lead) or _each(reader, lead) or _all_terms(reader, lead) or _adverb(reader, lead)
    found = found or _a_unit(reader, i) or _each_weekday(reader, lead)
    if found is not None:
        rate, end = found
        return _make(reader, rate, start, _skip_basis(reader, end))
    return _each_part(reader, lead, start)


def _make(reader: Reader, rate: Rate, start: int, end: int) -> Item:
    unit, count = rate
    yearly = unit in (None, Unit.ACADEMIC_YEAR, Unit.FINANCIAL_YEAR) and count == 1
    every = Every(unit or reader.frame.calendar.annual, count=count)
    end = reader.skip(end, ("thereafter",))
    return Item(Sort.RECURRING, start, end, (every,), yearly=yearly)


def _skip_lead(reader: Reader, i: int) -> int:
    """Past "on a", "thereafter", and "at the end of" before "each"."""
    if reader.norm(i) == "thereafter":
        return reader.skip(i + 1, (",",))
    if reader.norm(i) == "on" and reader.norm(i + 1) in ("a", "an"):
        return i + 2
    j = reader.skip(reader.skip(i, ("by", "at", "in", "on", "during")), ("the",))
    if reader.norm(j) == "end":
        j = reader.skip(j + 1, ("of",))
        return j if reader.norm(j) in _EACH else i
    return j if reader.norm(j) in _EACH else i


def _skip_basis(reader: Reader, i: int) -> int:
    return reader.skip(i, ("basis",))


def _times(reader: Reader, i: int) -> Found[Rate] | None:
    found = _how_often(reader, i)
    if found is None:
        return None
    times, j, alone = found
    j = reader.skip(j, (",",))
    if reader.norm(j) in _EACH and reader.norm(j) != "per":
        several = _each(reader, j)
        if several is not None and times == 1:
            return several
    k = reader.skip(reader.skip(reader.skip(j, ("in",)), ("a", "an", *_EACH, "/")), ("single",))
    unit = parse_unit(reader, k) if k > j or _is_unit_alone(reader, j) else None
    if unit is None:
        adverb = _adverb(reader, j) if k == j else None
        if adverb is None:
            rate = TIMES_A_YEAR.get(times) if alone else None
            return (rate, j) if rate else None
        unit = adverb
    rate = _rate(times, unit[0])
    return (rate, unit[1]) if rate else None


def _is_unit_alone(reader: Reader, i: int) -> bool:
    """Whether one unit follows "x" at once and ends there: `3 x year`, `1 x half term`."""
    unit = parse_unit(reader, i)
    plural = unit is not None and reader.norm(unit[1] - 1).endswith("s")
    return (
        unit is not None
        and reader.norm(i - 1) == "x"
        and not plural
        and reader.at(unit[1]).kind is not Kind.NUMBER
    )


def _how_often(reader: Reader, i: int) -> tuple[int, int, bool] | None:
    """How many times, the place after, and whether that alone says that a year is meant ("x6")."""
    word = reader.norm(i)
    if word in _COUNTS:
        return (_COUNTS[word], i + 1, False)
    if word == "x":
        number = reader.number(i + 1)
        return (number, i + 2, number != 1) if number else None
    number = reader.count(i)
    if number is None or reader.is_named(i):
        return None
    if reader.norm(i + 1) in ("times", "x"):
        return (number, i + 2, False)
    following = reader.norm(i + 1)
    if following in ("a", "per", "/", "each", "every", "pa") and reader.norm(i - 1) not in ("every", "each", "/"):
        return (number, i + 1, False)
    return None


def _rate(times: int, unit: Rate) -> Rate | None:
    if unit in ((None, 1), (Unit.ACADEMIC_YEAR, 1)):
        return TIMES_A_YEAR.get(times)
    if times == 1:
        return unit
    return (Unit.HALF_TERM, 1) if (times, unit) == (2, (Unit.TERM, 1)) else None


def _each(reader: Reader, i: int) -> Found[Rate] | None:
    if reader.norm(i) not in _EACH and reader.norm(i) != "alternate":
        return None
    j = reader.skip(reader.starts(i, "each", "and", "every") or reader.skip(i, _EACH), ("subsequent",))
    count = 1
    if reader.norm(j) in _OTHER or (reader.at(j).ordinal and reader.norm(j) == "2"):
        count, j = 2, j + 1
    elif reader.count(j):
        count, j = reader.count(j) or 1, reader.skip(j + 1, ("-",))
    found = parse_unit(reader, j)
    if found is None:
        return None
    (unit, size), after = found
    return (_counted(unit, size * count), after)


def _all_terms(reader: Reader, i: int) -> Found[Rate] | None:
    """`all terms`, `all three terms`, `every single term`."""
    if reader.norm(i) == "all":
        j = reader.skip(reader.skip(i + 1, ("three", "3")), ("school",))
        return ((Unit.TERM, 1), j + 1) if reader.norm(j) == "terms" else None
    single = reader.norm(i) in ("every", "each") and reader.norm(i + 1) == "single"
    return parse_unit(reader, i + 2) if single else None


def _a_unit(reader: Reader, i: int) -> Found[Rate] | None:
    """The `a week` of `2 hours a week`, `1 day a term`: after a number and a noun."""
    unit = parse_unit(reader, i + 1) if reader.norm(i) == "a" and reader.at(i - 1).kind is Kind.WORD else None
    plural = unit is not None and reader.norm(unit[1] - 1).endswith("s")
    counted = reader.count(i - 2) is not None and not reader.at(i - 2).ordinal
    return unit if counted and not plural and reader.norm(i - 1) != "half" else None


def _each_weekday(reader: Reader, i: int) -> Found[Rate] | None:
    """`every Monday`: one day of every week."""
    listed = AND | {"or", "/", "-", "to"}
    if reader.norm(i) not in ("every", "each") or reader.norm(i + 1) not in WEEKDAYS:
        return None
    after = reader.at(i + 2)
    return None if after.norm in listed or after.kind is Kind.NUMBER else ((Unit.WEEK, 1), i + 2)


def _counted(unit: Unit | None, count: int) -> Rate:
    if unit is Unit.MONTH:
        return _MONTHS.get(count, (unit, count))
    if unit is Unit.TERM and count == 3:
        return (None, 1)
    return (unit, count)


def parse_unit(reader: Reader, i: int) -> Found[Rate] | None:
    """A unit of time, singular or plural: `half-term`, `academic years`, `fortnight`."""
    word = reader.norm(i)
    single = word.removesuffix("s")
    if word in ("half", "academic", "school", "financial"):
        j = reader.skip(i + 1, ("-",))
        noun = reader.norm(j).removesuffix("s")
        if noun == "term" and word == "half":
            return ((Unit.HALF_TERM, 1), j + 1)
        if noun in YEAR_WORDS:
            units = {"half": Unit.HALF_YEAR, "financial": Unit.FINANCIAL_YEAR}
            return ((units.get(word, Unit.ACADEMIC_YEAR), 1), j + 1)
        return None
    if single == "fortnight":
        return ((Unit.WEEK, 2), i + 1)
    if word in YEAR_WORDS or single in YEAR_WORDS:
        return ((None, 1), i + 1)
    unit = UNIT_WORDS.get(single)
    return ((unit, 1), i + 1) if unit else None


def _adverb(reader: Reader, i: int) -> Found[Rate] | None:
    word = reader.norm(i)
    glued_to = reader.norm(i - 2) if reader.norm(i - 1) == "-" and reader.glued(i) and reader.glued(i - 1) else ""
    if glued_to in _WRONG_PREFIXES or reader.norm(i - 1) in _WRONG_PREFIXES:
        return None
    if word == "half":
        adverb = reader.norm(reader.skip(i + 1, ("-",)))
        after = reader.skip(i + 1, ("-",)) + 1
        halves = {"termly": Unit.HALF_TERM, "yearly": Unit.HALF_YEAR, "annually": Unit.HALF_YEAR}
        return ((halves[adverb], 1), after) if adverb in halves else None
    joined = {"halftermly": Unit.HALF_TERM, "halfyearly": Unit.HALF_YEAR}
    if word in joined:
        return ((joined[word], 1), i + 1)
    counted = _counted_adverb(reader, i)
    if counted is not None:
        return counted
    return (ADVERBS[word], i + 1) if word in ADVERBS else None


def _counted_adverb(reader: Reader, i: int) -> Found[Rate] | None:
    """`six weekly`, `3-monthly`."""
    number = reader.count(i)
    if number is None or reader.is_named(i) or reader.at(i).kind is Kind.MARK:
        return None
    j = i + 2 if reader.norm(i + 1) == "-" and reader.glued(i + 1) else i + 1
    if reader.norm(j) not in ("weekly", "monthly", "yearly", "termly") or number < 1:
        return None
    unit, _ = ADVERBS[reader.norm(j)]
    return (_counted(unit, number), j + 1)


def _each_part(reader: Reader, i: int, start: int) -> Item | None:
    """`each July`, `every Autumn and Spring`."""
    if reader.norm(i) not in ("every", "each"):
        return None
    i = i + 1 if reader.norm(i + 1) == "subsequent" else i
    dated = parse_dated(reader, i + 1)
    if dated is None:
        return None
    if not parts_of(dated) or reader.norm(i + 1) in WEEKDAYS:
        why = "it says every, and a date that comes only once"
        return Item(Sort.RECURRING, start, dated.end, fault=why)
    return pinned(reader, dated, start, reader.skip(dated.end, ("thereafter",)))


def pinned(reader: Reader, dated: Item, start: int, end: int) -> Item:
    """The recurrence of each part of the year that the dated item names."""
    every = tuple(Every(reader.frame.calendar.annual, pin=part) for part in parts_of(dated))
    return Item(Sort.RECURRING, start, end, every)
