"""Finds figures that were typed as the letters that look like them: "2O05", "Autumn O3", "l Sept 2003".

```
run    = WORD or NUMBER, with the words and numbers that stand against it without a space
slip   = run of four that is a year once O stands for 0, and I and l for 1
       | run of two, likewise, after a season or a month        | "l" before a month
```
Such a year is no year, and the figures in it would be read as something else: "Spring 2O05" as half-term 2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR
from edp_cli.timescale.tokens import Kind
from edp_cli.timescale.words import MONTH_WORDS, SEASON_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.timescale.reader import Reader

_MEANT = str.maketrans("OoIl", "0011")
_YEAR = len("2003")
_SHORT_YEAR = len("03")


def find_year(word: str) -> str | None:
    """The year that was meant, if the word is one but for letters that look like figures."""
    year = word.translate(_MEANT)
    if year == word or len(year) != _YEAR or not year.isdecimal() or word.isalpha():
        return None
    return year if FIRST_YEAR <= int(year) <= LAST_YEAR else None


def find_figures(reader: Reader) -> Iterator[tuple[int, int, str]]:
    """Each slip: the place of its first token, that after its last, and the figures that were meant."""
    for start, end in _runs(reader):
        run = "".join(reader.at(i).text for i in range(start, end))
        meant = find_year(run) or _short(reader, run, start) or _day(reader, run, end)
        if meant is not None:
            yield start, end, meant


def _runs(reader: Reader) -> Iterator[tuple[int, int]]:
    start = 0
    while start < len(reader.tokens):
        end = start + 1
        while end < len(reader.tokens) and _goes_on(reader, end):
            end += 1
        if reader.at(start).kind is not Kind.MARK:
            yield start, end
        start = end


def _goes_on(reader: Reader, i: int) -> bool:
    """Whether the token stands against the one before, and both are words or numbers."""
    return reader.at(i).glued and Kind.MARK not in (reader.at(i).kind, reader.at(i - 1).kind)


def _short(reader: Reader, run: str, start: int) -> str | None:
    year = run.translate(_MEANT)
    if year == run or len(year) != _SHORT_YEAR or not year.isdecimal() or run.isalpha():
        return None
    return year if start and reader.norm(start - 1) in SEASON_WORDS.keys() | MONTH_WORDS.keys() else None


def _day(reader: Reader, run: str, end: int) -> str | None:
    return "1" if run == "l" and reader.norm(end) in MONTH_WORDS else None
