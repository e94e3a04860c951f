"""Text for screens that cannot show every character: plain signs and letters in their place.

What stands in the place of a character never acts, and never breaks what was laid out: on a screen it is one
character for one; in CSV it is no quotation mark, comma or formula; in Markdown it begins nothing.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
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


class Kind(StrEnum):
    """What a text is."""

    SCREEN = "screen"
    CSV = "csv"
    MARKDOWN = "markdown"


def in_encoding(text: str, encoding: str, kind: Kind = Kind.SCREEN) -> str:
    """The text with the characters that the encoding does not have in plain ones, or as question marks.

    Accents fall away where the letter alone can be shown.
    """
    fit = _FITS[kind]
    written: list[str] = []
    for letter in text:
        plain = letter if _has(encoding, letter) else fit(_plain(letter, encoding), letter, written)
        written.append(plain)
    return "".join(written)


def in_ascii(text: str, kind: Kind = Kind.SCREEN) -> str:
    """The text in the letters, figures and signs that every screen has."""
    return text if text.isascii() else in_encoding(text, "ascii", kind)


def _on_screen(plain: str, letter: str, _: list[str]) -> str:
    """One character for one, since lines and columns are laid out already."""
    if len(plain) < 2:
        return plain
    return plain[0] if letter.isalpha() or letter == "…" else "?"


def _in_csv(plain: str, letter: str, written: list[str]) -> str:
    """What parts no cells, and is no formula at the start of one."""
    if '"' in plain:
        return "'"
    if "," in plain or "\n" in plain or ";" in plain:
        return "?"
    begins = not written or written[-1][-1:] in ("", ",", '"', "\n")
    return f"'{plain}" if begins and not plain[:1].isalnum() and letter.isprintable() else plain


def _in_markdown(plain: str, letter: str, written: list[str]) -> str:
    """What is plain in Markdown wherever it stands; else the character by its number, which is shown as it is."""
    if plain.replace(" ", "").isalnum() or plain in ("", " ", "'", '"', "..."):
        return plain
    return plain if plain == "-" and not _begins_line(written) else f"&#{ord(letter)};"


def _begins_line(written: list[str]) -> bool:
    """Whether nothing but marks stands before on the line."""
    for part in reversed(written):
        if "\n" in part:
            break
        if part.strip(" -*>[]|\\"):
            return False
    return True


_FITS = {Kind.SCREEN: _on_screen, Kind.CSV: _in_csv, Kind.MARKDOWN: _in_markdown}


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
