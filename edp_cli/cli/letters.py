"""Text for screens that cannot show every character: plain signs and letters in their place."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

_PLAIN = str.maketrans(
    {
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...",
        "·": "-", "•": "*", "─": "-", "━": "=", "│": "|", "┼": "+", "├": "+", "└": "+", "×": "x", "½": "1/2",
        "£": "GBP ", "€": "EUR ", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "ø": "o", "Ø": "O",
        "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "\u00a0": " ", "\u2009": " ", "\u202f": " ",
    }
)  # fmt: skip
SIGNS = "─│☐"
"""What a screen must be able to show for lines and boxes to be drawn."""


def can_show(stream: TextIO, text: str) -> bool:
    """Whether the stream's encoding has every character of the text."""
    try:
        text.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def in_encoding(text: str, encoding: str) -> str:
    """The text with the characters that the encoding does not have in plain ones, or as question marks.

    Accents fall away where the letter alone can be shown.
    """
    return "".join(letter if _has(encoding, letter) else _plain(letter, encoding) for letter in text)


def in_ascii(text: str) -> str:
    """The text in the letters, figures and signs that every screen has."""
    return text if text.isascii() else in_encoding(text, "ascii")


def _plain(character: str, encoding: str) -> str:
    plain = character.translate(_PLAIN)
    if plain == character:
        plain = "".join(
            part for part in unicodedata.normalize("NFKD", character) if not unicodedata.combining(part)
        )
    if plain and _has(encoding, plain):
        return plain
    return "" if unicodedata.combining(character) else "?"


def _has(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
