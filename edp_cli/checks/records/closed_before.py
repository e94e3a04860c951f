"""A record comes after the matter was closed.

What was done, withdrawn or waived is owed no longer, so a decision on it changes nothing, though it reads as if it
did. What is recorded as done after it was withdrawn or waived still counts as withdrawn or waived. One of the two
records is wrong, or names another period than was meant.

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

from edp_cli.checks.records.recorded import name_of_key, place, ref_of, subject
from edp_cli.checks.rule import Problem
from edp_cli.duties.records import Decision, Done
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.duty import Occurrence
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
    if isinstance(event, Done):
        return _done_too_late(event, recorded)
    if not isinstance(event, Decision):
        return None
    occurrence = recorded.occurrences.get(event.of)
    if occurrence is not None:
        how = _how_closed(occurrence, event.on, recorded)
        return f"This {how}, so {_LEFT[event.verb]}." if how is not None else None
    covered = recorded.covered.get(event.of, ())
    if not _is_withdrawn(event, recorded) and (not covered or _is_open(covered, event.on, recorded)):
        return None
    return f"Nothing of {subject(event)} was owed any more on {show_day(event.on)}, so {_LEFT[event.verb]}."


def _done_too_late(done: Done, recorded: Recorded) -> str | None:
    stood = recorded.before(recorded.occurrences[done.occurrence], done.on)
    if stood.ended is None:
        return None
    return f"This was {stood.status} on {show_day(stood.ended.on)}, so it still counts as {stood.status}."


def _how_closed(occurrence: Occurrence, day: date, recorded: Recorded) -> str | None:
    """How and when what is owed was closed before the decisions of that day; none where it was open."""
    done = recorded.ledger.done_by(occurrence.id, day)
    stood = recorded.before(occurrence, day)
    if stood.ended is not None:
        return f"was {stood.status} on {show_day(stood.ended.on)}"
    return f"was {Status.DONE} on {show_day(done.on)}" if done is not None else None


def _is_open(covered: tuple[Occurrence, ...], day: date, recorded: Recorded) -> bool:
    return any(_how_closed(occurrence, day, recorded) is None for occurrence in covered)


def _is_withdrawn(event: Decision, recorded: Recorded) -> bool:
    """Whether the very thing, or the action or activity that it belongs to, had been withdrawn before the day."""
    number, slash, rest = event.of.partition("/")
    above = {event.of, number, f"{number}{slash}{rest.partition('/')[0]}"}
    decisions = (each for name in above for each in recorded.ledger.decisions.get(name, ()))
    return any(each.verb is Verb.WITHDRAW and each.on < event.on for each in decisions)
