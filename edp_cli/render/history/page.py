"""An action's history as a page in Markdown. Every text of the plan and of git is escaped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.telling import Told
from edp_cli.periods import show_day
from edp_cli.queries.history.entries import Gap
from edp_cli.render.diff.page import mark_up, shown
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

    from edp_cli.queries.history.entries import History, Step


def render_page(history: History) -> str:
    """The page."""
    parts = [
        f"# {shown(say_title(history))}",
        shown(say_plan(history)),
        shown(history.action.what),
        shown(say_now(history)),
        "\n".join(line for event in history.line for line in _item(event)),
        *map(shown, say_summary(history)),
        *map(shown, say_limits(history)),
    ]
    return "\n\n".join(filter(None, parts)) + "\n"


def _item(event: Step | Gap | Told) -> Iterator[str]:
    if isinstance(event, Told):
        yield f"- **{shown(show_day(event.event.on))}** {shown(say_happened(event))}"
        return
    yield f"- **{shown(say_day(event.revision))}** {shown(say_revision(event.revision))}"
    if isinstance(event, Gap):
        yield f"  - {shown(say_gap(event))}"
        return
    for change in list_changes(event):
        yield f"  - {' '.join(filter(None, [shown(change.leads), mark_up(change.words)]))}"
