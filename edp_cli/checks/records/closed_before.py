"""A record comes after the matter was closed.

What was done, withdrawn or waived is owed no longer, so a decision on it changes nothing, though it reads as if it
did. What is recorded as done after it was withdrawn or waived still counts as withdrawn or waived. One of the two
records is wrong, or names another period than was meant. What was moved, or given to others, on the very day on
which it was done is not found: such a move does not count, so that nothing done late is hidden by it.

What to do: see which of the two is right. Where a decision was taken too late to matter, take its record out
before it is committed.

    # bad
    # first
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
    # then
    waive: 5.1/1@2003-autumn
    on: 2003-12-11
    body: EET
    minute: 51/04
    why: Schools have no time for it this term.

    # good
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import name_of_key, place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.duties.closing import comes_too_late, find_closing, find_ending
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.records import Event

_ADVICE = "See which of the two records is right, and whether another period is meant."
_LEFT = {
    Verb.MOVE: "there was no date left to move",
    Verb.WAIVE: "there was nothing left to waive",
    Verb.WITHDRAW: "there was nothing left to withdraw",
    Verb.REASSIGN: "there was nothing left to give to anybody",
}


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every record about what was closed before; of one day, what was done comes first."""
    for event in recorded.ledger.events():
        if recorded.knows(event):
            message = _closed(event, recorded)
            if message is not None:
                yield Problem(place(event, name_of_key(event)), message, _ADVICE, ref_of(event))


def _closed(event: Event, recorded: Recorded) -> str | None:
    """What is said of the record, if the matter was closed before it."""
    name = subject(event)
    occurrence = recorded.occurrences.get(name)
    if isinstance(event, Done) and occurrence is not None:
        ended = find_ending(event, occurrence, recorded.ledger)
        return f"This {_how(ended)}, so it still counts as {_status(ended)}." if ended is not None else None
    if not isinstance(event, Decision):
        return None
    if occurrence is not None:
        closing = find_closing(event, occurrence, recorded.ledger)
        return f"This {_how(closing)}, so {_LEFT[event.verb]}." if closing is not None else None
    if not comes_too_late(event, recorded.covered.get(name, ()), recorded.ledger):
        return None
    return f"Nothing of {name} was owed any more on {show_day(event.on)}, so {_LEFT[event.verb]}."


def _how(closing: Done | Decision) -> str:
    """How and when something was closed: `was waived on 11 Dec 2003`."""
    return f"was {_status(closing)} on {show_day(closing.on)}"


def _status(closing: Done | Decision) -> Status:
    if isinstance(closing, Done):
        return Status.DONE
    return Status.WAIVED if closing.verb is Verb.WAIVE else Status.WITHDRAWN
