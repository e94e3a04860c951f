"""Finds words that are one slip away from a word about time: "Febuary", "Anually", "ever"."""

from __future__ import annotations

from functools import lru_cache

from edp_cli.periods.period import SEASONS
from edp_cli.timescale.words import (
    MODIFIER_SLIPS,
    MODIFIERS,
    NOT_MODIFIER_SLIPS,
    NOT_SLIPS,
    SLIPS,
    SPELLED,
    TIME_WORDS,
)

_SHORTEST = 5
_TWO_SLIPS = 8
_SHORTEST_BESIDE = 4


@lru_cache(maxsize=2048)
def find_slip(word: str) -> str | None:
    """The word about time that was meant, if `word` is likely a slip for one."""
    norm = word.lower()
    if norm in SLIPS:
        return SLIPS[norm]
    joined = next((season for season in SEASONS if norm in (f"{season}term", f"{season}terms")), None)
    if joined is not None:
        return f"{joined.title()} term"
    if norm in TIME_WORDS or norm in NOT_SLIPS or len(norm) < _SHORTEST:
        return None
    for meant in SPELLED:
        most = 2 if len(meant) >= _TWO_SLIPS and norm[0] == meant[0] else 1
        if len(meant) >= _SHORTEST and norm != meant and _within(norm, meant, most):
            return meant.title() if word[0].isupper() else meant
    return None


@lru_cache(maxsize=2048)
def find_slip_beside(word: str) -> str | None:
    """The word that was meant beside a time, where shorter words and fewer likenesses are enough."""
    norm = word.lower()
    meant = MODIFIER_SLIPS.get(norm)
    if meant is None and len(norm) >= _SHORTEST_BESIDE and norm not in TIME_WORDS | NOT_SLIPS | NOT_MODIFIER_SLIPS:
        meant = next((each for each in MODIFIERS if _within(norm, each.lower(), 1)), None)
    if meant is None or meant.lower() == norm:
        return None
    return meant.title() if word[0].isupper() else meant


def _within(word: str, meant: str, most: int) -> bool:
    """Whether at most so many letters are wrong, missing, doubled or swapped with the next."""
    if abs(len(word) - len(meant)) > most:
        return False
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(word, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(meant, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == meant[j - 2] and word[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return False
    return row[-1] <= most
