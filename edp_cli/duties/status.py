"""`Status`: how an occurrence may stand at the as-of date; `standing` says how it does."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How an occurrence stands. All but `due`, `overdue` and `starting` come from records of what happened."""

    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"
    LATE = "late"
    STARTING = "starting"
    WAIVED = "waived"
    WITHDRAWN = "withdrawn"
