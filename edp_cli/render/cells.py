"""How wide text is on a screen, and lines of it that fit: some characters take two places, some take none."""

from __future__ import annotations

import unicodedata

_JOINED = range(0x1160, 0x1200)
"""The later letters of a Korean syllable, which stand in the place of its first."""


def cell_width(text: str) -> int:
    """How many places of a screen the text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if ord(character) in _JOINED:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most that many places. A line ends within a word only where that is longer."""
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if cell_width(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, width: int) -> list[str]:
    """The word, or where it is too long for a line, as many parts as it takes: of a path, parted after a slash."""
    if cell_width(word) <= width:
        return [word]
    pieces, room = [""], width
    for character in word:
        taken = _width(character)
        if taken > room:
            head, slash, tail = pieces[-1].rpartition("/")
            is_far = 2 * cell_width(head) > width
            pieces[-1:] = [f"{head}{slash}", tail] if is_far else [pieces[-1], ""]
            room = width - cell_width(pieces[-1])
        pieces[-1] += character
        room -= taken
    return pieces
