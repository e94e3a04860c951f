"""From a plan to what is owed: duties, their occurrences, and how each stands on a day."""

from edp_cli.duties.derive import derive_duties, describe, find_undated
from edp_cli.duties.duty import Duty, DutyKind, Occurrence, Source, Window
from edp_cli.duties.expand import Expander
from edp_cli.duties.status import Status, days_past, status_of

__all__ = [
    "Duty",
    "DutyKind",
    "Expander",
    "Occurrence",
    "Source",
    "Status",
    "Window",
    "days_past",
    "derive_duties",
    "describe",
    "find_undated",
    "status_of",
]
