"""Two actions say almost the same.

An action that stands in a plan twice, in the same or nearly the same words, is done by two people or by nobody, as
each takes it for the other's. It comes of copying an action and changing little in it. Actions in which a figure
differs are left alone, and so are those of a few words.

What to do: where it is one piece of work, keep one of the two. Where it is two, say in each what tells it from the
other: which schools, which pupils, which year.

    # bad
    actions:
      - id: 1
        action: Train the governors of all schools.
      - id: 2
        action: Train all the governors of the schools

    # good
    actions:
      - id: 1
        action: Train all governors of primary schools.
      - id: 2
        action: Train all governors of secondary schools.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.activity_file import Action
    from edp_cli.model.plan import Plan

Words = frozenset[str]

_ALIKE = 85
"""Per cent of the words of either that are common to both. The most that Southwark's plan of 2003 has is 55."""
_FEWEST = 6
"""Different words that an action must have; shorter ones are easily alike by chance."""


def check(plan: Plan) -> Iterator[Problem]:
    """Every action that is almost the same as one before it."""
    placed = list(walk_actions(plan))
    words = [_words(each.action) for each in placed]
    for number, other in find_alike(words):
        here, there = placed[number], placed[other]
        much = "the same as" if words[number] == words[other] else "almost the same as"
        message = f"This action says {much} {there.ref}."
        advice = "Keep one of the two, or say in each what tells it from the other."
        yield Problem(here.source("action"), message, advice, here.ref)


def find_alike(words: list[Words]) -> Iterator[tuple[int, int]]:
    """The number of each that is almost the same as one before it, with the number of that one.

    It is the first that is wholly the same, or else the first that is almost.
    """
    index = _Index(Counter(word for each in words for word in each))
    for number, each in enumerate(words):
        if len(each) >= _FEWEST:
            other = index.find_or_add(number, each)
            if other is not None:
                yield number, other


@dataclass(slots=True)
class _Index:
    """Finds what is alike without comparing each with each.

    Where only so many words may differ, one more than that cannot all be missing from the other. So two that are
    alike have a word in common among that many of the rarest of each.
    """

    how_many: Counter[str]
    """How many sets have the word."""
    same: dict[Words, int] = field(default_factory=dict)
    by_rare_word: dict[tuple[Words, str], list[tuple[int, Words]]] = field(default_factory=dict)

    def find_or_add(self, number: int, words: Words) -> int | None:
        """The number of the first that is the same, else of the first that is alike.

        Words that are not there yet are kept for those that come after.
        """
        if words in self.same:
            return self.same[words]
        self.same[words] = number
        figures, found = _figures(words), number
        for rare in self._rarest(words):
            listed = self.by_rare_word.setdefault((figures, rare), [])
            found = min(found, next((other for other, theirs in listed if _is_alike(words, theirs)), number))
            listed.append((number, words))
        return found if found != number else None

    def _rarest(self, words: Words) -> list[str]:
        may_differ = len(words) * (100 - _ALIKE) // 100
        return sorted(words, key=lambda word: (self.how_many[word], word))[: may_differ + 1]


def _is_alike(words: Words, other: Words) -> bool:
    common = len(words & other)
    return 100 * common >= _ALIKE * (len(words) + len(other) - common)


def _words(action: Action) -> Words:
    return frozenset(re.findall(r"\w+", " ".join([action.action, *action.points]).casefold()))


def _figures(words: Words) -> Words:
    """The words with a figure in them, which tell "Year 3" from "Year 4"."""
    return frozenset(word for word in words if any(map(str.isdecimal, word)))
