"""Labels: the words of a timescale that are not about time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import CONNECTIVES, ENDING_HEADS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.timescale.reader import Reader
    from edp_cli.timescale.tokens import Token

_LEADING = frozenset({"and", "then", "&", "plus", "thereafter", "with", "i.e.", "ie"})
_TRAILING = frozenset({"and", "then", "&", "plus", "in", "by", "on", "at", "the", "of", "a"})


def label_of(reader: Reader, places: Iterable[int]) -> str | None:
    """The tokens at those places as a label; nothing where they only join."""
    tokens = [reader.tokens[i] for i in places]
    while tokens and (_is_mark(tokens[0], '"£%#') or tokens[0].norm in _LEADING):
        tokens.pop(0)
    while tokens and (_is_mark(tokens[-1], '"%') or tokens[-1].norm in _TRAILING):
        tokens.pop()
    tokens = [token for i, token in enumerate(tokens) if not _is_lone_bracket(tokens, i)]
    if tuple(token.norm for token in tokens) in ENDING_HEADS:
        return None
    if all(token.kind is Kind.MARK or token.norm in CONNECTIVES for token in tokens):
        return None
    return "".join(_spaced(tokens)).strip()


def join_labels(first: str | None, second: str | None) -> str | None:
    """Both labels, the first leading to the second."""
    if first and second:
        return f"{first}: {second}" if not first.endswith(",") else f"{first} {second}"
    return first or second


def _is_mark(token: Token, kept: str) -> bool:
    return token.kind is Kind.MARK and token.norm not in kept


def _is_lone_bracket(tokens: list[Token], i: int) -> bool:
    """Whether a bracket has lost its partner to a date."""
    pairs = {"(": ")", ")": "("}
    partner = pairs.get(tokens[i].norm)
    if partner is None:
        return False
    rest = tokens[i + 1 :] if partner == ")" else tokens[:i]
    return all(token.norm != partner for token in rest)


def _spaced(tokens: list[Token]) -> Iterable[str]:
    previous: Token | None = None
    for token in tokens:
        apart = previous is not None and (not token.glued or previous.end != token.start)
        if apart and not (token.kind is Kind.MARK and token.norm in ",.:)"):
            yield " "
        yield token.text
        previous = token
