"""A difference as rows, one a change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.diff.entries import without_joins
from edp_cli.render.sheet import Sheet

if TYPE_CHECKING:
    from edp_cli.render.diff.answer import Answer
    from edp_cli.render.diff.entries import Change, Entry
    from edp_cli.render.sheet import Cell

COLUMNS = (
    "Change", "Reference", "What", "About", "Before", "After", "Days", "Terms", "In words", "File", "Line",
)  # fmt: skip


def make_sheet(answer: Answer) -> Sheet:
    """A row for each thing that was done, what matters most first."""
    rows = tuple(_row(entry, change) for entry in answer.entries for change in entry.changes)
    said = tuple(map(without_joins, (*answer.missing, *answer.summary)))
    return Sheet(COLUMNS, rows, answer.title, (answer.heading.sentence, *said))


def _row(entry: Entry, change: Change) -> tuple[Cell, ...]:
    place = entry.place
    return (
        change.kind.value,
        entry.ref,
        entry.what or None,
        change.label,
        change.day_before or change.before,
        change.day_after or change.after,
        change.days,
        change.terms,
        without_joins(change.says),
        place.file,
        place.line,
    )
