"""Everybody in a plan, as a table for people.

What is overdue stands first in each row, so that the eye finds it by going down the left side. Where the terminal
is narrow, what somebody has is said in words under the name; where it is wide, it has columns of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.render.drawing import WIDE, draw, foot, plain_table, width_of
from edp_cli.render.owners.words import (
    say_command,
    say_held,
    say_kind,
    say_parts,
    say_title,
    say_total,
    say_unassigned,
    say_unmade,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.owners import Counts, Owner, Owners
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_OWED = ("Overdue", "Due this\nterm")
_OWED_WIDTHS = (7, 8)
_PARTS = ("Actions", "Reports", "Evaluations", "Receives")
_GAP = 2
_NONE = "–"
_INDENT = 2


def render_owners(owners: Owners, heading: Heading, look: Look) -> str:
    """Each owner; then those who own no action; then the actions that are nobody's."""
    parts: list[RenderableType] = [Text(say_title(owners), "bold"), Text(heading.words, "dim")]
    if not owners.owners:
        parts.append(Text("\nNobody is named in the plan."))
    parts += _groups(owners, look)
    if owners.unassigned:
        parts += _unassigned(owners, look)
    if unmade := say_unmade(owners):
        parts.append(Text(f"\n{unmade}", "bold red"))
    parts.append(Text(f"\n{say_total(owners)}", "bold"))
    if owners.owners:
        parts.append(Text(f"All that is one role's: {say_command(owners, heading)}"))
    return draw([*parts, *foot(heading)], look)


def _groups(owners: Owners, look: Look) -> Iterator[RenderableType]:
    """Those who own an action, and those who do not, the columns' headings over the first of them."""
    responsible = [owner for owner in owners.owners if owner.counts.actions]
    others = [owner for owner in owners.owners if not owner.counts.actions]
    if responsible:
        yield from (Text(), _table(responsible, owners, look, headed=True))
    if others:
        yield Text("\nWithout actions of their own", "bold underline")
        yield _table(others, owners, look, headed=not responsible)


def _table(listed: Sequence[Owner], owners: Owners, look: Look, *, headed: bool) -> Table:
    parts = _PARTS if look.width >= WIDE else ()
    taken = [*_OWED_WIDTHS, *map(len, parts)]
    names = [_name(owner, look) for owner in owners.owners]
    longest = max(line.cell_len for name in names for line in name.split("\n"))
    room = width_of(look) - sum(taken) - _GAP * len(taken)
    table = plain_table([*_OWED_WIDTHS, min(room, max(longest, len("Role"))), *map(len, parts)])
    table.show_header = headed
    for column, title in zip(table.columns, (*_OWED, "Role", *parts), strict=True):
        column.header = Text(title, "dim")
        column.justify = "left" if title == "Role" else "right"
        column.vertical = "top"
    for owner in listed:
        counts = owner.counts
        numbers = [_number(number) for number in _parts(counts)] if parts else []
        due = Text(str(counts.due), "bold") if counts.due else _number(0)
        table.add_row(_overdue(counts), due, _name(owner, look), *numbers)
    return table


def _parts(counts: Counts) -> tuple[int, ...]:
    return (counts.actions, counts.reports, counts.evaluations, counts.receives)


def _overdue(counts: Counts) -> Text:
    return Text(str(counts.overdue), "bold red") if counts.overdue else _number(0)


def _number(number: int) -> Text:
    return Text(str(number)) if number else Text(_NONE, "dim")


def _name(owner: Owner, look: Look) -> Text:
    """The name; under it who holds the post, what is unusual about it, and in narrow tables what it has."""
    who = owner.who
    lines = [Text(who.name, "bold")]
    if held := say_held(who):
        lines.append(Text(held))
    kinds = [say_kind(who)] if who.is_stranger or who.is_body else []
    parts = [say_parts(*_parts(owner.counts))] if look.width < WIDE else []
    if said := "; ".join([*kinds, *parts]):
        lines.append(Text(said, "bold red" if who.is_stranger else "dim"))
    return Text("\n").join(lines)


def _unassigned(owners: Owners, look: Look) -> Iterator[RenderableType]:
    """The actions that nobody is responsible for, with their timescales."""
    yield Text(f"\n{say_unassigned(owners)}", "bold red")
    reference = max(len(action.ref) for action in owners.unassigned)
    table = plain_table([reference, width_of(look) - reference - _GAP - _INDENT])
    for action in owners.unassigned:
        table.add_row(Text(action.ref), Text(f"{action.what} ({action.timescale.text})"))
    yield Padding(table, (0, 0, 0, _INDENT))
