"""What the pages of `edp show` are drawn from: lines with names, marked lists, and tables that join."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.box import ASCII2, SQUARE
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from edp_cli.render.drawing import plain_table, width_of
from edp_cli.render.show.recorded import TITLE, find_on_record
from edp_cli.render.show.values import list_values

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType

    from edp_cli.queries.show.pages import ActionPage, OccurrencePage, PartPage
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

Row = tuple[str, "RenderableType"]
"""A name, and what stands beside it."""

LATE = "bold red"
_GAP = 2
BETWEEN = 3
"""From the text of a column to that of the next: a line, and the space on both its sides."""


def named_lines(rows: Sequence[Row], width: int) -> Table:
    """The names, and beside each what it names."""
    name = min(max(len(each) for each, _ in rows), width // 3)
    table = plain_table([name, width - name - _GAP])
    for each, value in rows:
        table.add_row(Text(each, "dim"), value)
    return table


def value_lines(page: ActionPage | PartPage | OccurrencePage, look: Look) -> Table:
    """All that the page says, name by name."""
    rows = [(value.name, Text(value.text, LATE if value.late else "")) for value in list_values(page)]
    return named_lines(rows, width_of(look))


def draw_on_record(
    page: ActionPage | PartPage | OccurrencePage, heading: Heading, look: Look
) -> Iterator[RenderableType]:
    """What is on record of what the page shows, where there is anything."""
    found = find_on_record(page)
    if found.lines:
        yield Text(f"\n{TITLE}", "bold underline")
        yield marked(map(Text, found.lines), look)
    if found.rest:
        yield Text(f"{found.rest}{heading.options} {found.ref}")


def marked(lines: Iterable[Text], look: Look) -> Table:
    """A list, each line of it with a mark before it."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=1)
    table.add_column(overflow="fold")
    for line in lines:
        table.add_row("•" if look.drawn else "*", line)
    return table


def ruled(widths: Sequence[int], look: Look, *headings: str) -> Table:
    """A table with lines around its cells; the widths are those of the text in them."""
    table = Table(
        box=SQUARE if look.drawn else ASCII2,
        show_header=bool(headings),
        show_lines=True,
        safe_box=False,
        header_style="bold",
    )
    for number, width in enumerate(widths):
        heading = headings[number] if headings else ""
        table.add_column(Text(_fitted(heading, width)), width=width, overflow="fold")
    return table


def inner_widths(look: Look, *shares: int) -> list[int]:
    """The widths of columns that fill the width of the look with their lines, by these shares of it."""
    room = width_of(look) - 1 - len(shares) * BETWEEN
    widths = [room * share // sum(shares) for share in shares]
    widths[0] += room - sum(widths)
    return widths


def _fitted(heading: str, width: int) -> str:
    """The heading, its longest word broken at a stroke where the column is narrow."""
    return heading.replace("/", "/\n", 1) if any(len(word) > width for word in heading.split()) else heading


@dataclass(frozen=True, slots=True)
class Joined:
    """Tables with lines around them, one under the other: the last line of each is the first of the next."""

    tables: tuple[Table, ...]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        """The lines of all the tables."""
        seam: str | None = None
        for table in self.tables:
            lines = console.render_lines(table, options, pad=False)
            first, *middle, last = lines
            yield Segment(_join(seam, _text(first)) + "\n")
            for line in middle:
                yield from (*line, Segment.line())
            seam = _text(last)
        yield Segment(f"{seam or ''}\n")


_SEAMS = {"┌": "├", "┐": "┤", "└": "├", "┘": "┤"}


def _join(above: str | None, below: str) -> str:
    """Two lines as one: where a line comes from above, and where one goes on below."""
    return below if above is None else "".join(_cross(*both) for both in zip(above, below, strict=True))


def _cross(above: str, below: str) -> str:
    if "+" in (above, below):
        return "+"
    if above == "┴" and below == "┬":
        return "┼"
    return _SEAMS.get(below, below if below != "─" else above)


def _text(line: Iterable[Segment]) -> str:
    return "".join(segment.text for segment in line)
