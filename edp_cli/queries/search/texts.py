"""How words are looked for in the texts of a plan.

What makes no difference: capitals, accents, the kind of dash and of quotation mark, and how many spaces there are.
A word is found inside longer words: "govern" in "governors".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MINUS = "\u2212"
_QUOTES = frozenset("'\"`´′″‵‶ʼ„‚＇＂")
_LIKE_ENOUGH = 0.7
_WORD = re.compile(r"\w[\w'-]*")


class _Plain(dict[int, str]):
    """Each character without what makes no difference, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        """The character's plain form: often one character, sometimes several or none."""
        character = chr(code)
        parts = character if character in _QUOTES else unicodedata.normalize("NFKD", character)
        plain = self[code] = "".join(map(_part, parts))
        return plain


def _part(character: str) -> str:
    category = unicodedata.category(character)
    if character.isspace():
        return " "
    if category == "Pd" or character == _MINUS:
        return "-"
    if category in ("Pi", "Pf") or character in _QUOTES:
        return "'"
    return "" if unicodedata.combining(character) else character.casefold()


_PLAIN = _Plain()


def fold(text: str) -> str:
    """The text without what makes no difference, but for its spaces."""
    return text.translate(_PLAIN)


_SHORT = 3


@dataclass(frozen=True)
class Sought:
    """A word that is looked for, or several that are to stand side by side, as they were typed.

    It may stand within a longer word; three letters or fewer only where that begins, or EET would be in "meet".
    """

    typed: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What was typed, word by word and plain; none where nothing can be looked for."""
        return tuple(fold(self.typed).split())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        short = len(" ".join(self.words)) <= _SHORT and self.words[0][:1].isalnum()
        begins = r"(?<![^\W_])" if short else ""
        return re.compile(begins + " +".join(map(re.escape, self.words)))

    def stands_in(self, text: str) -> bool:
        """Whether the text has it."""
        return bool(self.words) and self._pattern.search(fold(text)) is not None

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where in the text it stands, from one character up to, not including, another."""
        if not self.stands_in(text):
            return
        origins = range(len(text)) if text.isascii() else tuple(_origins(text))
        reached = 0
        for found in self._pattern.finditer(fold(text)):
            start, end = origins[found.start()], origins[found.end() - 1] + 1
            while end < len(text) and not fold(text[end]):  # an accent that is a character of its own
                end += 1
            if start >= reached:  # a sign such as an ellipsis stands for several, and is found once
                yield start, end
            reached = max(reached, end)


def seek_each(typed: str) -> tuple[Sought, ...]:
    """Each word of what was typed, for itself."""
    return tuple(Sought(word) for word in typed.split())


def near_words(word: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The words of the texts that are most like this one, as they are first written there."""
    import difflib  # noqa: PLC0415  only what is not found needs it

    known: dict[str, str] = {}
    for text in texts:
        for found in _WORD.findall(text):
            known.setdefault(fold(found), found)
    return tuple(known[near] for near in difflib.get_close_matches(fold(word), known, cutoff=_LIKE_ENOUGH))


def _origins(text: str) -> Iterator[int]:
    """For each character of the plain text, which of the text it comes from."""
    for place, character in enumerate(text):
        yield from (place for _ in fold(character))
