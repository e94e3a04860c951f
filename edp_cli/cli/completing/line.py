"""A line of a shell that is being typed, taken apart as bash takes it apart."""

from __future__ import annotations

from dataclasses import dataclass, field

_ESCAPED_IN_QUOTES = '$`"\\\n'
_REDIRECTIONS = "<>"
_LEFT_IN = "@$"
"""Breaks that readline counts to the word that follows them."""


@dataclass(frozen=True, slots=True)
class Line:
    """What has been typed, without the marks that quote it.

    Attributes:
        words: the whole words.
        typed: the word that is being typed; empty where none is begun.
        kept: the beginning of it that stays as it is: bash puts what is completed in the place of the rest.
        quote: the quotation mark that is open at the end; empty where none is.
        is_file: whether it is where output goes, or input comes from.
    """

    words: tuple[str, ...]
    typed: str
    kept: str
    quote: str
    is_file: bool


def read_line(text: str, *, breaks: str = "") -> Line:
    """Take the line apart. `breaks` are the characters that end what is completed (COMP_WORDBREAKS of bash)."""
    reading = _Reading(breaks)
    for character in text:
        reading.take(character)
    typed = "".join(reading.word)
    kept = typed[: reading.opened if reading.quote else reading.broken]
    return Line(tuple(reading.words), typed, kept, reading.quote, reading.redirected)


@dataclass(slots=True)
class _Reading:
    """The reading of one line, under way.

    Attributes:
        opened: how much of the word stood there when the quotation mark was opened.
        broken: how much of it stands before what follows the last character that breaks words.
    """

    breaks: str
    words: list[str] = field(default_factory=list)
    word: list[str] = field(default_factory=list)
    begun: bool = False
    quote: str = ""
    escaped: bool = False
    opened: int = 0
    broken: int = 0
    redirected: bool = False

    def take(self, character: str) -> None:
        """Read one more character."""
        if self.escaped:
            self._take_escaped(character)
        elif character == "\\" and self.quote != "'":
            self.escaped = self.begun = True
        elif self.quote:
            if character == self.quote:
                self.quote = ""
            else:
                self.word.append(character)
        elif character in "'\"":
            self.quote, self.begun, self.opened = character, True, len(self.word)
        elif character.isspace():
            self._end()
        elif character in _REDIRECTIONS:
            self._end(is_number=True)
            self.redirected = True
        else:
            self._take_plain(character)

    def _take_escaped(self, character: str) -> None:
        if self.quote and character not in _ESCAPED_IN_QUOTES:
            self.word.append("\\")
        if character != "\n":
            self.word.append(character)
        self.escaped = False

    def _take_plain(self, character: str) -> None:
        self.word.append(character)
        self.begun = True
        if character in self.breaks:
            self.broken = len(self.word) - (character in _LEFT_IN)

    def _end(self, *, is_number: bool = False) -> None:
        """End the word, if one is begun. The number of a stream before `>` is none, nor is what follows that."""
        word = "".join(self.word)
        if self.begun:
            if not self.redirected and not (is_number and word.isdecimal()):
                self.words.append(word)
            self.redirected = False
        self.word, self.begun, self.broken = [], False, 0
