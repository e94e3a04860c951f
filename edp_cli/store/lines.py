"""Turns offsets in a file's text into the lines and columns that an editor shows."""

from __future__ import annotations

import re
from bisect import bisect_right

from edp_cli.findings import Location


class Lines:
    """The lines of one text, whose line ends are all a bare newline.

    Offsets count characters from 0. The line starts are worked out when first asked for, so that a file
    with nothing to report costs nothing.
    """

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self.text = text
        self._starts: list[int] = []

    def location(self, file: str, start: int, end: int) -> Location:
        """The stretch from offset `start` up to, not including, `end`, always inside the file.

        An offset after the last newline is moved back to the end of the last line.
        """
        line, column = self._position(start)
        end_line, end_column = self._position(max(start, end))
        return Location(file, line, column, end_line, end_column)

    def end_of_line(self, offset: int) -> int:
        """The offset just after the last visible character of the line that holds `offset`."""
        end = self.text.find("\n", offset)
        stretch = self.text[offset:end] if end >= 0 else self.text[offset:]
        return offset + len(stretch.rstrip())

    def _position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset, both from 1."""
        last = len(self.text) - self.text.endswith("\n")
        offset = min(offset, last)
        if not self._starts:
            self._starts = [0, *(found.end() for found in re.finditer("\n", self.text))]
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
