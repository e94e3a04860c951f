"""`Reader`: looks at a clause's tokens by their place. The parsers of this package share it.

A parser takes a reader and a place, and gives what it found with the place after it, or nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from edp_cli.timescale.tokens import Clause, Kind, Token
from edp_cli.timescale.words import BEFORE_NUMBERS, NUMBER_WORDS

if TYPE_CHECKING:
    from collections.abc import Container

    from edp_cli.timescale.frame import Frame

T = TypeVar("T")
Found = tuple[T, int]
"""What a parser found, and the place after it."""

_END = Token(Kind.MARK, "", "", -1, -1)


@dataclass(frozen=True, slots=True)
class Reader:
    """A clause, and what it is read against."""

    tokens: Clause
    frame: Frame

    def at(self, i: int) -> Token:
        """The token at the place; an empty mark before the first and after the last."""
        return self.tokens[i] if 0 <= i < len(self.tokens) else _END

    def norm(self, i: int) -> str:
        """The token's plain form; empty after the last."""
        return self.at(i).norm

    def skip(self, i: int, words: Container[str]) -> int:
        """The place after the token if it is one of `words`, else the same place."""
        return i + 1 if self.norm(i) and self.norm(i) in words else i

    def starts(self, i: int, *words: str) -> int | None:
        """The place after those words, if they stand there."""
        for offset, word in enumerate(words):
            if self.norm(i + offset) != word:
                return None
        return i + len(words)

    def number(self, i: int) -> int | None:
        """The value of a plain number of up to four digits in figures."""
        token = self.at(i)
        if token.kind is not Kind.NUMBER or token.ordinal or len(token.norm) > 4 or not token.norm.isascii():
            return None
        return int(token.norm)

    def count(self, i: int) -> int | None:
        """A small number in figures or in words."""
        return NUMBER_WORDS.get(self.norm(i)) or self.number(i)

    def is_named(self, i: int) -> bool:
        """Whether a number there is part of a name or follows its noun: the 4 of "L4", the 2 of "Phase 2"."""
        before = self.at(i - 1)
        return before.norm in BEFORE_NUMBERS or (self.glued(i) and before.kind is Kind.WORD)

    def glued(self, i: int) -> bool:
        """Whether nothing stands between the token and the one before."""
        return self.at(i).glued
