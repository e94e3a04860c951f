"""`Duty` and `Occurrence`: what somebody owes, and each time that it is owed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.findings import Path
    from edp_cli.periods import Period
    from edp_cli.timescale import By, Every, From


class DutyKind(StrEnum):
    """What is owed."""

    ACTION = "action"
    REPORT = "report"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class Source:
    """Where in the plan's files a thing is written."""

    file: str
    path: Path


@dataclass(frozen=True, slots=True)
class Window:
    """The days over which a duty recurs, both included. It may end before it starts; then nothing begins in it."""

    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that somebody owes: an action's milestone, a monitoring report, an evaluation.

    Attributes:
        id: its reference: `5.1/3c/2`, `5.1/3a/report`, `5.1/evaluation-2`.
        ref: the action's reference; for an evaluation the activity's.
        activity: the activity's number.
        what: what is owed, in words.
        label: the milestone's label.
        owners: those who owe it, as the register names them.
        to: who receives it.
        through: how it is done, where that is not a report.
        timescale: the officer's own words for when.
        milestone: when it is owed.
        window: the days over which it recurs.
        source: where it is written.
    """

    id: str
    ref: str
    activity: str
    kind: DutyKind
    what: str
    label: str | None
    owners: tuple[str, ...]
    to: str | None
    through: str | None
    timescale: str
    milestone: By | From | Every
    window: Window
    source: Source

    @property
    def is_action(self) -> bool:
        """Whether it is an action's own milestone: neither a report nor an evaluation."""
        return self.kind is DutyKind.ACTION


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One duty in one period. Derived, never stored.

    Attributes:
        duty: what is owed.
        period: the period that it is owed for.
        start: the period's first day; of something that starts, the day it starts.
        due: the day it is due, included; of something that starts, the day it starts.
        first_due: the day it was first due, before any decision moved it.
        starting: whether it only starts, and so can never be overdue.
    """

    duty: Duty
    period: Period
    start: date
    due: date
    first_due: date
    starting: bool = False

    @property
    def id(self) -> str:
        """Its reference: the duty's, with the period: `5.1/4b/report@2003-autumn`."""
        return f"{self.duty.id}@{self.period.key}"
