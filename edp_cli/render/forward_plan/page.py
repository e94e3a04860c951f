"""A forward plan as a page in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.accounts import NO_REASON, say
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
from edp_cli.render.markdown import escape, render_markdown
from edp_cli.render.sheet import Sheet
from edp_cli.render.words import UNBROKEN, describe, when

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.committees.forward import ForwardPlan
    from edp_cli.render.heading import Heading
    from edp_cli.render.sheet import Cell

_COLUMNS = ("Reference", "What", "From", "Period", "Due", "How it stands")


def render_page(found: ForwardPlan, heading: Heading) -> str:
    """The page: the meetings with what is to come to each, what no meeting is in time for, what is overdue."""
    top = render_markdown(Sheet((), (), say_title(found), (heading.sentence,)))
    end = render_markdown(Sheet((), (), foot=find_notes(found, heading)))
    return "\n".join([top, *_parts(found), end]).replace(UNBROKEN, " ")


def _parts(found: ForwardPlan) -> Iterator[str]:
    for agenda in found.agendas:
        title, nothing = say_meeting(agenda.meeting, found.as_of), say_nothing(agenda.meeting, found.as_of)
        yield _section(title, _COLUMNS, map(_row, agenda.items), nothing)
    for share in found.shares:
        yield _section(say_term(share.term), _COLUMNS, map(_row, share.items))
    if found.promised:
        late = (
            (*_row(each.owed), *_late(each.owed), say(each.account.reason, NO_REASON)) for each in found.promised
        )
        yield _section(say_promised(found), (*_COLUMNS, "First due", "Times moved", "Reason"), late)
    if found.unplaced:
        rows = ((*_row(each.owed), say_unplaced(each)) for each in found.unplaced)
        yield _section(UNPLACED, (*_COLUMNS, "Meetings"), rows)
    if found.made:
        yield _section(MADE, _COLUMNS, map(_row, found.made))


def _section(title: str, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], nothing: str = "") -> str:
    """A heading with its table; `nothing` is said where there are no rows."""
    cells = tuple(rows)
    return f"## {escape(title)}\n\n{render_markdown(Sheet(columns, cells, foot=() if cells else (nothing,)))}"


def _row(owed: Owed) -> tuple[Cell, ...]:
    occurrence, duty = owed.occurrence, owed.occurrence.duty
    return (duty.id, describe(duty), duty.owners, occurrence.period.title, occurrence.due, when(owed))


def _late(owed: Owed) -> tuple[Cell, ...]:
    return (owed.occurrence.first_due, len(owed.moves))
