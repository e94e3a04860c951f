"""The line of a file that a finding is about, with the words in question underlined."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from edp_cli.render.cells import cell_width
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.findings import Location
    from edp_cli.render.look import Look

_NARROWEST = 20
_UNSHOWN = "\ufffd"
_MORE = "…"


def draw_excerpt(lines: Sequence[str], place: Location, look: Look, style: str) -> Iterator[str]:
    """The line and the marks under it, as wide as the screen.

    Nothing where the finding is about a whole file or folder, or the file has no such line.
    """
    whole = (place.line, place.column, place.end_line, place.end_column) == (1, 1, 1, 1)
    if whole or place.line > len(lines):
        return
    number = str(place.line)
    gutters = [f"  {lead} | " for lead in (number, " " * len(number))]
    strip = _cut(_strip(lines[place.line - 1], place, look), max(look.width - len(gutters[0]), _NARROWEST))
    others = place.end_line - place.line
    rest = [f"and {count(others, 'line')} more"] if others else []
    marks = " " * strip.start + "^" * strip.marks
    if rest and len(gutters[0]) + len(marks) + len(rest[0]) < look.width:
        rest = [f"{marks} {rest[0]}"]
    else:
        rest = [marks, *rest]
    yield _row(look, gutters[0], strip.text)
    yield from (_row(look, gutters[1], line, style) for line in rest)


@dataclass(frozen=True, slots=True)
class _Strip:
    """A line as it is shown, character by character, and the stretch of it that is marked, in places."""

    letters: tuple[str, ...]
    first: int
    last: int
    before: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        return f"{self.before}{''.join(self.letters)}{self.after}"

    @property
    def start(self) -> int:
        return cell_width(self.before + "".join(self.letters[: self.first]))

    @property
    def marks(self) -> int:
        return max(1, cell_width("".join(self.letters[self.first : self.last])))


def _strip(line: str, place: Location, look: Look) -> _Strip:
    seen = len(line.rstrip())
    first = min(place.column - 1, len(line))
    last = seen if place.end_line > place.line else place.end_column - 1
    letters = tuple(_shown(character, look) for character in line[: max(seen, last)])
    return _Strip(letters, first, max(first, last))


def _shown(character: str, look: Look) -> str:
    """The character as it may be shown: one that acts, or that cannot be seen, only shows that it is there."""
    if not character.isprintable():
        return " " if character == "\t" or unicodedata.category(character) == "Zs" else _UNSHOWN
    if cell_width(character) > 1 and not look.drawn:
        return "?"
    return character


def _cut(strip: _Strip, room: int) -> _Strip:
    """As much of the line as fits, with the stretch in it; one that begins after the end has a place there."""
    widths = [cell_width(letter) for letter in strip.letters]
    room -= strip.first >= len(widths)
    if sum(widths) <= room:
        return strip
    left = _left(widths, strip, room)
    before, after = _MORE if left else "", ""
    right = len(widths)
    if len(before) + sum(widths[left:]) > room:
        after = _MORE
        right = left + _how_many(widths[left:], room - len(before + after))
    return _Strip(strip.letters[left:right], strip.first - left, min(strip.last, right) - left, before, after)


def _how_many(widths: list[int], room: int) -> int:
    """How many characters of these widths there is room for."""
    return sum(taken <= room for taken in accumulate(widths))


def _left(widths: list[int], strip: _Strip, room: int) -> int:
    """Where the part that is shown begins: with the line, or with a little of what stands before the stretch."""
    if sum(widths[: strip.last]) < room:
        return 0
    stretch = sum(widths[strip.first : strip.last])
    to_the_end = room - 1 - stretch - sum(widths[strip.last :])
    context = max(room // 8, min(room // 3, room - stretch - 2), to_the_end)
    left = strip.first
    while left > 0 and context >= widths[left - 1]:
        left -= 1
        context -= widths[left]
    return left


def _row(look: Look, gutter: str, text: str, style: str = "") -> str:
    text = text.rstrip()
    painted = look.paint(text, style) if style else text
    return f"{look.paint(gutter.rstrip(), 'dim')}{' ' if text else ''}{painted}"
