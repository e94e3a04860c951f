"""Work without dates: ongoing, and when needed.

```
ongoing     = ("ongoing" | "on-going" | "continuing" | "rolling" ...) ["programme" | "basis" | "process"]
            | "throughout the year" | "throughout the EDP" | ["for"] "duration of the plan" | "all year" ["round"]
when_needed = ("as" | "when" | "if" | "where") { link ("as" | "when" ...) } ("required" | "needed" ...)
            | ("as" | "if") ("and" | "&") "when" | "on request" | "ad hoc"
            | ("as" | "when" ...) words ("arise" | "occur" ...)
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.timescale.items import Item, Sort
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.values import Ongoing, WhenNeeded
from edp_cli.timescale.words import ONGOING, ONGOING_NOUNS, TIME_WORDS

if TYPE_CHECKING:
    from edp_cli.timescale.reader import Reader

_CONDITIONS = ("as", "when", "if", "where", "whenever", "wherever")
_NEEDED = ("required", "needed", "necessary", "appropriate", "requested", "reqd")
_ARISE = ("arise", "arises", "arising", "occur", "occurs", "emerge", "emerges")
_ANY_TIME = {(first, link, "when") for first in ("as", "if") for link in ("and", "&")}
_FIXED = (
    ("on", "request"),
    ("upon", "request"),
    ("by", "request"),
    ("on", "demand"),
    ("ad", "hoc"),
    ("ad", "-", "hoc"),
    ("adhoc",),
)
_ALL_YEAR = (
    ("throughout", "the", "year"),
    ("throughout", "year"),
    ("throughout", "the", "academic", "year"),
    ("throughout", "the", "school", "year"),
    ("through", "the", "year"),
    ("across", "the", "year"),
    ("across", "the", "academic", "year"),
    ("across", "the", "school", "year"),
    ("throughout", "academic", "year"),
    ("throughout", "school", "year"),
    ("throughout", "the", "plan"),
    ("throughout", "plan"),
    ("throughout", "the", "edp"),
    ("throughout", "edp"),
    ("throughout", "life", "of", "plan"),
    ("throughout", "duration", "of", "plan"),
    ("for", "duration", "of", "plan"),
    ("duration", "of", "the", "plan"),
    ("duration", "of", "plan"),
    ("life", "of", "the", "plan"),
    ("life", "of", "plan"),
    ("throughout", "the", "life", "of", "the", "plan"),
    ("for", "the", "duration", "of", "the", "plan"),
    ("all", "year", "round"),
    ("all", "year"),
    ("year", "-", "round"),
    ("year", "round"),
)
_LONGEST_NEED = 4
"""The most words between "when" and "arise"."""


def parse_standing(reader: Reader, i: int) -> Item | None:
    """Ongoing work, or work when needed, at the place."""
    end = _needed(reader, i)
    if end is not None:
        return Item(Sort.WHEN_NEEDED, i, end, (WhenNeeded(),))
    end = _ongoing(reader, i)
    return None if end is None else Item(Sort.ONGOING, i, end, (Ongoing(),))


def _ongoing(reader: Reader, i: int) -> int | None:
    for phrase in _ALL_YEAR:
        after = reader.starts(i, *phrase)
        if after is not None:
            follows = reader.at(reader.skip(after, (",", "-", "of", "'", "(")))
            return None if follows.kind is Kind.NUMBER else after
    j = i
    if reader.norm(i) == "on" and reader.norm(i + 1) in ("a", "an"):
        j = i + 2
    after = reader.starts(j, "on", "going") or reader.starts(j, "on", "-", "going")
    if after is None:
        if reader.norm(j) not in ONGOING:
            return None
        after = j + 1
    while reader.norm(reader.skip(after, ("/", "-", ",", "and", "&"))) in ONGOING:
        after = reader.skip(after, ("/", "-", ",", "and", "&")) + 1
    after = reader.skip(after, ONGOING_NOUNS)
    during = next((end for phrase in _ALL_YEAR if (end := reader.starts(after, *phrase)) is not None), after)
    return after if reader.at(during).kind is Kind.NUMBER else during


def _needed(reader: Reader, i: int) -> int | None:
    for phrase in _FIXED:
        after = reader.starts(i, *phrase)
        if after is not None:
            return reader.skip(after, ("basis",))
    if reader.norm(i) not in _CONDITIONS:
        return None
    j = i + 1
    while reader.norm(j) in ("and", "/", "or", "&", *_CONDITIONS):
        j += 1
    if reader.norm(j) in _NEEDED:
        return None if reader.norm(j) == "required" and _by_whom(reader, j + 1) else j + 1
    if (reader.norm(i), reader.norm(i + 1), reader.norm(i + 2)) in _ANY_TIME and j == i + 3:
        return _arises(reader, j) or j
    return _arises(reader, i + 1)


def _by_whom(reader: Reader, i: int) -> bool:
    """Whether someone demands it, "as required by law": that is a duty, and not work when needed."""
    by = reader.at(reader.skip(i + 1, ("the",)))
    return reader.norm(i) in ("by", "under") and by.kind is Kind.WORD and by.norm not in TIME_WORDS


def _arises(reader: Reader, i: int) -> int | None:
    """The place after `vacancies arise`, `the need arises`, `they become available`."""
    for j in range(i, i + _LONGEST_NEED + 1):
        if reader.norm(j) in _ARISE:
            return j + 1 if j > i else None
        if reader.norm(j) in ("become", "becomes") and reader.norm(j + 1) in ("available", "vacant", "necessary"):
            return j + 2 if j > i else None
        if reader.at(j).kind is not Kind.WORD or reader.norm(j) in TIME_WORDS:
            return None
    return None
