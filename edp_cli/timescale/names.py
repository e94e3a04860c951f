"""Names and amounts that hold a word about time, or a number, but say nothing of when.

```
name   = a phrase of `words.NAMED_PHRASES`
       | ("Mrs" | "Mr" ...) (month | season)
       | ("Year" | "Years") n { ("and" | "to" | "-" ...) n } noun of a year group      "Year 2 pupils"
       | noun n "." n                                                                  "Action 3.2"
       | n "-" n noun                                                                  "14-19 strategy"
       | n ["-"] unit (noun of an amount | "per" | "a" ...)                            "10 days supply"
       | n "days", before a term                                                       "5 days Autumn 2003"
       | n "." n ("FTE" | "days" ...)                                                  "0.5 FTE"
person = (forename) "May" | "April" surname
```
A person may as well be a month, so it is not left out: it puts the time in doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import (
    AMOUNT_NOUNS,
    AND,
    FORENAMES,
    LEANING,
    MONTH_WORDS,
    NAMED_PHRASES,
    NOT_SURNAMES,
    NUMBER_WORDS,
    NUMBERING,
    PERSON_MONTHS,
    SEASON_WORDS,
    TIME_WORDS,
    TITLES,
    YEAR_GROUP_NOUNS,
)

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Reader

_AMOUNT_UNITS = frozenset({"day", "days", "week", "month", "year", "term"})
_PARTS = frozenset({"fte", "wte", "day", "days"})
_PER = frozenset({"per", "a", "each", "every", "/"})
_SURE_LEADS = frozenset(
    {"in", "during", "of", "each", "every", "mid", "early", "late", "end", "from", "for", "-", "/"}
)
_OLDEST = 25
_LAST_YEAR_GROUP = 14


def named_phrase(reader: Reader, i: int) -> int | None:
    """The place after a name or an amount that begins here."""
    ends = [_phrase(reader, i), _titled(reader, i), _year_group(reader, i), _ages(reader, i), _amount(reader, i)]
    ends += [_decimal(reader, i), _part_time(reader, i)]
    return max((end for end in ends if end is not None), default=None)


def _phrase(reader: Reader, i: int) -> int | None:
    """A phrase of the list; one of figures only where no more figures follow."""
    ends = (reader.starts(i, *phrase) for phrase in NAMED_PHRASES)
    end = max((end for end in ends if end is not None), default=None)
    if end is None or reader.at(i).kind is not Kind.NUMBER:
        return end
    follows, before = reader.norm(end), reader.norm(i - 1)
    longer = (follows in ("-", "/", ".") and reader.glued(end)) or (before in ("-", "/", ".") and reader.glued(i))
    return None if longer or follows in MONTH_WORDS else end


def _titled(reader: Reader, i: int) -> int | None:
    j = reader.skip(i + 1, (".",))
    if reader.norm(i) not in TITLES:
        return None
    if len(reader.norm(j)) == 1 and reader.at(j).text.isupper():
        j = reader.skip(j + 1, (".",))
    return j + 1 if reader.norm(j) in MONTH_WORDS or reader.norm(j) in SEASON_WORDS else None


def _year_group(reader: Reader, i: int) -> int | None:
    if reader.norm(i) not in ("year", "years", "yr", "yrs"):
        return None
    j = i + 1
    while 1 <= (reader.count(j) or 0) < _LAST_YEAR_GROUP and not reader.at(j).ordinal:
        if reader.norm(j + 1).removesuffix("'s") in YEAR_GROUP_NOUNS:
            return j + 2
        if reader.norm(j + 1) not in AND | {"-", "/", "to"}:
            return None
        j += 2
    return None


def _ages(reader: Reader, i: int) -> int | None:
    """`14-19 strategy`, `5-11 age range`: two small numbers, rising, that no month or unit follows."""
    first, second, following = reader.number(i), reader.number(i + 2), reader.at(i + 3)
    if reader.norm(i + 1) != "-" or not reader.glued(i + 1) or not reader.glued(i + 2):
        return None
    if first is None or second is None or not first < second <= _OLDEST or len(reader.norm(i)) != len(str(first)):
        return None
    if following.kind is not Kind.WORD or following.glued:
        return None
    if _is_about_time(following.norm) and _phrase(reader, i + 3) is None:
        return None
    before = reader.at(i - 1)
    return None if _is_about_time(before.norm) or before.kind is Kind.NUMBER else i + 3


def _is_about_time(word: str) -> bool:
    return word in TIME_WORDS | LEANING | SEASON_WORDS.keys() | MONTH_WORDS.keys() | {
        "in",
        "on",
        "by",
        "and",
        "or",
    }


def _decimal(reader: Reader, i: int) -> int | None:
    """`Action 3.2`: the number of a part, after its noun."""
    part = (
        reader.norm(i) in NUMBERING and reader.norm(i + 2) == "." and reader.glued(i + 2) and reader.glued(i + 3)
    )
    numbers = [reader.number(j) for j in (i + 1, i + 3)]
    small = all(number is not None and number < 100 for number in numbers)
    longer = reader.norm(i + 4) in (".", "/", "-") and reader.glued(i + 4)
    return i + 4 if part and small and not longer else None


def _part_time(reader: Reader, i: int) -> int | None:
    """`0.5 FTE`, `1.5 days`: an amount with its decimals."""
    glued = reader.norm(i + 1) == "." and reader.glued(i + 1) and reader.glued(i + 2)
    numbers = glued and reader.number(i) is not None and reader.number(i + 2) is not None
    begins = reader.norm(i - 1) not in (".", "/", "-") or not reader.glued(i)
    return i + 4 if numbers and begins and reader.norm(i + 3) in _PARTS else None


def _amount(reader: Reader, i: int) -> int | None:
    """`10 days supply`, `6 week programme`, the `2 days` of `2 days per term`."""
    half = reader.norm(i) == "half" and reader.norm(reader.skip(i + 1, ("a", "-"))) == "day"
    if not half and reader.number(i) is None and reader.norm(i) not in NUMBER_WORDS:
        return None
    if reader.norm(i - 1) in ("every", "each", "alternate", "within", "next", "first", "last"):
        return None
    if reader.norm(i - 1) in ("/", "-", ".") and (reader.glued(i) or reader.at(i - 2).kind is Kind.NUMBER):
        return None
    j = reader.skip(i + 1, ("a", "-"))
    if reader.norm(j) not in _AMOUNT_UNITS:
        return None
    after = reader.skip(j + 1, ("of", "'"))
    if reader.norm(after) in AMOUNT_NOUNS:
        return after + 1
    if reader.norm(j) in ("day", "days") and reader.norm(j + 1) in SEASON_WORDS:
        return j + 1
    return j + 1 if reader.norm(j) in ("day", "days") and reader.norm(j + 1) in _PER else None


def is_person(reader: Reader, i: int) -> bool:
    """Whether a month may be a person: "April Smith", "Theresa May"."""
    token, following = reader.at(i), reader.at(i + 1)
    if token.norm not in PERSON_MONTHS or not token.text.istitle() or following.kind is Kind.NUMBER:
        return False
    if reader.norm(i - 1) in FORENAMES:
        return True
    surname = following.kind is Kind.WORD and following.text.istitle() and following.norm not in NOT_SURNAMES
    known = _is_about_time(following.norm) or reader.norm(i - 1) in _SURE_LEADS
    return surname and not known and not following.glued
