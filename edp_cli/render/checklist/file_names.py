"""Names of files for names of people's posts: safe in every system, readable, and the same from run to run."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LONGEST = 60
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""What Windows keeps for devices, with whatever ending."""
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "&": " and "})
"""Small letters that are not a plain one with an accent."""
_APOSTROPHES = re.compile("['’‘]")


def name_files(names: Iterable[str], *, taken: Collection[str] = ()) -> dict[str, str]:
    """A file name without its ending for each name: small letters, figures and dashes.

    Where two would be alike, or one is among `taken`, is kept by Windows or has no letter left, a few letters that
    follow from the name alone are put after it. So no file's name depends on the order of the names.
    """
    found: dict[str, str] = {}
    left = list(dict.fromkeys(names))
    for length in (0, 6, 64):
        wanted = {name: _name(name, length) for name in left}
        often = Counter(wanted.values())
        used = {*taken, *found.values(), *_RESERVED, ""}
        found |= {name: word for name, word in wanted.items() if often[word] == 1 and word not in used}
        left = [name for name in left if name not in found]
    return found


def _name(name: str, length: int) -> str:
    """The name in plain letters, and after it so many that follow from it."""
    plain = _plain(name)
    return f"{plain or 'owner'}-{sha256(name.encode()).hexdigest()[:length]}" if length else plain


def _plain(name: str) -> str:
    """The name in small letters, figures and dashes, cut short between two words."""
    small = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    letters = "".join(letter for letter in small if not unicodedata.combining(letter))
    plain = re.sub("[^a-z0-9]+", "-", _APOSTROPHES.sub("", letters)).strip("-")
    if len(plain) <= _LONGEST:
        return plain
    return plain[: _LONGEST + 1].rpartition("-")[0] or plain[:_LONGEST]
