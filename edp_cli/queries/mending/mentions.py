"""Where a name is mentioned in a plan file in passing: in a comment, or in what an action says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from edp_cli.findings import Location

_DASH = "[-‐‑‒–—―−]"
_GAP = r"(?:\s+(?:\#\s*)?)"
"""Between two words, which may stand on two lines, also of a comment."""


def find_mentions(
    text: str, name: str, others: Collection[str], *, apart: Collection[Location] = ()
) -> Iterator[int]:
    """The lines, from 1, of the text of a file that mention the name; each once, in order.

    What is one of the `others`, in which the name is only a part, does not count; nor does what stands in one of
    the places in `apart`, which hold the names of roles and bodies as such.
    """
    longer = (other for other in others if plain_name(name) in plain_name(other))
    names = sorted({name, *longer}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_pattern, names))})(?!\w)", re.IGNORECASE)
    lines: dict[int, None] = {}
    for match in pattern.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        inside = any(_holds(place, line, column) for place in apart)
        if _is_name(match[0], name) and match[0] not in others and not inside:
            lines[line] = None
    yield from lines


def _pattern(name: str) -> str:
    """What finds the name, however its words are parted."""
    words = (re.sub(_DASH, _DASH, re.escape(word).replace(r"\-", "-")) for word in name.split())
    return _GAP.join(words)


def _is_name(found: str, name: str) -> bool:
    return plain_name(found.replace("#", "")) == plain_name(name.replace("#", ""))


def _holds(place: Location, line: int, column: int) -> bool:
    return (place.line, place.column) <= (line, column) < (place.end_line, place.end_column)
