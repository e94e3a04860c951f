"""A deadline was moved, or taken away, after it had passed.

Once a deadline has passed, what was to be done by then is overdue, and that is what the plan should show. Where
the date is written over, the action looks as if it had been in time all along, and nobody who reads the plan can
tell that it slipped, by how much, or how often. To move a date before its day has come is no fault.

What to do: put the approved words back. Where a body has agreed to put it off, record its decision with "edp
move": from then on the new date counts, and the first one, how often it moved and why are kept. The words stay
those that were approved even then. What a body withdrew or waived may be left out of the next revision.
The change below is made in January 2004.

    # before
    timescale: Autumn 2003

    # bad
    timescale: Spring 2004

    # good
    timescale: Autumn 2003
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.expand import Expander
from edp_cli.duties.standing import stand_of
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.checks.against.step import Step
    from edp_cli.compare.changes import ActionChange, DateMove


def check(step: Step) -> Iterator[Problem]:
    """Every deadline that was past at the day asked about, and is later now or gone."""
    for change in step.comparison.actions:
        for move in change.timescale.moves if change.timescale else ():
            day = _past_deadline(move, step.effect.as_of)
            if day is not None and not _is_given_up(move, change, step):
                source = step.actions[change.ref].source("timescale")
                yield Problem(source, _say(move, day), _advise(move, change.ref), change.ref)


def _past_deadline(move: DateMove, as_of: date) -> date | None:
    """The day that was past, if it is a deadline that was put off or taken away."""
    if move.starts or move.before is None or move.before >= as_of:
        return None
    return move.before if move.after is None or move.after > move.before else None


def _is_given_up(move: DateMove, change: ActionChange, step: Step) -> bool:
    """Whether the deadline was taken away after a body had withdrawn or waived what was due by then."""
    if move.after is not None or change.before is None:
        return False
    docket, ledger = step.before.docket, step.after.docket.ledger
    duties = (duty for duty in docket.duties if duty.is_action and duty.ref == change.before.ref)
    found = (each for duty in duties for each in Expander(docket.frame.calendar).expand(duty))
    ended = [
        stand_of(each, ledger, step.effect.as_of).ended is not None for each in found if each.due == move.before
    ]
    return bool(ended) and all(ended)


def _say(move: DateMove, day: date) -> str:
    was = f"{move.label or 'This'} was due by {show_day(day)}, which had passed;"
    if move.after is None:
        return f"{was} that deadline was taken away."
    return f"{was} it was moved to {show_day(move.after)}."


def _advise(move: DateMove, ref: str) -> str:
    """What keeps the date that was approved, and lets another one count."""
    if move.after is None:
        return f"Put the approved words back. If it was given up, record that decision: edp withdraw {ref}"
    return f'Put the approved words back, and record the decision: edp move {ref} --to "{move.after_words}"'
