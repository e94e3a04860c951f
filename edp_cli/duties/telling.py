"""`Told`: a record with what the plan has of it, so that it can be said in words what happened."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.duties.expand import Expander
from edp_cli.duties.records import Decision, Note, subject
from edp_cli.duties.standing import stand_of
from edp_cli.model.record_words import Verb

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.duties.records import Event
    from edp_cli.duties.standing import Owed


@dataclass(frozen=True, slots=True)
class Told:
    """A record, and what it is about.

    Attributes:
        event: the record.
        duty: the duty that it is about; none where it is about a whole action or activity, or about nothing that
            the plan has.
        owed: the occurrence that it is about, as it stood at the end of the record's day.
        moved_from: the day that it was due before, of what was moved.
    """

    event: Event
    duty: Duty | None = None
    owed: Owed | None = None
    moved_from: date | None = None

    @property
    def counts(self) -> bool:
        """Whether it is by this very record that the occurrence was done."""
        return self.owed is not None and self.owed.done == self.event


def action_of(reference: str) -> str:
    """The action's reference, with which those of all that is owed of it begin."""
    return "/".join(reference.partition("@")[0].split("/")[:2])


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of the records of a docket."""

    docket: Docket
    _duties: dict[str, Duty] = field(default_factory=dict)

    def tell(self, event: Event) -> Told:
        """The record with what the docket has of it."""
        reference, at, _ = subject(event).partition("@")
        duty = self._find_duty(reference) if not isinstance(event, Note) else None
        occurrence = self._find_occurrence(duty, subject(event)) if duty is not None and at else None
        if occurrence is None:
            return Told(event, None if at else duty)
        owed = stand_of(occurrence, self.docket.ledger, event.on)
        return Told(event, duty, owed, _moved_from(event, owed) if isinstance(event, Decision) else None)

    def stand(self, reference: str, as_of: date) -> Owed | None:
        """How the occurrence of that reference stands on a day; none where the plan has no such occurrence."""
        duty = self._find_duty(reference.partition("@")[0])
        occurrence = self._find_occurrence(duty, reference) if duty is not None else None
        return stand_of(occurrence, self.docket.ledger, as_of) if occurrence is not None else None

    def _find_duty(self, reference: str) -> Duty | None:
        if not self._duties:
            self._duties.update((duty.id, duty) for duty in reversed(self.docket.duties))
        return self._duties.get(reference)

    def _find_occurrence(self, duty: Duty, reference: str) -> Occurrence | None:
        occurrences = Expander(self.docket.frame.calendar).expand(duty)
        return next((each for each in occurrences if each.id == reference), None)


def _moved_from(event: Decision, owed: Owed) -> date | None:
    """The day that the occurrence was due before this decision."""
    if event.verb is not Verb.MOVE:
        return None
    earlier = owed.moves[: owed.moves.index(event)] if event in owed.moves else owed.moves
    due = earlier[-1].due if earlier else None
    return due or owed.occurrence.first_due
