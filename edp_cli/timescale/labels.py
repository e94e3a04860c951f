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
_SIGNS = frozenset("<>+-±≤≥")
_TRAILING = frozenset({"and", "then", "&", "plus", "in", "by", "on", "at", "the", "of", "a"})


def label_of(reader: Reader, places: Iterable[int]) -> str | None:
    """The tokens at those places as a label; nothing where they only join."""
    tokens = [reader.tokens[i] for i in places]
    while tokens and (_is_mark(tokens[0], '"£%#') or tokens[0].norm in _LEADING) and not _is_sign(tokens):
        tokens.pop(0)
    while tokens and (_is_mark(tokens[-1], '"%') or _is_trailing(tokens[-1])) and not _is_of_number(tokens):
        tokens.pop()
    tokens = [
        token for i, token in enumerate(tokens) if not _is_lone_bracket(tokens, i) and not _is_again(tokens, i)
    ]
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


def _is_again(tokens: list[Token], i: int) -> bool:
    """Whether it is a comma after a comma: a time stood between the two."""
    return i > 0 and tokens[i].norm == tokens[i - 1].norm == ","


def _is_trailing(token: Token) -> bool:
    """Whether the word only led to a date: not the A of "Group A"."""
    return token.norm in _TRAILING and token.text != "A"


def _is_sign(tokens: list[Token]) -> bool:
    """Whether the first token is the sign of a number: "<5%", "+5%"."""
    signed = len(tokens) > 1 and tokens[1].kind is Kind.NUMBER and tokens[1].glued
    return signed and tokens[0].norm in _SIGNS and not tokens[0].glued


def _is_of_number(tokens: list[Token]) -> bool:
    """Whether the last token belongs to a number at once before it: "3a", "2(a)", "L4+"."""
    numbers = [i for i, token in enumerate(tokens[:-1]) if token.kind is Kind.NUMBER]
    after = tokens[numbers[-1] + 1 :] if numbers else []
    if not after or not all(token.glued for token in after):
        return False
    return [token.norm for token in after] == ["+"] or after[0].norm == "(" or after[-1].norm == "a"


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
