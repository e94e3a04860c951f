"""What has changed between two states of a plan, as values. `find` works them out; `render` says them in words.

Everything is named as it was before and as it is after; what is absent on one side is none there. Texts of the
plan are as the plan has them, names of roles and bodies as its register writes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from edp_cli.duties.telling import Told
    from edp_cli.model.written import WrittenAction, WrittenActivity, WrittenMonitoring, WrittenName
    from edp_cli.timescale import Timescale


class Mark(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of words that stayed, went or came. The words are joined by single spaces."""

    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class WordsChange:
    """A text that was put in other words.

    `stretches` are the words of both in one sequence: those that are not ADDED, joined by spaces, are `before`
    with its white space as single spaces; those that are not REMOVED are `after`.
    """

    before: str
    after: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class NamesChange:
    """A list of names (owners, an audience) that has others in it now. Names that stayed are in neither."""

    added: tuple[str, ...]
    dropped: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateMove:
    """One milestone of an action's timescale that asks for another day, or for something else, than before.

    Attributes:
        label: the milestone's label after, or before where it is gone.
        before: the day it was due (or started); none where the milestone is new, or had no day of its own.
        after: the day it is due (or starts) now; none where the milestone is gone, or has no day of its own.
        before_words: the period before as people read it: "Autumn 2003", "from April 2003", "every term",
            "ongoing"; none where the milestone is new.
        after_words: the period after; none where the milestone is gone.
        days: days that it moved; positive is later. None unless there is a day on both sides.
        terms: terms that it moved, counted by the term that each day lies in; positive is later. None as `days`.
        starts: whether the days are those on which something starts, not those on which it is due. Where a start
            has become a deadline, or the other way round, only the deadline has a day.
    """

    label: str | None
    before: date | None
    after: date | None
    before_words: str | None
    after_words: str | None
    days: int | None
    terms: int | None
    starts: bool = False


@dataclass(frozen=True, slots=True)
class TimescaleChange:
    """A timescale that was put otherwise. `moves` is empty where only the words changed, and no date.

    A date that moves because plan.yaml gives a term other days is no change of the action: its words still say
    that term. `Effect` has what then falls due sooner or later.
    """

    before: Timescale
    after: Timescale
    moves: tuple[DateMove, ...]


class MonitoringKind(StrEnum):
    """What was done to one way of monitoring."""

    ADDED = "added"
    REMOVED = "removed"
    RARER = "rarer"
    MORE_OFTEN = "more often"
    NEVER_DUE = "never due"
    """It had a frequency and has none now, or none that is understood."""
    FREQUENCY = "frequency"
    """Its frequency is put otherwise, and is neither rarer nor more often ("termly" to "each term")."""
    MAKER = "maker"
    RECEIVER = "receiver"
    THROUGH = "through"


@dataclass(frozen=True, slots=True)
class MonitoringChange:
    """One thing that was done to one way of monitoring. One way may have several changes."""

    kind: MonitoringKind
    before: WrittenMonitoring | None
    after: WrittenMonitoring | None


@dataclass(frozen=True, slots=True)
class ActionChange:
    """What has become of one action. At least one of the two sides is there.

    Attributes:
        before: the action as it was; none where it is new.
        after: the action as it is; none where it was removed.
        renumbered: it has another id within its activity, or in another one.
        moved: it is in another activity. One that only has another number itself moves none of its actions.
        id_taken_from: the text of the action that had this reference before, where this is not that action.
        timescale, owners, monitoring, audience, wording, printed_as: what else has changed.
    """

    before: WrittenAction | None
    after: WrittenAction | None
    renumbered: bool = False
    moved: bool = False
    id_taken_from: str | None = None
    timescale: TimescaleChange | None = None
    owners: NamesChange | None = None
    monitoring: tuple[MonitoringChange, ...] = ()
    audience: NamesChange | None = None
    wording: WordsChange | None = None
    printed_as: bool = False

    @property
    def ref(self) -> str:
        """The reference that it has now; that it had, where it was removed."""
        found = self.after or self.before
        return found.ref if found is not None else ""


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry of a list that came, went or was put in other words: a target, an evaluation, an area, a link.

    `field` is its key in the file: "targets", "evaluation", "ssre_areas", "links". `before` and `after` say the
    whole entry in words ("Analysis of SSRE: annually, by Principal Adviser"); `words` marks what changed, where
    both are there.
    """

    field: str
    before: str | None
    after: str | None
    words: WordsChange | None = None


@dataclass(frozen=True, slots=True)
class ActivityChange:
    """What has become of an activity, its actions apart. At least one of the two sides is there."""

    before: WrittenActivity | None
    after: WrittenActivity | None
    renumbered: bool = False
    title: WordsChange | None = None
    entries: tuple[EntryChange, ...] = ()


@dataclass(frozen=True, slots=True)
class NameChange:
    """A role or body of the register that came, went, or goes by another name or other aliases.

    With both sides there, it is the same post: it has the same name, or its name on one side is an alias on the
    other, or they share an alias or an e-mail address, or the one name stands nearly wherever the other one stood.
    """

    before: WrittenName | None
    after: WrittenName | None


@dataclass(frozen=True, slots=True)
class PlanChange:
    """A line of plan.yaml that says something else: `field` is its key ("ends", "revision", "calendar").

    `before` and `after` are in words ("31 Mar 2007", "Autumn 2003: 3 Sep – 19 Dec 2003"), none where there is no
    such line. `before_day` and `after_day` are the days of a line that gives one.
    """

    field: str
    before: str | None
    after: str | None
    before_day: date | None = None
    after_day: date | None = None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record of what happened that came, went, or says something else."""

    before: Told | None
    after: Told | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that two states of a plan differ in.

    Activities and actions are in the order of their references, which is that of the plan; one that was removed
    stands before one that was added under its reference.

    Attributes:
        actions: only those with a change.
        same: how many actions have none.
        unknown: numbers of the activities that were not compared, because the other side has a file of the same
            name that could not be read. Neither they nor their actions are in `activities` or `actions`.
        refs: references of the actions, and numbers of the activities, that are on both sides: as they were
            before, to what they are after.
        renamed: roles and bodies that go by another name: as they were before, to what they are after. Owners are
            compared with this in mind, so that a post with another name changes no action.
        records: what became of the records, by what they are about, then by their days.
    """

    plan: tuple[PlanChange, ...]
    names: tuple[NameChange, ...]
    activities: tuple[ActivityChange, ...]
    actions: tuple[ActionChange, ...]
    same: int
    unknown: tuple[str, ...] = ()
    refs: Mapping[str, str] = field(default_factory=dict, repr=False)
    renamed: Mapping[str, str] = field(default_factory=dict, repr=False)
    records: tuple[RecordChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether the two say the same, as far as they could be compared."""
        return not (self.plan or self.names or self.activities or self.actions or self.records)

    def called_now(self, reference: str) -> str:
        """What a reference of the side before is called after, where its action or activity has another number."""
        number, slash, rest = reference.partition("@")[0].partition("/")
        for known in (f"{number}{slash}{rest.partition('/')[0]}", number):
            if known in self.refs:
                return self.refs[known] + reference[len(known) :]
        return reference
