"""What happened, as records say it: `Done`, `Note`, `Decision`, and the `Ledger` that holds them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from edp_cli.duties.duty import Duty
    from edp_cli.model.record_words import Confidence, Verb


class Done(NamedTuple):
    """What was owed was done.

    Attributes:
        occurrence: what was done, by its reference.
        on: the day on which it was done.
        by: the role that did it, as the register names it.
        holder: who held the post.
        evidence: links, or files by their path from the plans folder.
        note: anything else.
        file: the record's path, as shown to people.
        targets: the targets that the evidence bears on, by their references; what names none, as it is typed.
    """

    occurrence: str
    on: date
    by: str
    holder: str | None
    evidence: tuple[str, ...]
    note: str | None
    file: str
    targets: tuple[str, ...] = ()


class Note(NamedTuple):
    """How an action stands on a day, in somebody's judgement.

    Attributes:
        ref: the action.
        on: the day of the judgement.
        by: the role whose judgement it is, as the register names it.
        holder: who held the post.
        confidence: the colour declared.
        obstacle: what stands in the way.
        next: what happens next.
        file: the record's path, as shown to people.
        asks_for: the new date that a body is asked for, in the words of the record. It moves nothing.
        asked_due: that date's last day, included; none where nothing is asked for, or it is not understood.
    """

    ref: str
    on: date
    by: str
    holder: str | None
    confidence: Confidence
    obstacle: str | None
    next: str | None
    file: str
    asks_for: str | None = None
    asked_due: date | None = None


class Decision(NamedTuple):
    """A body changed what is owed.

    Attributes:
        verb: what was decided.
        of: what it is about: an occurrence that is moved or waived; an action or a duty otherwise.
        on: the day of the decision. It counts from that day on, included.
        body: who decided, as the register names it.
        minute: the minute that says so.
        why: the reason.
        to: the new date of what is moved, in the words of the record; none for the others.
        due: the new date's last day, included; none where the words are not understood.
        owners: those who own what is reassigned from then on.
        file: the record's path, as shown to people.
    """

    verb: Verb
    of: str
    on: date
    body: str
    minute: str | None
    why: str | None
    to: str | None
    due: date | None
    owners: tuple[str, ...]
    file: str


Event = Done | Note | Decision
"""One thing that happened."""


def subject(event: Event) -> str:
    """What an event is about, by its reference: an occurrence, a duty, an action or an activity."""
    if isinstance(event, Done):
        return event.occurrence
    return event.of if isinstance(event, Decision) else event.ref


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everything on record. Each list is in the order of the days, those of one day in that of the files' names.

    Attributes:
        done: what was done, by the occurrence's reference.
        notes: by the action's reference.
        decisions: by what they are about.
    """

    done: Mapping[str, tuple[Done, ...]] = field(default_factory=dict)
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    decisions: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)

    def events(self) -> Iterator[Event]:
        """Every record: what was done, the notes, the decisions."""
        for group in (self.done, self.notes, self.decisions):
            for records in group.values():
                yield from records

    def done_by(self, occurrence: str, as_of: date) -> Done | None:
        """The first record, known on that day, that the occurrence was done."""
        return next((done for done in self.done.get(occurrence, ()) if done.on <= as_of), None)

    def decided_on(self, ref: str, as_of: date) -> tuple[Decision, ...]:
        """The decisions, known on that day, on just this reference, oldest first."""
        return tuple(decision for decision in self.decisions.get(ref, ()) if decision.on <= as_of)

    def decided(self, verb: Verb, duty: Duty, as_of: date, occurrence: str = "") -> tuple[Decision, ...]:
        """The decisions of that kind, known on that day, on the occurrence, its duty, action or activity."""
        if not self.decisions:
            return ()
        about = dict.fromkeys((duty.activity, duty.ref, duty.id, occurrence))
        found = (each for name in about for each in self.decisions.get(name, ()))
        known = [each for each in found if each.verb is verb and each.on <= as_of]
        return tuple(sorted(known, key=lambda decision: decision.on))

    def latest_note(self, ref: str, as_of: date) -> Note | None:
        """The last judgement of the action that was known on that day."""
        return next((note for note in reversed(self.notes.get(ref, ())) if note.on <= as_of), None)
