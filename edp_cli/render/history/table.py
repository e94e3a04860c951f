"""An action's history for people: day by day, what was done to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from edp_cli.duties.telling import Told
from edp_cli.periods import show_day
from edp_cli.queries.history.entries import Gap
from edp_cli.render.diff.table import draw_rows, draw_words
from edp_cli.render.drawing import draw
from edp_cli.render.happened import say_happened
from edp_cli.render.history.words import (
    list_changes,
    say_day,
    say_gap,
    say_limits,
    say_now,
    say_plan,
    say_revision,
    say_summary,
    say_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from edp_cli.queries.history.entries import History, Step
    from edp_cli.render.diff.table import Row
    from edp_cli.render.look import Look


def render_history(history: History, look: Look) -> str:
    """The action as it is, what was done to it, oldest first, and what became of its dates."""
    parts: list[RenderableType] = [
        Text(say_title(history), "bold"),
        Text(say_plan(history), "dim"),
        Text(f"\n{history.action.what}"),
        Text(say_now(history)),
        Text(),
    ]
    if rows := [row for event in history.line for row in _rows(event, look)]:
        parts += [draw_rows(rows, look), Text()]
    parts += [Text(said, "bold") for said in say_summary(history)]
    parts += [Text(said, "bold red") for said in say_limits(history)]
    return draw(parts, look)


def _rows(event: Step | Gap | Told, look: Look) -> Iterator[Row]:
    """The revision, and under it a line for each thing that was done; a record in a line of its own."""
    bullet = "•" if look.drawn else "*"
    if isinstance(event, Told):
        yield show_day(event.event.on), bullet, Text(say_happened(event))
        return
    yield say_day(event.revision), "", Text(say_revision(event.revision), "dim")
    if isinstance(event, Gap):
        yield "", bullet, Text(say_gap(event), "red")
        return
    for change in list_changes(event):
        yield "", bullet, Text(" ").join([Text(change.leads), *draw_words(change.words)])
