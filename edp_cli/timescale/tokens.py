"""Cuts a timescale into tokens and clauses.

```
token  = WORD | NUMBER ["st" | "nd" | "rd" | "th"] | MARK
thing  = an amount of money, a time of day or a number with its thousands marked, which are no dates: a WORD
clause = token { token }         clauses end at ";", a new line, a bullet, or the end of a sentence
```
The numbers of a list ("1. Audit 2. Report", "a) ... b) ...") are read as bullets where they count up. Dashes,
quotation marks and spaces of every kind are read as the plain ones, and "1/2 termly" as "half termly". A line
that ends within a date ("Sept" above "2003") goes on, and the stop of an initial ends nothing. A clause that is
wholly in brackets belongs to the clause before it, as in "annual review meeting. (Autumn)".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from edp_cli.timescale.words import ABBREVIATIONS, MONTH_WORDS, NUMBERED_WORDS, SEASON_WORDS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−\u00ad", "-"),
        **dict.fromkeys("‘’‛`´ʼ", "'"),
        **dict.fromkeys("“”„", '"'),
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\t", " "),
        **dict.fromkeys("•·●▪◦|\uf0b7\uf0a7", ";"),
        **dict.fromkeys("→⇒➔➜►", "-"),
        **dict.fromkeys("⁄\\", "/"),
    },
)
_TOKEN = re.compile(
    r"""
    (?P<thing> [£$€] \s? \d+ (?: ,\d{3} )* (?: \.\d+ )? (?: k|m|bn )? (?! [^\W_] )     # £2,000
      | \d{1,3} (?: ,\d{3} )+ (?! \d )                                                  # 1,200
      | (?: \d{1,2} (?: [.:]\d\d )? \s? - \s? )? \d{1,2} (?: [.:]\d\d )? \s?
        (?: am | pm | a\.m\.? | p\.m\.? | noon | midday | hrs ) (?! [^\W\d_] ) )         # 3.30-4.30pm
  | (?P<dotted> (?: [^\W\d_] \. ){2,} )                  # p.a.  w.e.f.
  | (?P<number> \d+ ) (?P<ordinal> (?: st|nd|rd|th ) (?! [^\W\d_] ) | (?: st|nd|rd|th ) (?= [A-Z] ) )?
  | (?P<word> [^\W\d_]+ (?: ' [^\W\d_]+ )* '? )
  | (?P<new_line> [\r\n]+ )
  | (?P<arrow> -{2,}>? | [-=]> )
  | (?P<mark> \.{2,} | [^\w\s] | _ )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_LIST_NUMBER = re.compile(
    r"""
    (?: (?P<first> ^ ) | (?P<before> [^\W_]* ) (?P<gap> [\s:;,.]+ ) )
    (?P<whole> \(? (?: (?P<n> \d{1,2} ) | (?P<roman> [ivx]{1,4} ) | (?P<letter> [a-h] ) ) (?P<close> [.)] ) )
    (?= \s )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_HALF = re.compile(
    r"(?: (?P<before> [^\W\d_]+ ) [ ] )? (?<! [\w/.] ) (?P<half> 1 \s? / \s? 2 ) (?= [\s-]* (?: term | year ) )",
    re.VERBOSE | re.IGNORECASE,
)
_GOES_ON = frozenset("of by in from the to half early mid late end every each w/c w/b week".split())
"""Words that a date goes on after: a line that ends with one does not end there."""
_HANGS = frozenset({"ember", "tember", "onwards", "onward", "going"})
"""What begins a line only where a date is broken."""
_NEXT_WORD = re.compile(r"\s*([^\W\d_]+)")


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
    plain = _hide_list_numbers(_join_lines(_write_halves(text.translate(_PLAIN))))
    older: Token | None = None
    before: Token | None = None
    for match in _TOKEN.finditer(plain):
        if match["new_line"] or match["mark"] == ";":
            yield None
            before = None
            continue
        token = _make_token(match, text, before)
        if token.norm == "." and _ends_sentence(token, older, before, plain):
            yield None
            older = before = None
            continue
        yield token
        older, before = before, token


def _write_halves(text: str) -> str:
    """The text with "1/2" as "½" and as many spaces, where "term" or "year" follows and no name leads to it."""
    for match in _HALF.finditer(text):
        if (match["before"] or "").lower().rstrip("s") not in NUMBERED_WORDS:
            start, end = match.span("half")
            text = f"{text[:start]}{'½':{end - start}}{text[end:]}"
    return text


def _join_lines(text: str) -> str:
    """The text with a space for a line's end within one date, as in "Sept" and "2003" below it."""
    lines = text.replace("\r", "\n").split("\n")
    joined = lines[0]
    for before, after in pairwise(lines):
        joined += (" " if _is_broken(before.lower(), after.lower()) else "\n") + after
    return joined


def _is_broken(before: str, after: str) -> bool:
    """Whether a line ends within a date that the next line goes on with."""
    words, following = before.replace(".", " ").split(), after.replace("-", " ").replace("/", " ").split()
    if not words or not following or following[0] == ";":
        return False
    last, first = words[-1], following[0].rstrip(".,;:)")
    if last.endswith(("-", "/")) or last in _GOES_ON or first in _HANGS:
        return True
    if first == "term":
        return last in SEASON_WORDS
    year = first.isdecimal() and len(first) == len("2003")
    return (last in MONTH_WORDS or last in SEASON_WORDS or last in ("term", "year")) and year


def _hide_list_numbers(text: str) -> str:
    """The text with the numbers of a list as semicolons, each mark in its place."""
    for sort in ("n", "roman", "letter"):
        found = _count_up(text, sort)
        sure = bool(found) and (sort == "n" or found[0]["close"] == ")")
        if len(found) > 1 or (sure and not _month_follows(text, found[0].end("whole"))):
            for match in found:
                start, end = match.span("whole")
                text = text[:start] + ";" * (end - start) + text[end:]
    return text


def _count_up(text: str, sort: str) -> list[re.Match[str]]:
    """The list numbers of one sort, counting up from a first that begins the text or a line of it."""
    found: list[re.Match[str]] = []
    place = 0
    while (match := _LIST_NUMBER.search(text, place)) is not None:
        place = match.end("whole")
        if match[sort] is None or _list_value(match[sort].lower(), sort) != len(found) + 1:
            continue
        begins = match["first"] is not None or not text[: match.start("whole")].strip(" \n\r:;-")
        roman = sort == "roman" and (match["gap"] or "").strip() in (".", ";")
        inline = match["close"] == ")" or sort == "n" or roman
        named = (match["before"] or "").lower() in NUMBERED_WORDS
        if begins or "\n" in (match["gap"] or "") or (found and inline and not named):
            found.append(match)
    return found


def _list_value(number: str, sort: str) -> int:
    if sort == "n":
        return int(number)
    if sort == "letter":
        return ord(number) - ord("a") + 1
    return _ROMAN.index(number) + 1 if number in _ROMAN else 0


def _month_follows(text: str, place: int) -> bool:
    word = _NEXT_WORD.match(text, place)
    return word is not None and word[1].lower() in MONTH_WORDS


def _make_token(match: re.Match[str], text: str, before: Token | None) -> Token:
    start, end = match.span()
    glued = before is not None and before.end == start
    shown = text[start:end]
    if match["number"]:
        return Token(Kind.NUMBER, shown, match["number"], start, end, bool(match["ordinal"]), glued)
    if match["thing"]:
        return Token(Kind.WORD, shown, match["thing"].lower(), start, end, glued=glued)
    if match["arrow"]:
        return Token(Kind.MARK, shown, "-", start, end, glued=glued)
    if match["dotted"]:
        return Token(Kind.WORD, shown, match["dotted"].replace(".", "").lower(), start, end, glued=glued)
    if match["word"]:
        norm = "half" if match["word"] == "½" else match["word"].lower().rstrip("'")
        return Token(Kind.WORD, shown, norm, start, end, glued=glued)
    mark = "…" if match["mark"].startswith("..") else match["mark"]
    return Token(Kind.MARK, shown, mark, start, end, glued=glued)


def _ends_sentence(stop: Token, older: Token | None, before: Token | None, text: str) -> bool:
    """Whether a full stop ends a clause: not after an abbreviation or an initial, nor inside a number."""
    if before is not None and _is_initial(older, before):
        return False
    following = text[stop.end : stop.end + 1]
    if before is None or before.kind is Kind.MARK:
        return following in ("", " ", "\n")
    if following.isdecimal():
        return False
    if before.kind is Kind.NUMBER:
        return len(before.norm) > 2 or not _month_follows(text, stop.end)
    if following and not following.isspace() and following != ")":
        return before.norm not in ABBREVIATIONS and following.isupper()
    return before.norm not in ABBREVIATIONS


def _is_initial(older: Token | None, before: Token) -> bool:
    """Whether the word is a name's first letter, "J. Smith", or a short "circa"."""
    if len(before.norm) != 1 or before.kind is not Kind.WORD:
        return False
    first = older is None or older.kind is Kind.MARK or older.norm in TITLES
    return first and (before.text.isupper() or before.norm == "c")
