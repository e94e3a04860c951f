"""Occurrences as rows, for spreadsheets and for tables in Markdown: what the plan says, and what is on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.render.words import describe
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.standing import Owed
    from edp_cli.render.sheet import Cell

PLAN_COLUMNS = (
    "Reference", "Kind", "What", "Owners", "To", "Period", "Due", "Status", "Days overdue", "How often",
    "Timescale",
)  # fmt: skip
RECORD_COLUMNS = (
    "First due", "Moves", "Days moved", "Done or ended on", "Days late", "Why", "Decided by", "Minute",
)  # fmt: skip
COLUMNS = (*PLAN_COLUMNS, *RECORD_COLUMNS)


def item_rows(items: Iterable[Owed]) -> tuple[tuple[Cell, ...], ...]:
    """Occurrences as rows under `COLUMNS`."""
    return tuple(item_row(owed) for owed in items)


def item_row(owed: Owed) -> tuple[Cell, ...]:
    """An occurrence as a row under `COLUMNS`."""
    return (*plan_cells(owed), *record_cells(owed))


def plan_cells(owed: Owed) -> tuple[Cell, ...]:
    """What stands under `PLAN_COLUMNS`."""
    occurrence, duty = owed.occurrence, owed.occurrence.duty
    return (
        duty.id,
        duty.kind.value,
        describe(duty),
        duty.owners,
        duty.to,
        occurrence.period.title,
        occurrence.due,
        owed.status.value,
        owed.days if owed.status is Status.OVERDUE else None,
        duty.milestone.words if isinstance(duty.milestone, Every) else None,
        duty.timescale,
    )


def record_cells(owed: Owed) -> tuple[Cell, ...]:
    """What stands under `RECORD_COLUMNS`: nothing where there is no record. The last decision gives the reason."""
    decision = owed.decision
    is_moved = bool(owed.moves)
    return (
        owed.occurrence.first_due if is_moved else None,
        len(owed.moves) if is_moved else None,
        owed.slip if is_moved else None,
        owed.settled_on,
        owed.days if owed.status is Status.LATE else None,
        owed.why,
        decision.body if decision is not None else None,
        decision.minute if decision is not None else None,
    )
