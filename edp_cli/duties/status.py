"""How an occurrence stands at the as-of date."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.duty import Occurrence


class Status(StrEnum):
    """How an occurrence stands. `done`, `late` and `withdrawn` come from records of what happened."""

    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"
    LATE = "late"
    STARTING = "starting"
    WITHDRAWN = "withdrawn"


def status_of(occurrence: Occurrence, as_of: date) -> Status:
    """Its status at the end of the as-of date, when nothing is on record for it.

    What is due on the as-of date itself is not yet overdue.
    """
    if occurrence.starting:
        return Status.STARTING
    return Status.OVERDUE if occurrence.due < as_of else Status.DUE


def days_past(occurrence: Occurrence, as_of: date) -> int:
    """Days past due at the as-of date; negative: days to go."""
    return (as_of - occurrence.due).days
