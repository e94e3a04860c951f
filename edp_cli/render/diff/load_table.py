"""How many things each owner owes in a term, before and after, as a table; where it is narrow, owner by owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.padding import Padding
from rich.text import Text

from edp_cli.render.diff.consequences import LOADS, list_terms, name_owner, say_terms
from edp_cli.render.drawing import plain_table, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from edp_cli.compare.effects import OwnerLoad, TermLoad
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_NARROWEST_NAME = 24
_WIDEST_NAME = 44


def draw_loads(loads: Sequence[OwnerLoad], look: Look) -> Iterator[RenderableType]:
    """The owners in rows, the terms with a difference in columns."""
    yield Text(f"\n{LOADS}", "bold")
    terms = list_terms(loads)
    arrow = "→" if look.drawn else ">"
    cells = [{each.term.key: _show(each, arrow) for each in load.terms} for load in loads]
    heads = [term.title.replace(" ", "\n") for term in terms]
    widths = [
        max(cell_len(text) for text in (*head.split("\n"), *(row.get(term.key, "") for row in cells)))
        for head, term in zip(heads, terms, strict=True)
    ]
    room = width_of(look) - _INDENT - sum(widths) - _GAP * len(widths)
    if room < _NARROWEST_NAME:
        yield _stacked(loads, look, arrow)
        return
    longest = max(cell_len(name_owner(load)) for load in loads)
    table = plain_table([min(room, longest, _WIDEST_NAME), *widths])
    table.add_row("", *(Text(head, "dim") for head in heads))
    for load, row in zip(loads, cells, strict=True):
        table.add_row(Text(name_owner(load)), *(Text(row.get(term.key, "")) for term in terms))
    yield Padding(table, (0, 0, 0, _INDENT))


def _stacked(loads: Sequence[OwnerLoad], look: Look, arrow: str) -> Padding:
    """Each owner, and under the name the terms."""
    table = plain_table([width_of(look) - _INDENT])
    for load in loads:
        table.add_row(Text(f"{name_owner(load)}:"))
        table.add_row(Padding(Text(say_terms(load, arrow)), (0, 0, 0, _INDENT)))
    return Padding(table, (0, 0, 0, _INDENT))


def _show(load: TermLoad, arrow: str) -> str:
    return f"{load.before} {arrow} {load.after}"
