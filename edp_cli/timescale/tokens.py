"""Cuts a timescale into tokens and clauses.

```
token  = WORD | NUMBER ["st" | "nd" | "rd" | "th"] | MARK
clause = token { token }         clauses end at ";", a new line, a bullet, or the end of a sentence
```
Dashes, quotation marks and spaces of every kind are read as the plain ones. A clause that is wholly in
brackets belongs to the clause before it, as in "annual review meeting. (Autumn)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from edp_cli.timescale.words import ABBREVIATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−\u00ad", "-"),
        **dict.fromkeys("‘’‛`´ʼ", "'"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "),
        **dict.fromkeys("•·●▪◦|", ";"),
        "→": "-",
        "⁄": "/",
    },
)
_TOKEN = re.compile(
    r"""
    (?P<dotted> (?: [^\W\d_] \. ){2,} )                  # p.a.  w.e.f.
  | (?P<number> \d+ ) (?P<ordinal> (?: st|nd|rd|th ) (?! [^\W\d_] ) | (?: st|nd|rd|th ) (?= [A-Z] ) )?
  | (?P<word> [^\W\d_]+ (?: ' [^\W\d_]+ )* '? )
  | (?P<new_line> [\r\n]+ )
  | (?P<mark> [^\w\s] | _ )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Kind(StrEnum):
    """What a token is."""

    WORD = "word"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark, at `start` to `end` (excluded) of the text.

    Attributes:
        norm: a word in small letters, a number's digits, or the mark in its plain form.
        ordinal: whether "st", "nd", "rd" or "th" followed a number.
        glued: whether nothing stands between it and the token before.
    """

    kind: Kind
    text: str
    norm: str
    start: int
    end: int
    ordinal: bool = False
    glued: bool = False


Clause = tuple[Token, ...]


def read_clauses(text: str) -> tuple[Clause, ...]:
    """The text's clauses, in order; empty ones are left out."""
    clauses: list[list[Token]] = [[]]
    for token in _read_tokens(text):
        if token is None:
            clauses.append([])
        else:
            clauses[-1].append(token)
    joined: list[list[Token]] = []
    for clause in filter(None, clauses):
        if joined and clause[0].norm == "(" and clause[-1].norm == ")":
            joined[-1].extend(clause)
        else:
            joined.append(clause)
    return tuple(tuple(clause) for clause in joined)


def _read_tokens(text: str) -> Iterator[Token | None]:
    """The tokens, and None where a clause ends."""
    plain = text.translate(_PLAIN)
    before: Token | None = None
    for match in _TOKEN.finditer(plain):
        if match["new_line"] or match["mark"] == ";":
            yield None
            before = None
            continue
        token = _make_token(match, text, before)
        if token.norm == "." and _ends_sentence(token, before, plain):
            yield None
            before = None
            continue
        yield token
        before = token


def _make_token(match: re.Match[str], text: str, before: Token | None) -> Token:
    start, end = match.span()
    glued = before is not None and before.end == start
    shown = text[start:end]
    if match["number"]:
        return Token(Kind.NUMBER, shown, match["number"], start, end, bool(match["ordinal"]), glued)
    if match["dotted"]:
        return Token(Kind.WORD, shown, match["dotted"].replace(".", "").lower(), start, end, glued=glued)
    if match["word"]:
        norm = "half" if match["word"] == "½" else match["word"].lower().rstrip("'")
        return Token(Kind.WORD, shown, norm, start, end, glued=glued)
    return Token(Kind.MARK, shown, match["mark"], start, end, glued=glued)


def _ends_sentence(stop: Token, before: Token | None, text: str) -> bool:
    """Whether a full stop ends a clause: not after an abbreviation, nor inside a number."""
    following = text[stop.end : stop.end + 1]
    if before is None or before.kind is Kind.MARK:
        return following in ("", " ", "\n")
    if following.isdecimal():
        return False
    if before.kind is Kind.NUMBER:
        return True
    if following and not following.isspace() and following != ")":
        return before.norm not in ABBREVIATIONS and following.isupper()
    return before.norm not in ABBREVIATIONS
