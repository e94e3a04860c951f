"""A date is moved, but not to a later one.

A move to an earlier day, or to words that are not understood, is most often a slip in the year, or in the record
of a date that has moved since, and then the wrong day counts. The new date that a progress note asks for
("asks_for") is checked alike: it is one date, and was not past when it was asked for.

What to do: write one period or day after "to", as Spring 2004 or 14 May 2004, that ends after the date which the
work has now. What is to be done sooner is a change of the plan itself, at its next revision.

    # bad
    move: 5.1/1@2003-autumn
    to: Spring 2003
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

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.model.record_words import Verb
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Decision, Note

_ONE_DATE = 'Write one day, or one period, as "Spring 2004", "June 2004" or "14 May 2004".'


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every move of what the plan asks for that does not make it later, and every date asked for that is none."""
    for name, decisions in recorded.ledger.decisions.items():
        occurrence = recorded.occurrences.get(name)
        if occurrence is not None:
            moves = [decision for decision in decisions if decision.verb is Verb.MOVE]
            yield from _check_moves(occurrence, moves)
    for notes in recorded.ledger.notes.values():
        for note in filter(recorded.knows, notes):
            yield from _check_asked(note)


def _check_moves(occurrence: Occurrence, moves: list[Decision]) -> Iterator[Problem]:
    """The moves of one thing, oldest first. Two of one day are another matter (EDP519)."""
    present, day = occurrence.first_due, None
    for move in moves:
        source, ref = place(move, "to"), ref_of(move)
        if move.due is None:
            yield Problem(source, f'"{move.to}" is not one date.', _ONE_DATE, ref)
            continue
        if move.due <= present and move.on != day:
            advice = f"Look up the year, and what moved the date before this: edp log {ref}"
            yield Problem(source, _say(move.due, present), advice, ref)
        present, day = move.due, move.on


def _check_asked(note: Note) -> Iterator[Problem]:
    """The new date that a body is asked for."""
    if note.asks_for is None:
        return
    source = place(note, "asks_for")
    if note.asked_due is None:
        yield Problem(source, f'"{note.asks_for}" is not one date.', _ONE_DATE, ref_of(note))
    elif note.asked_due < note.on:
        said = f"{show_day(note.asked_due)} was past already when it was asked for, on {show_day(note.on)}."
        yield Problem(source, said, "Look up the year.", ref_of(note))


def _say(to: date, present: date) -> str:
    if to == present:
        return f"The date was {show_day(present)} already, so this moves nothing."
    return f"This is due on {show_day(present)}, and {show_day(to)} is before that."
