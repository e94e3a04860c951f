"""One action in full: its words, how its timescale is read, and the dates that follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.queries.show.pages import count_overdue
from edp_cli.render.drawing import plain_table, width_of
from edp_cli.render.show.pieces import LATE, draw_on_record, marked, value_lines
from edp_cli.render.show.standing import name_part, say_standing
from edp_cli.render.words import capital, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.show.pages import ActionPage, PartPage
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_LONGEST_REFERENCE = 24


def draw_action(page: ActionPage, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """The action, its columns as the document names them, and when it is due."""
    action = page.action
    yield Text(f"\n{action.text}", "bold")
    if action.points:
        yield Padding(marked(map(Text, action.points), look), (0, 0, 0, _INDENT))
    yield Text("")
    yield value_lines(page, look)
    if page.parts:
        yield Text("\nDates", "bold underline")
        yield _dates(page, look)
    yield from draw_on_record(page, heading, look)
    if late := count_overdue(page.parts):
        verb = "is" if late == 1 else "are"
        yield Text(f"\n{count(late, 'item')} of it {verb} overdue.", LATE)
    others = [part for part in page.parts if part.id != action.ref]
    if others:
        longest = max(others, key=lambda part: len(part.items))
        yield Text(f"\nOne of these with all its dates: edp show{heading.options} {longest.id}")


def _dates(page: ActionPage, look: Look) -> Table:
    """Each milestone and each report, and how it stands."""
    width = width_of(look)
    reference = min(_LONGEST_REFERENCE, max(len(part.id) for part in page.parts))
    table = plain_table([reference, width - reference - _GAP])
    for part in page.parts:
        table.add_row(Text(part.id), Text("\n").join(_part(part)))
    return table


def _part(part: PartPage) -> Iterator[Text]:
    yield Text(capital(name_part(part)))
    for number, line in enumerate(say_standing(part)):
        yield Text(capital(line), LATE if part.overdue and not number else "dim")
