"""Texts side by side: how alike they are, and what became of each stretch of words."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from edp_cli.compare.changes import Mark, Stretch, WordsChange

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT = 3
"""Words of so many letters ("the", "and", "for") say little of what a text is about."""

_LONGEST = 2000
"""Of texts with more words than this together, only what they begin and end with is looked for."""


def plain_words(text: str) -> str:
    """The text without what makes no difference to which one it is: capitals and white space."""
    return " ".join(text.casefold().split())


def telling_words(text: str) -> frozenset[str]:
    """The words that say what a text is about: long ones, figures, and abbreviations. All, where it has none."""
    words = [word.strip(".,;:!?()[]'\"“”‘’") for word in text.split()]
    telling = [word for word in words if word and _is_telling(word)]
    return frozenset(word.casefold() for word in telling or words)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of two texts is in both, by their telling words: 0 where nothing is, 1 where everything is."""
    return 2 * len(one & other) / (len(one) + len(other))


def compare_words(before: str, after: str) -> WordsChange | None:
    """What became of each word; none where the words are the same. Punctuation belongs to its word."""
    old, new = before.split(), after.split()
    return WordsChange(before, after, tuple(_written(_find_hunks(old, new)))) if old != new else None


@dataclass(slots=True)
class _Hunk:
    """Words that stayed, then those that went and those that came in their place."""

    same: list[str]
    gone: list[str]
    come: list[str]

    @property
    def replaces(self) -> bool:
        return bool(self.gone and self.come)


def _find_hunks(old: list[str], new: list[str]) -> list[_Hunk]:
    """The hunks of both texts in turn. The same words give the same hunks whichever of the two is the old one."""
    if old > new:
        return [_Hunk(hunk.same, hunk.come, hunk.gone) for hunk in _find_hunks(new, old)]
    hunks: list[_Hunk] = []
    here, there = 0, 0
    for first, start, length in _find_same(old, new):
        if hunks:
            hunks[-1].gone, hunks[-1].come = old[here:first], new[there:start]
        elif first or start:
            hunks.append(_Hunk([], old[:first], new[:start]))
        here, there = first + length, start + length
        hunks.append(_Hunk(old[first:here], [], []))
    return _tidied(hunks)


def _find_same(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int]]:
    """The runs of words that both have: where each begins in either, and its length. The last is at the ends."""
    if len(old) + len(new) <= _LONGEST:
        yield from SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
        return
    most = min(len(old), len(new))
    first = next((place for place in range(most) if old[place] != new[place]), most)
    last = next((place for place in range(most - first) if old[-1 - place] != new[-1 - place]), most - first)
    yield 0, 0, first
    yield len(old) - last, len(new) - last, last


def _tidied(hunks: list[_Hunk]) -> list[_Hunk]:
    """The hunks without words that stayed by chance: an "and" or "of the" between two that were put otherwise.

    "[heads][staff] and [governors][pupils]" reads better as "[heads and governors][staff and pupils]".
    """
    found: list[_Hunk] = []
    for hunk in hunks:
        if found and found[-1].replaces and hunk.replaces and not any(map(_is_telling, hunk.same)):
            found[-1].gone += hunk.same + hunk.gone
            found[-1].come += hunk.same + hunk.come
        else:
            found.append(hunk)
    return found


def _written(hunks: list[_Hunk]) -> Iterator[Stretch]:
    for hunk in hunks:
        for mark, words in ((Mark.SAME, hunk.same), (Mark.REMOVED, hunk.gone), (Mark.ADDED, hunk.come)):
            if words:
                yield Stretch(mark, " ".join(words))


def _is_telling(word: str) -> bool:
    return len(word) > _SHORT or word.isupper() or not word.isalpha()
