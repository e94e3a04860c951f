"""Pairs off what two lists have in common, the surest first."""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import product
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

T = TypeVar("T")


class Pairing(Generic[T]):
    """Which of one list is which of another. Whichever list is called the one before, the pairs are the same."""

    def __init__(self, before: Sequence[T], after: Sequence[T]) -> None:
        """Two lists of which nothing is paired yet. Each is in an order in which its like are paired."""
        self.before, self.after = before, after
        self._gone, self._come = dict.fromkeys(range(len(before))), dict.fromkeys(range(len(after)))
        self._pairs: list[tuple[int, int]] = []

    @property
    def pairs(self) -> list[tuple[T, T]]:
        """What is on both sides, as it was before and as it is after, in the order of the list before."""
        return [(self.before[old], self.after[new]) for old, new in sorted(self._pairs)]

    @property
    def left(self) -> tuple[Collection[int], Collection[int]]:
        """The places, in the list before and in the list after, of what has no partner yet."""
        return self._gone.keys(), self._come.keys()

    @property
    def gone(self) -> list[T]:
        """What of the list before has no partner, in its order."""
        return [self.before[old] for old in self._gone]

    @property
    def come(self) -> list[T]:
        """What of the list after has no partner, in its order."""
        return [self.after[new] for new in self._come]

    def pair_by(self, *keys: Callable[[T], Hashable]) -> None:
        """Pair what has the same key, by one key after the other. None is no key."""
        for key in keys:
            waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
            for new in self._come:
                waiting[key(self.after[new])].append(new)
            waiting.pop(None, None)
            for old in list(self._gone):
                found = waiting.get(key(self.before[old]))
                if found:
                    self._pair(old, found.popleft())

    def pair_best(self, likeness: Callable[[T, T], float], least: float) -> None:
        """Pair what is most alike, where that is `least` or more. Both lists should be short."""
        couples = product(self._gone, self._come)
        scored = ((likeness(self.before[old], self.after[new]), old, new) for old, new in couples)
        self.pair_scored([each for each in scored if each[0] >= least])

    def pair_scored(self, scored: Iterable[tuple[float, int, int]]) -> None:
        """Pair the couples (their score, and the places in both lists) with the highest score, each only once.

        Of couples with one score those nearest to the beginning of the lists come first.
        """
        for _, old, new in sorted(scored, key=lambda each: (-each[0], each[1] + each[2], abs(each[1] - each[2]))):
            if old in self._gone and new in self._come:
                self._pair(old, new)

    def _pair(self, old: int, new: int) -> None:
        del self._gone[old], self._come[new]
        self._pairs.append((old, new))
