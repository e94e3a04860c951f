"""Two records contradict each other.

Where two records say otherwise of one thing, what is owed depends on which of them is read first, and nobody can
tell which one is true. That comes about where two officers record it, each on a branch of their own, or where a
file is copied to make the next. Each thing is done once, and a body decides about it once on one day.

What to do: see in the minutes which of the two is right, and take the other one out.

    # bad
    # first
    waive: 5.1/1@2003-autumn
    on: 2003-12-11
    body: EET
    minute: 51/04
    why: Schools have no time for it this term.
    # then
    move: 5.1/1@2003-autumn
    to: Spring 2004
    on: 2003-12-11
    body: EET
    minute: 51/04
    why: Schools asked for a term to discuss it.

    # good
    move: 5.1/1@2003-autumn
    to: Spring 2004
    on: 2003-12-11
    body: EET
    minute: 51/04
    why: Schools asked for a term to discuss it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from edp_cli.checks.records.recorded import name_of_key, place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.duties.records import Decision, Done, Note
from edp_cli.model.record_words import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.records import Event

E = TypeVar("E", Note, Decision)


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every record that does not go with an earlier one: earlier by its day, or of one day by its file's name."""
    for other, event in _pairs(recorded):
        source = place(event, name_of_key(event))
        advice = f"The other record is {other.file}: see which of the two is right, and take the other one out."
        yield Problem(source, _say(event), advice, ref_of(event))


def _pairs(recorded: Recorded) -> Iterator[tuple[Event, Event]]:
    """Two records that do not go together; the second is the later one."""
    ledger = recorded.ledger
    for done in ledger.done.values():
        yield from ((done[0], again) for again in done[1:])
    for notes in ledger.notes.values():
        for role in dict.fromkeys(note.by for note in notes):
            yield from _of_one_day([note for note in notes if note.by == role])
    for decisions in ledger.decisions.values():
        yield from _of_one_day(decisions)
        yield from _withdrawn_that_day(decisions, recorded)


def _of_one_day(events: Sequence[E]) -> Iterator[tuple[E, E]]:
    """Each two events of one day; those of a day that has more stand in pairs with the first."""
    first = events[0]
    for event in events[1:]:
        if event.on == first.on:
            yield first, event
        else:
            first = event


def _withdrawn_that_day(decisions: Sequence[Decision], recorded: Recorded) -> Iterator[tuple[Event, Event]]:
    """The decisions on one period of what was withdrawn altogether on the same day."""
    occurrence = recorded.occurrences.get(decisions[0].of)
    if occurrence is None:
        return
    for decision in decisions:
        for withdrawal in recorded.ledger.decided(Verb.WITHDRAW, occurrence.duty, decision.on):
            if withdrawal.on == decision.on:
                yield withdrawal, decision


def _say(event: Event) -> str:
    if isinstance(event, Done):
        return "This is recorded as done twice."
    if isinstance(event, Decision):
        return "There is another decision of the same day about this."
    return "There is another judgement of this by the same role, of the same day."
