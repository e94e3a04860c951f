"""`Recorded`: a plan with its records, as the rules look at it; and where in its file an event is said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.checks.walk import walk_actions
from edp_cli.duties.duty import Source
from edp_cli.duties.expand import Expander
from edp_cli.duties.records import Decision, Done, subject

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.duties.records import Event, Ledger
    from edp_cli.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Recorded:
    """A plan, what it asks for, and what is on record.

    Attributes:
        plan: the plan.
        docket: what is owed under it, and what is on record.
        is_whole: whether all files of the plan could be read.
        actions: the references of the actions, those without a date included.
        duties: by their references.
        occurrences: by their references.
        covered: the occurrences by all that they are owed under: the duty, its action, its activity.
    """

    plan: Plan
    docket: Docket
    is_whole: bool
    actions: frozenset[str]
    duties: Mapping[str, Duty]
    occurrences: Mapping[str, Occurrence]
    covered: Mapping[str, tuple[Occurrence, ...]]

    @classmethod
    def of(cls, plan: Plan, docket: Docket) -> Recorded:
        """The plan, and what is owed under it, as rules for records need them."""
        expander = Expander(plan.frame.calendar)
        occurrences: dict[str, Occurrence] = {}
        covered: dict[str, list[Occurrence]] = {}
        for duty in docket.duties:
            for occurrence in expander.expand(duty):
                occurrences[occurrence.id] = occurrence
                for name in {duty.id, duty.ref, duty.activity}:
                    covered.setdefault(name, []).append(occurrence)
        return cls(
            plan=plan,
            docket=docket,
            is_whole=not docket.left_out,
            actions=frozenset(placed.ref for placed in walk_actions(plan)),
            duties={duty.id: duty for duty in docket.duties},
            occurrences=occurrences,
            covered={name: tuple(listed) for name, listed in covered.items()},
        )

    @property
    def ledger(self) -> Ledger:
        """What happened."""
        return self.docket.ledger

    def knows(self, event: Event) -> bool:
        """Whether the plan has what the event is about, and it is of the kind that can be recorded so."""
        name = subject(event)
        if isinstance(event, Done) or name_of_key(event) in ("move", "waive"):
            return name in self.occurrences
        if isinstance(event, Decision):
            is_activity = name in self.plan.numbers
            return name in self.actions or name in self.duties or (is_activity and event.verb == "withdraw")
        return name in self.actions


def name_of_key(event: Event) -> str:
    """The key of the event's file that says what it is about."""
    return event.verb.value if isinstance(event, Decision) else "for"


def place(event: Event, *path: str | int) -> Source:
    """A place in the event's file; without a path, the file as a whole."""
    return Source(event.file, path)


def ref_of(event: Event) -> str:
    """The activity, action or duty that an event is about."""
    return subject(event).partition("@")[0]
