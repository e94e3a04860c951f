"""How an occurrence stands on a day: from its dates, what is on record for it, and what bodies have decided.

- The earliest record that settles an occurrence counts: that it was done, or a decision that withdraws or waives
  it. Of one day, what was done comes first, so that no decision of the day on which it was done late hides that.
  What is decided after it is settled changes nothing of it any more.
- A decision counts from its day on. The last that moves an occurrence gives its present date. A move of the very
  day on which it was done changes nothing, so that none can hide that it was late.
- What was done by its present date, that day included, is done; what was done after it is late for ever.
- What only starts is never overdue, and so never late.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from edp_cli.duties.expand import Expander
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from edp_cli.duties.docket import Docket, Undated
    from edp_cli.duties.duty import Duty, Occurrence
    from edp_cli.duties.records import Decision, Done, Ledger

_DAY = timedelta(days=1)
SETTLED = (Status.DONE, Status.LATE, Status.WITHDRAWN, Status.WAIVED)
"""The states of what is owed no longer."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One occurrence, and how it stands on the as-of date.

    Attributes:
        occurrence: with its present date, and those who own it now.
        status: how it stands.
        days: days past due at the as-of date, or on the day that it was settled; negative: days to go, or early.
        moves: the decisions that moved it, oldest first.
        done: the record that it was done.
        ended: the decision that withdrew or waived it.
    """

    occurrence: Occurrence
    status: Status
    days: int
    moves: tuple[Decision, ...] = ()
    done: Done | None = None
    ended: Decision | None = None

    @property
    def slip(self) -> int:
        """Days from the date that it first had to its present one."""
        return (self.occurrence.due - self.occurrence.first_due).days

    @property
    def is_settled(self) -> bool:
        """Whether it is owed no longer."""
        return self.status in SETTLED

    @property
    def was_overdue(self) -> bool:
        """Whether it was past due on the day that a body withdrew or waived it, which stays in view."""
        return self.ended is not None and self.days > 0 and not self.occurrence.starting

    @property
    def settled_on(self) -> date | None:
        """The day on which it was done, withdrawn or waived."""
        settling = self.done or self.ended
        return settling.on if settling is not None else None

    @property
    def decision(self) -> Decision | None:
        """The decision that gives how it stands: the one that ended it, else the last move."""
        return self.ended or (self.moves[-1] if self.moves else None)

    @property
    def why(self) -> str | None:
        """The reason that was given for that decision."""
        return self.decision.why if self.decision is not None else None


def stand(docket: Docket, as_of: date, duties: Iterable[Duty] | None = None) -> Iterator[Owed]:
    """Every occurrence of the duties, and how it stands. Without `duties`, of all in the docket, in its order."""
    expander = Expander(docket.frame.calendar)
    for duty in hold(docket, as_of) if duties is None else duties:
        for occurrence in expander.expand(duty):
            yield stand_of(occurrence, docket.ledger, as_of)


def hold(docket: Docket, as_of: date) -> Iterator[Duty]:
    """The docket's duties, each with those who own it on that day."""
    for duty in docket.duties:
        given = docket.ledger.decided(Verb.REASSIGN, duty, as_of) if docket.ledger.decisions else ()
        mine = [decision for decision in given if _gives(decision, duty)]
        yield replace(duty, owners=mine[-1].owners) if mine else duty


def hold_undated(docket: Docket, as_of: date) -> Iterator[Undated]:
    """The actions without a date that are not withdrawn on that day, each with those who own it then."""
    for undated in docket.undated:
        decided = docket.ledger.decided_on(undated.ref, as_of)
        withdrawn = (*docket.ledger.decided_on(undated.activity, as_of), *decided)
        if not any(decision.verb is Verb.WITHDRAW for decision in withdrawn):
            given = [decision for decision in decided if decision.verb is Verb.REASSIGN]
            yield replace(undated, owners=given[-1].owners) if given else undated


def _gives(decision: Decision, duty: Duty) -> bool:
    """Whether the decision gives the duty itself. One about an action gives its milestones, not its reports."""
    return decision.of == duty.id or (decision.of == duty.ref and duty.is_action)


def stand_of(occurrence: Occurrence, ledger: Ledger, as_of: date) -> Owed:
    """How the occurrence stands at the end of the as-of date. What is due on that day is not yet overdue.

    Whatever date it comes with, it starts from its first.
    """
    identity = occurrence.id
    done = ledger.done_by(identity, as_of)
    ended = _ending(occurrence, ledger, as_of)
    if done is not None and ended is not None:
        done, ended = (done, None) if done.on <= ended.on else (None, ended)
    settling = done or ended
    until = settling.on if settling is not None else as_of
    moves = tuple(_moves(occurrence, ledger, until - _DAY if done is not None else until))
    due = (moves[-1].due if moves else None) or occurrence.first_due
    if due != occurrence.due:
        occurrence = replace(occurrence, due=due)
    days = (until - occurrence.due).days
    return Owed(occurrence, _status(occurrence, done, ended, days), days, moves, done, ended)


def _moves(occurrence: Occurrence, ledger: Ledger, until: date) -> Iterator[Decision]:
    """The decisions up to that day, included, that moved it."""
    decided = ledger.decided(Verb.MOVE, occurrence.duty, until, occurrence.id) if ledger.decisions else ()
    return (move for move in decided if move.of == occurrence.id and move.due is not None)


def _ending(occurrence: Occurrence, ledger: Ledger, as_of: date) -> Decision | None:
    """The first decision that withdraws or waives it."""
    if not ledger.decisions:
        return None
    duty = occurrence.duty
    waived = ledger.decided(Verb.WAIVE, duty, as_of, occurrence.id)
    found = (*ledger.decided(Verb.WITHDRAW, duty, as_of), *(each for each in waived if each.of == occurrence.id))
    return min(found, key=lambda decision: decision.on, default=None)


def _status(occurrence: Occurrence, done: Done | None, ended: Decision | None, days: int) -> Status:
    if ended is not None:
        return Status.WAIVED if ended.verb is Verb.WAIVE else Status.WITHDRAWN
    if done is not None:
        return Status.LATE if days > 0 and not occurrence.starting else Status.DONE
    if occurrence.starting:
        return Status.STARTING
    return Status.OVERDUE if days > 0 else Status.DUE
