"""How an action or an evaluation stands, for people: its colours, its duties with their strips, and its notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from edp_cli.render.drawing import plain_table, width_of
from edp_cli.render.status.duty_words import say_decisions, say_due, say_note, say_part, say_whose
from edp_cli.render.status.pieces import (
    GAP,
    legend_text,
    paint_declared,
    paint_time,
    standing_lines,
    strip_text,
)
from edp_cli.render.status.strips import list_strips, say_legend
from edp_cli.render.status.words import say_time
from edp_cli.render.words import capital, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.duties.records import Note
    from edp_cli.queries.status.standing import DutyStanding, Standing
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_DAY = 11


def draw_action(standing: Standing, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """Its words, its colours, its duties and the judgements of it, the latest first."""
    width = width_of(look)
    yield Text(f"\n{capital(standing.what or '')}\n", "bold")
    yield standing_lines(standing, heading.as_of, width)
    if standing.duties:
        yield Text("\nWhat is owed", "bold underline")
        yield _duties(standing, look)
    if legend := say_legend(list_strips([standing]), drawn=look.drawn):
        yield Text("")
        yield legend_text(legend)
    if standing.notes:
        yield Text("\nProgress notes, the latest first", "bold underline")
        yield _notes(standing.notes, width)
    yield Text(f"\nAll its dates: edp show{heading.options} {standing.ref}")


def _duties(standing: Standing, look: Look) -> Table:
    reference = min(24, max(len(duty.part.id) for duty in standing.duties))
    rest = width_of(look) - reference - GAP
    table = plain_table([reference, rest])
    for duty in standing.duties:
        table.add_row(Text(duty.part.id), Group(*_lines(duty, rest, look)))
    return table


def _lines(duty: DutyStanding, width: int, look: Look) -> Iterator[Text]:
    """What the duty is and whose, its day or its strip, how it stands, and what was decided about it."""
    part = duty.part
    yield Text(say_part(part))
    if duty.strip:
        yield strip_text(duty.strip, width, look)
    if due := say_due(part):
        yield Text(due)
    yield paint_time(duty.time.colour, say_time(duty.time, part.items))
    yield from map(Text, say_decisions(part))


def _notes(notes: Iterable[Note], width: int) -> Table:
    table = plain_table([_DAY, width - _DAY - GAP])
    for note in notes:
        lines = [Text.assemble(paint_declared(note.confidence), f": {say_whose(note)}")]
        lines += map(Text, say_note(note))
        table.add_row(Text(whole(note.on)), Text("\n").join(lines))
    return table
