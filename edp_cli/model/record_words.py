"""The words that records choose from: how confident somebody is, and what a decision does."""

from __future__ import annotations

from enum import StrEnum


class Confidence(StrEnum):
    """How sure somebody is that an action will be done as planned: declared, never worked out."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Verb(StrEnum):
    """What a decision does: moves a date, withdraws what is owed, waives it once, or gives it to somebody else."""

    MOVE = "move"
    WITHDRAW = "withdraw"
    WAIVE = "waive"
    REASSIGN = "reassign"
