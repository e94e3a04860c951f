"""A deadline was moved, or taken away, after it had passed.

Once a deadline has passed, what was to be done by then is overdue, and that is what the plan should show. Where
the date is written over, the action looks as if it had been in time all along, and nobody who reads the plan can
tell that it slipped, by how much, or how often. To move a date before its day has come is no fault.

What to do: leave the date as it is until the action is done. Where it was agreed to put it off, say who agreed, as
below; a comment that was there before the change does not count. The change below is made in January 2004.

    # before
    timescale: Autumn 2003

    # bad
    timescale: Spring 2004

    # good
    timescale: Spring 2004 # edp: ignore EDP501 - EET 51/04
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.checks.against.step import Step
    from edp_cli.compare.changes import DateMove

_ADVICE = 'Leave the old date, or say who agreed to put it off: "# edp: ignore EDP501 - who, and when".'


def check(step: Step) -> Iterator[Problem]:
    """Every deadline that was past at the day asked about, and is later now or gone."""
    for change in step.comparison.actions:
        for move in change.timescale.moves if change.timescale else ():
            day = _past_deadline(move, step.effect.as_of)
            if day is not None:
                source = step.actions[change.ref].source("timescale")
                yield Problem(source, _say(move, day), _ADVICE, change.ref)


def _past_deadline(move: DateMove, as_of: date) -> date | None:
    """The day that was past, if it is a deadline that was put off or taken away."""
    if move.starts or move.before is None or move.before >= as_of:
        return None
    return move.before if move.after is None or move.after > move.before else None


def _say(move: DateMove, day: date) -> str:
    was = f"{move.label or 'This'} was due by {show_day(day)}, which had passed;"
    if move.after is None:
        return f"{was} that deadline was taken away."
    return f"{was} it was moved to {show_day(move.after)}."
