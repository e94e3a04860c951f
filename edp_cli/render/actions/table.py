"""A list of actions, as a table for people.

Where there is room, each column stands under its heading. In a narrow terminal whose an action is and when it is
due stand over what it is, as in `edp due`; columns that were asked for stand one under the other with their names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.padding import Padding
from rich.text import Text

from edp_cli.duties.status import Status
from edp_cli.render.actions.columns import USUAL, Column, due_lines, shown
from edp_cli.render.drawing import NOBODY, STYLES, WIDE, draw, foot, plain_table, width_of
from edp_cli.render.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.actions.find import ActionList, Listed
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_LONGEST_REFERENCE = 24
_NARROW = 14
_LONGEST_WORDS = (60, 24)
"""A column is as wide as its longest word, up to the first of these, or where that does not fit the second."""
_EVENNESS = 0.7
"""With 1 columns share in proportion to what they have to say, with 0 evenly."""


def render_actions(
    found: ActionList, said: tuple[str, str], heading: Heading, look: Look, columns: tuple[Column, ...] | None
) -> str:
    """The actions under their title, with the total at the end; `said` are these two."""
    title, total = said
    parts: list[RenderableType] = [Text(title, "bold"), Text(heading.words, "dim"), Text()]
    if found.items:
        parts += _body(found.items, look, columns)
        parts.append(Text())
    return draw([*parts, Text(total, "bold"), *foot(heading)], look)


def _body(items: Sequence[Listed], look: Look, columns: tuple[Column, ...] | None) -> Iterator[RenderableType]:
    if columns is None and look.width < WIDE:
        yield Padding(_stacked(items, look), (0, 0, 0, _INDENT))
        return
    chosen = columns or USUAL
    cells = [[_cell(column, action) for column in chosen] for action in items]
    widths = share_width([column.heading for column in chosen], cells, width_of(look))
    if widths is None:
        yield from _named(chosen, cells)
    else:
        yield _table(chosen, cells, widths)


def share_width(headings: Sequence[str], cells: Sequence[Sequence[Text]], width: int) -> list[int] | None:
    """How wide each column is, so that together they are not wider than `width`; none where there is no room.

    Each has room for its words. What is left is shared out: a column with more to say gets more, but less than in
    proportion, so that short ones stay on one line.
    """
    columns = [[Text(name), *(row[place] for row in cells)] for place, name in enumerate(headings)]
    full = [max(max(map(cell_len, text.plain.split("\n"))) for text in column) for column in columns]
    for longest in _LONGEST_WORDS:
        least = [min(most, _word_width(column, longest)) for most, column in zip(full, columns, strict=True)]
        left = width - sum(least) - _GAP * (len(columns) - 1)
        if left >= 0:
            return _share(least, full, left)
    return None


def _share(least: list[int], full: Sequence[int], left: int) -> list[int]:
    """The widths from `least` on, with what is left shared out; none gets more than it needs in `full`."""
    widths = list(least)
    for _ in full:  # what one column does not need is for the others
        wanting = [place for place, most in enumerate(full) if widths[place] < most]
        weights = {place: full[place] ** _EVENNESS for place in wanting}
        room = left - sum(widths) + sum(least)
        for place, weight in weights.items():
            widths[place] += min(full[place] - widths[place], int(room * weight / sum(weights.values())))
    return widths


def _word_width(column: Sequence[Text], longest: int) -> int:
    width = max(cell_len(word) for text in column for word in ["", *text.plain.split()])
    return min(max(width, _NARROW), longest)


def _table(columns: Sequence[Column], cells: Sequence[Sequence[Text]], widths: Sequence[int]) -> Table:
    table = plain_table(widths)
    table.add_row(*(Text(column.heading, "bold underline") for column in columns))
    for row in cells:
        table.add_row(*row)
    return table


def _stacked(items: Sequence[Listed], look: Look) -> Table:
    """Each action beside its reference: whose it is and when it is due over what it is."""
    reference = min(_LONGEST_REFERENCE, max(len(each.action.ref) for each in items))
    table = plain_table([reference, width_of(look) - _INDENT - reference - _GAP])
    for each in items:
        above = Text(", ").join([_owners(each), Text("; ").join(_due(each))])
        table.add_row(Text(each.action.ref), Text("\n").join([above, Text(each.action.what)]))
    return table


def _named(columns: Sequence[Column], cells: Sequence[Sequence[Text]]) -> Iterator[RenderableType]:
    """Each action as lines that begin with the column's name."""
    for number, row in enumerate(cells):
        if number:
            yield Text()
        for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
            line = Text.assemble((f"{column.heading}: ", "dim"), Text("; ").join(cell.split()))
            yield Padding(line, (0, 0, 0, _INDENT if place else 0))


def _cell(column: Column, action: Listed) -> Text:
    if column.name == "owners":
        return _owners(action)
    if column.name == "due":
        return Text("\n").join(_due(action))
    style = STYLES[Status.OVERDUE] if column.name in ("status", "overdue") and action.overdue else ""
    return Text(shown(column.cell(action)), style)


def _owners(action: Listed) -> Text:
    owners = action.action.responsible
    return Text(listed(owners), "bold") if owners else Text(NOBODY, "bold red")


def _due(action: Listed) -> Iterator[Text]:
    for place, line in enumerate(due_lines(action)):
        yield Text(line, STYLES[Status.OVERDUE] if action.overdue and not place else "")
