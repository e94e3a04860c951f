"""Finds the words beside a time that limit it, end it, or are a slip for one that does.

```
limit  = a word of `words.LIMITING` | a phrase of `words.LIMITING_PHRASES` | ("h" | "hf" | "half") "/"
       | ("c" | "ca") ["."]
beside = nothing but marks, joining words and other limits stands between it and a time
```
"Halfway through Autumn 2003" is not the whole of it and "ceased July 2003" is no date to come, so each makes the
timescale not understood. Far from a time such a word is part of a label: "remainder of staff trained by July".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.timescale.slips import find_slip_beside
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import CONNECTIVES, LIMITING, LIMITING_PHRASES, ONGOING

if TYPE_CHECKING:
    from collections.abc import Container

    from edp_cli.timescale.reader import Reader

_ADVERBS = "through than part more less be is are was were been has have had with any if very into from up about"
_BETWEEN = CONNECTIVES | LIMITING | frozenset(_ADVERBS.split())
"""Words that may stand between a limit and its time."""
_APART = frozenset({":", ";"})
_HALVES = ("h", "hf", "half")


def limit_at(reader: Reader, taken: Container[int], i: int) -> int | None:
    """The place after words that limit a time beside them."""
    ends = [reader.starts(i, *phrase) for phrase in LIMITING_PHRASES]
    if reader.norm(i) in LIMITING:
        ends.append(i + 1)
    free = [end for end in ends if end is not None and not any(j in taken for j in range(i, end))]
    end = max(free, default=None)
    if end is not None and is_beside(reader, taken, i, end):
        return end
    if reader.norm(i) in ("c", "ca") and reader.at(i).text.islower() and reader.skip(i + 1, (".",)) in taken:
        return i + 1
    halved = reader.norm(i) in _HALVES and reader.norm(i + 1) in ("/", "-") and reader.glued(i + 1)
    return i + 1 if halved and i + 2 in taken else None


def slip_at(reader: Reader, taken: Container[int], i: int) -> str | None:
    """The word that was likely meant by the word, where it stands beside a time."""
    meant = find_slip_beside(reader.at(i).text)
    if meant is None or not is_beside(reader, taken, i, i + 1):
        return None
    return None if reader.norm(i) == "form" and not _begins(reader, taken, i) else meant


def _begins(reader: Reader, taken: Container[int], i: int) -> bool:
    """Whether no word stands before it whose name it may end: "Application form, July 2004"."""
    before = reader.at(i - 1)
    return before.kind is Kind.MARK or before.norm in ONGOING or i - 1 in taken


def is_beside(reader: Reader, taken: Container[int], start: int, end: int) -> bool:
    """Whether only marks and joining words stand between the words and a time, before or after them."""
    return any(_reach(reader, taken, i, step) in taken for i, step in ((start - 1, -1), (end, 1)))


def _reach(reader: Reader, taken: Container[int], i: int, step: int) -> int:
    """The first place from there that is a time's, or neither a mark nor a word that joins."""
    while i not in taken and _joins(reader, i):
        i += step
    return i


def _joins(reader: Reader, i: int) -> bool:
    token = reader.at(i)
    return bool(token.norm) and (token.norm in _BETWEEN or (token.kind is Kind.MARK and token.norm not in _APART))
