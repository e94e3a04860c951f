"""Dates with the words that lead to them, in lists and ranges.

```
dated  = [lead] chain [tail]
lead   = "by" | "in" | "during" | "no later than" ... | "from" | "since" | "starting" | "with effect from" ...
chain  = point { link point }
link   = "-" | "to" | "/" | "through"          a range
       | "," | "and" | "&" | "then"            one after the other
tail   = "onwards" | "+" | "-" "ongoing" | "(" "ongoing" ")" | "ongoing", at the end     from that day
       | "at the latest"
```
A year given once, at the end, belongs to each point before it that has none ("Spring/Summer 2005"), where the
points then follow each other. Where they would not, a range of two starts in the year before ("Sept - July
2004"); a list has more than one reading and so none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.timescale.chains import parse_chain
from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.spans import TWO_RANGES, resolve_chain
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import BY_PREFIXES, FROM, ONGOING, ONWARDS

if TYPE_CHECKING:
    from edp_cli.periods import Yearless
    from edp_cli.timescale.reader import Reader

_FROM_PHRASES = (
    ("with", "effect", "from"),
    ("effective", "from"),
    ("as", "from"),
    ("as", "of"),
    ("start", "date"),
    ("starting", "date"),
    ("commencement", "date"),
    ("date", "from"),
    ("to", "start"),
    ("to", "begin"),
    ("onwards", "from"),
    ("onward", "from"),
)
_FROM_UNLESS_OF = ("start", "starts", "begin", "begins", "beginning", "commence", "commences")
"""They start something, but "start of June" and "by beginning June" are the month's first third."""
_BY_PHRASES = (
    ("no", "later", "than"),
    ("not", "later", "than"),
    ("at", "the", "latest", "by"),
    ("latest", "by"),
    ("on", "or", "before"),
    ("by", "or", "before"),
    ("on", "or", "by"),
    ("target", "date"),
    ("end", "date"),
    ("ends",),
    ("finish", "date"),
    ("finish", "by"),
    ("completion", "date"),
    ("due", "date"),
    ("date", "to"),
    ("the", "whole", "of"),
    ("across",),
)
_BEFORE_FOR = ("", "ready", "place")
"""What is ready, or in place, for a time is to be so by then."""
_LATEST = (
    ("at", "the", "latest"),
    ("at", "latest"),
    ("latest",),
    ("(", "at", "the", "latest", ")"),
    ("(", "latest", ")"),
)


@dataclass(frozen=True, slots=True)
class _Lead:
    starts: bool = False
    between: bool = False
    given: bool = False


def parse_dated(reader: Reader, i: int) -> Item | None:
    """Dates at the place, with what leads to them and what follows from them."""
    lead, j = _parse_lead(reader, i)
    found = parse_chain(reader, j, between=lead.between)
    if found is None:
        return None
    (points, links), end = found
    starts, end = _parse_tail(reader, end, starts=lead.starts)
    item = Item(Sort.DATED, i, end, led=lead.given, numbered=points[0].numbered is not None)
    if lead.between and links != ["-"]:
        return replace(item, fault=TWO_RANGES)
    return resolve_chain(reader, item, points, links, starts=starts)


def _parse_lead(reader: Reader, i: int) -> tuple[_Lead, int]:
    """The words that lead to a date; whether it is a start; the place after them."""
    starts = between = False
    j = i
    while True:
        after = _parse_from(reader, j)
        if after is not None:
            starts = True
        elif reader.norm(j) == "between":
            between, after = True, j + 1
        else:
            after = _phrase(reader, j, _BY_PHRASES) or (j + 1 if reader.norm(j) in BY_PREFIXES else None)
            if reader.norm(j) == "for" and reader.norm(j - 1) in _BEFORE_FOR:
                after = j + 1
        if after is None:
            return _Lead(starts, between, j > i), j
        j = reader.skip(after, (":",))


def _parse_from(reader: Reader, i: int) -> int | None:
    word, phrase = reader.norm(i), _phrase(reader, i, _FROM_PHRASES)
    if phrase is not None:
        return phrase
    if word in FROM:
        return i + 1
    if word in _FROM_UNLESS_OF:
        of_month = reader.norm(i + 1) in ("of", "-") or reader.norm(i - 1) in ("by", "at", "the")
        return None if of_month else i + 1
    return None


def _phrase(reader: Reader, i: int, phrases: tuple[tuple[str, ...], ...]) -> int | None:
    for phrase in phrases:
        after = reader.starts(i, *phrase)
        if after is not None:
            return after
    return None


def _parse_tail(reader: Reader, i: int, *, starts: bool) -> tuple[bool, int]:
    """Whether "onwards" or the like follows, and the place after it."""
    j = reader.skip(i, (",",))
    after = _phrase(reader, j, _LATEST)
    if after is not None and not starts:
        return False, after
    if reader.norm(i) in ONWARDS and (reader.norm(i) != "+" or reader.at(i + 1).kind is not Kind.WORD):
        return True, i + 1
    if reader.norm(i) in ("-", "to") and not starts:
        if reader.norm(i + 1) in ONGOING:
            return True, i + 2
        going = reader.starts(i + 1, "on", "going") or reader.starts(i + 1, "on", "-", "going")
        if going is not None:
            return True, going
    return (starts, i) if starts else _parse_going(reader, i)


def _parse_going(reader: Reader, i: int) -> tuple[bool, int]:
    """Whether "(ongoing)" follows, or "ongoing" and the end; and the place after it."""
    j = reader.skip(i, ("(",))
    going = reader.starts(j, "on", "going") or reader.starts(j, "on", "-", "going")
    after = going or reader.skip(j, ("ongoing", "continuing"))
    closes = reader.norm(after) == (")" if j > i else "")
    return (True, reader.skip(after, (")",))) if after > j and closes else (False, i)


def parts_of(item: Item) -> tuple[Yearless, ...]:
    """The parts of the year that may pin a recurrence: those of a dated item with no year and no range."""
    return item.parts if item.sort is Sort.DATED and not item.ranged else ()
