"""Who has how much due, as a table with bars: a row for each owner, a column for each term.

A year stands under another. Where the terminal is narrow, an owner's name stands over the row.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.periods.period import SEASONS
from edp_cli.render.drawing import draw, foot, plain_table, width_of
from edp_cli.render.workload.words import (
    ALL,
    MARK,
    name_owner,
    say_busiest,
    say_excesses,
    say_measure,
    say_title,
    say_total,
    say_undated,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from edp_cli.periods import Period
    from edp_cli.queries.workload import Load, Workload
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_NONE = "–"
_GAP = 2
_INDENT = 2
_ROOMY = 76
"""From this width on an owner's name has room beside the row."""
_WIDEST_NAME = 44
_WIDEST_BAR = 16


def render_workload(found: Workload, heading: Heading, look: Look) -> str:
    """The owners' rows, year by year; then what is too much, and for whom."""
    parts: list[RenderableType] = [Text(say_title(found), "bold"), Text(heading.words, "dim")]
    if found.loads:
        layout = _lay_out(found, look)
        for year, places in groupby(range(len(found.terms)), key=lambda place: _year(found.terms[place])):
            parts += _draw_year(year, tuple(places), found, layout)
    parts.append(Text(f"\n{say_total(found)}", "bold"))
    parts += [Text(said) for said in (say_measure(found, MARK), say_busiest(found), say_undated(found)) if said]
    parts += _draw_excesses(found)
    return draw([*parts, *foot(heading)], look)


def _draw_excesses(found: Workload) -> Iterator[RenderableType]:
    """Who has too much, and when."""
    said = list(say_excesses(found))
    if said:
        yield Text("\nThe plan asks too much of:", "bold red")
        yield from (Padding(Text(line), (0, 0, 0, _INDENT)) for line in said)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How wide things are, the same in each year.

    Attributes:
        name: the column of names; 0 where a name stands over its row.
        number: the places of the longest number.
        bar: the room for a bar.
        greatest: what fills that room.
        sign: what bars are made of.
    """

    name: int
    number: int
    bar: int
    greatest: int
    sign: str

    @property
    def widths(self) -> list[int]:
        """The columns of a year's three terms, and that of the total."""
        cell = self.number + len(f"{MARK} ") + self.bar
        return [*([self.name] if self.name else []), cell, cell, cell, max(self.number, len(ALL))]

    def cell(self, number: int, *, too_much: bool) -> Text:
        """A number, the mark of what is too much, and a bar."""
        if not number:
            return Text(_NONE.rjust(self.number), "dim")
        full = number if self.greatest <= self.bar else max(1, number * self.bar // self.greatest)
        text = f"{number:>{self.number}}{MARK if too_much else ' '} {self.sign * full}"
        return Text(text, "bold red" if too_much else "")

    def plain(self, number: int) -> Text:
        """A number alone."""
        return Text(f"{number:>{self.number}}", "bold")


def _lay_out(found: Workload, look: Look) -> _Layout:
    width = width_of(look)
    longest = max(len(ALL), *(Text(name_owner(load)).cell_len for load in found.loads))
    name = min(_WIDEST_NAME, longest, width * 2 // 5) if width >= _ROOMY else 0
    number = len(str(max(load.total for load in found.loads)))
    left = name + _GAP if name else _INDENT
    room = width - left - max(number, len(ALL)) - _GAP * len(SEASONS)
    bar = min(_WIDEST_BAR, room // len(SEASONS) - number - len(f"{MARK} "))
    greatest = max(number for load in found.loads for number in load.counts)
    return _Layout(name, number, bar, greatest, "█" if look.drawn else "#")


def _year(term: Period) -> str:
    """The academic year that a term belongs to, as its periods are titled: `2003/04`."""
    number = int(term.key.partition("-")[0]) - (not term.key.endswith(SEASONS[0]))
    return f"{number}/{(number + 1) % 100:02}"


def _draw_year(year: str, places: tuple[int, ...], found: Workload, layout: _Layout) -> Iterator[RenderableType]:
    """The rows of all who have anything due in the year. A year without any is left out."""
    counts = [found.counts[place] for place in places]
    loads = [load for load in found.loads if any(load.counts[place] for place in places)]
    if not loads:
        return
    yield Text(f"\n{year}", "bold underline")
    heads = [Text(found.terms[place].title, "dim") for place in places]
    yield from _row("", [*heads, Text(ALL, "dim")], layout)
    for load in loads:
        yield from _row(name_owner(load), _cells(load, places, found, layout), layout)
    if len(loads) > 1:
        yield from _row(ALL, [*map(layout.plain, counts), layout.plain(sum(counts))], layout)


def _cells(load: Load, places: tuple[int, ...], found: Workload, layout: _Layout) -> list[Text]:
    numbers = [load.counts[place] for place in places]
    cells = [layout.cell(number, too_much=found.is_too_much(load, number)) for number in numbers]
    return [*cells, layout.plain(sum(numbers))]


def _row(name: str, cells: list[Text], layout: _Layout) -> Iterator[RenderableType]:
    """A row: the name beside its cells, or over them."""
    *widths, total = layout.widths
    table = plain_table([*widths[: len(cells) - 1 + bool(layout.name)], total])
    table.add_row(*([Text(name)] if layout.name else []), *cells)
    if layout.name:
        yield table
        return
    if name:
        yield Text(name)
    yield Padding(table, (0, 0, 0, _INDENT))
