"""What a difference is said with: `Entry`, all about one thing; `Change`, one thing that was done to it.

Every shape of the answer is made from these, so that no two of them disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.compare.changes import Stretch
    from edp_cli.model.written import Place


class Section(IntEnum):
    """Where a change stands in the answer: what matters most comes first."""

    REMOVED = 1
    TAKEN = 2
    LATER = 3
    VANISHES = 4
    OVERDUE = 5
    RECORDS_GONE = 6
    RECORDS_CHANGED = 7
    OWNERLESS = 8
    MONITORED_LESS = 9
    RECORDED = 10
    OTHER = 11
    WORDING = 12
    RENUMBERED = 13
    ADDED = 14
    ACTIVITIES = 15
    NAMES = 16
    PLAN = 17


class Part(StrEnum):
    """What of the plan an entry is about. The values are its keys in JSON."""

    ACTION = "actions"
    ACTIVITY = "activities"
    NAME = "names"
    PLAN = "plan_file"
    RECORD = "records"


class Became(StrEnum):
    """What became of it."""

    REMOVED = "removed"
    CHANGED = "changed"
    ADDED = "added"


class Kind(StrEnum):
    """What was done. The values are those of the JSON contract."""

    REMOVED = "removed"
    ADDED = "added"
    NUMBER_TAKEN = "number taken"
    DUE_LATER = "due later"
    DUE_SOONER = "due sooner"
    STARTS_LATER = "starts later"
    STARTS_SOONER = "starts sooner"
    DATE_GONE = "date gone"
    DATE_NEW = "date new"
    TIMESCALE = "timescale"
    LATENESS_GONE = "lateness gone"
    OVERDUE_AT_ONCE = "overdue at once"
    OWNER_ADDED = "owner added"
    OWNER_DROPPED = "owner dropped"
    OWNER_CHANGED = "owner changed"
    MONITORING_ADDED = "monitoring added"
    MONITORING_REMOVED = "monitoring removed"
    MONITORING_RARER = "monitoring rarer"
    MONITORING_MORE_OFTEN = "monitoring more often"
    MONITORING_NEVER_DUE = "monitoring never due"
    MONITORING_FREQUENCY = "monitoring frequency"
    MONITORING_MAKER = "monitoring maker"
    MONITORING_RECEIVER = "monitoring receiver"
    MONITORING_THROUGH = "monitoring through"
    AUDIENCE = "audience"
    RENUMBERED = "renumbered"
    MOVED = "moved"
    WORDING = "wording"
    PRINTED_NUMBER = "printed number"
    ENTRY_ADDED = "entry added"
    ENTRY_REMOVED = "entry removed"
    ENTRY_CHANGED = "entry changed"
    NAME = "name"
    ALIASES = "aliases"
    HOLDER = "holder"
    EMAIL = "email"
    LINE = "line"
    RECORD_ADDED = "record added"
    RECORD_REMOVED = "record removed"
    RECORD_CHANGED = "record changed"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was done.

    Attributes:
        says: it in a sentence; within dates, spaces at which no line ends (`words.UNBROKEN`).
        section: where it stands in the answer.
        label: the milestone, or the kind of entry or record, that it is about.
        before: what it was, as the plan or the register has it.
        after: what it is.
        day_before: the day it was due, or started.
        day_after: the day it is due, or starts.
        days: days that it moved; positive is later.
        terms: terms that it moved.
        words: the words of both in one sequence, where a text was put in other words.
    """

    kind: Kind
    says: str
    section: Section
    label: str | None = None
    before: str | None = None
    after: str | None = None
    day_before: date | None = None
    day_after: date | None = None
    days: int | None = None
    terms: int | None = None
    words: tuple[Stretch, ...] = ()

    @property
    def leads(self) -> str:
        """What it says, where the words follow."""
        return f"{self.says.removesuffix('.')}:" if self.words else self.says


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is said about one thing.

    Attributes:
        part: what kind of thing it is.
        became: what became of it.
        ref: what it is called: a reference, an activity's number, a name, a line of plan.yaml; of a record,
            that of what it is about.
        ref_before: what it was called.
        what: its text; empty where what it is called is all there is.
        changes: the gravest first, but that the thing is new comes before them; never empty.
        place: where it is written, in the side after; where it is gone, in the side before.
    """

    part: Part
    became: Became
    ref: str
    ref_before: str | None
    what: str
    changes: tuple[Change, ...]
    place: Place

    @property
    def section(self) -> Section:
        """The section that it stands in: that of its gravest change."""
        return min(change.section for change in self.changes)

    @property
    def title_words(self) -> tuple[Stretch, ...]:
        """The words of its text, marked, where just those were put otherwise; they stand for the text."""
        return next((change.words for change in self.changes if change.kind is Kind.WORDING), ())

    @property
    def lines(self) -> tuple[Change, ...]:
        """What is said under its text: all but the wording, which the text shows."""
        return tuple(change for change in self.changes if change.kind is not Kind.WORDING)


def quote(text: str) -> str:
    """An officer's words, quoted; several lines as one."""
    return f'"{"; ".join(line.strip() for line in text.splitlines())}"'


def without_joins(text: str) -> str:
    """The text with plain spaces, for where nothing breaks lines."""
    return text.replace(UNBROKEN, " ")
