"""Draws with rich. Text from a plan is data: it is put on the screen as it is, never as markup. Nothing is cut."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from edp_cli.duties.status import Status
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

NARROWEST = 60
"""Narrower terminals get lines of this width."""
WIDE = 100
"""From this width on there is room for columns beside the text; below, what stands beside goes under it."""


STYLES = {
    Status.OVERDUE: "bold red",
    Status.STARTING: "cyan",
    Status.DONE: "green",
    Status.LATE: "yellow",
    Status.WAIVED: "dim",
    Status.WITHDRAWN: "dim",
}
"""How a day, or a time, is painted; others are bold."""
NOBODY = "nobody yet"


def width_of(look: Look) -> int:
    """The width that is drawn for."""
    return max(look.width, NARROWEST)


def draw(parts: Iterable[RenderableType], look: Look) -> str:
    """The parts, one under the other, as text."""
    out = StringIO()
    console = Console(
        file=out,
        width=width_of(look),
        height=25,  # without it, rich heeds no width where TERM is dumb
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Group(*parts))
    text = out.getvalue().replace(UNBROKEN, " ")
    return "\n".join(line.rstrip() for line in text.splitlines()) + "\n"


def plain_table(widths: Sequence[int]) -> Table:
    """A table without lines, with columns of these widths, and two spaces between them."""
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    for width in widths:
        table.add_column(width=width, overflow="fold")
    return table


def foot(heading: Heading) -> Iterator[RenderableType]:
    """What the answer does not rest on: files that could not be read."""
    if heading.left_out:
        yield Text(f"Left out, since it cannot be read: {', '.join(heading.left_out)}", "bold red")
