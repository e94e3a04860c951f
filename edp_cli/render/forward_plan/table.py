"""A forward plan as people read it in a terminal: under each meeting, what is to come to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.render.accounts import NO_REASON, say
from edp_cli.render.drawing import NOBODY, STYLES, WIDE, draw, plain_table, width_of
from edp_cli.render.forward_plan.words import (
    MADE,
    UNPLACED,
    find_notes,
    say_meeting,
    say_nothing,
    say_promised,
    say_term,
    say_title,
    say_unplaced,
)
from edp_cli.render.words import capital, day_words, describe, listed, moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.committees.forward import ForwardPlan
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_LONGEST_REFERENCE = 24
_WIDEST_ASIDE = 44
_INDENT = 2
_GAP = 2


def render_table(found: ForwardPlan, heading: Heading, look: Look) -> str:
    """The meetings with what is to come to each, what no meeting is in time for, and what is overdue."""
    top = [Text(say_title(found), "bold"), Text(heading.words, "dim")]
    notes = [Text(f"\n{said}") for said in find_notes(found, heading)]
    return draw([*top, *_parts(found, look), *notes], look)


@dataclass(frozen=True, slots=True)
class _Row:
    """A report, and what is to be said under it."""

    owed: Owed
    remark: str = ""


def _parts(found: ForwardPlan, look: Look) -> Iterator[RenderableType]:
    sections = list(_sections(found))
    everything = [row for _, rows, _, _ in sections for row in rows]
    for title, rows, style, nothing in sections:
        yield Text(f"\n{title}", style)
        body = _table(rows, look, everything) if rows else Text(nothing)
        yield Padding(body, (0, 0, 0, _INDENT))


def _sections(found: ForwardPlan) -> Iterator[tuple[str, list[_Row], str, str]]:
    """Each title, the rows under it, how the title is painted, and what is said where there are no rows."""
    for agenda in found.agendas:
        nothing = say_nothing(agenda.meeting, found.as_of)
        yield say_meeting(agenda.meeting, found.as_of), list(map(_Row, agenda.items)), "bold", nothing
    for share in found.shares:
        yield say_term(share.term), list(map(_Row, share.items)), "bold", ""
    if found.promised:
        late = [_Row(each.owed, f"Reason: {say(each.account.reason, NO_REASON)}") for each in found.promised]
        yield say_promised(found), late, "bold red", ""
    if found.unplaced:
        yield (
            UNPLACED,
            [_Row(each.owed, capital(say_unplaced(each))) for each in found.unplaced],
            "bold yellow",
            "",
        )
    if found.made:
        yield MADE, list(map(_Row, found.made)), "bold", ""


def _table(rows: Sequence[_Row], look: Look, everything: Sequence[_Row]) -> Table:
    """The rows, laid out alike for `everything` that is shown."""
    width = width_of(look) - _INDENT
    reference = min(_LONGEST_REFERENCE, max(len(row.owed.occurrence.duty.id) for row in everything))
    share = min(_WIDEST_ASIDE, width * 3 // 10)
    rest = width - reference - _GAP
    beside = look.width >= WIDE
    table = plain_table([reference, share, rest - share - _GAP] if beside else [reference, rest])
    for row in rows:
        asides, duty = _asides(row.owed), row.owed.occurrence.duty
        what = Text("\n").join([Text(describe(duty)), *([Text(row.remark)] if row.remark else [])])
        cells = [Text("\n").join(asides), what] if beside else [Text("\n").join([Text(", ").join(asides), what])]
        table.add_row(Text(duty.id), *cells)
    return table


def _asides(owed: Owed) -> list[Text]:
    """Who makes the report, for which period, and by when."""
    occurrence = owed.occurrence
    owners = occurrence.duty.owners
    asides = [
        Text(listed(owners), "bold") if owners else Text(NOBODY, "bold red"),
        Text(f"for {occurrence.period.title}"),
        Text(f"due {day_words(owed)}", STYLES.get(owed.status, "")),
    ]
    return [*asides, Text(moved(owed), "yellow")] if owed.moves else asides
