"""A record is of a day before its time.

What is owed for a period cannot have been done before the period began, nor can anything have been judged or
decided under a plan that had not started. Such a record is about another period, or of another year.

What to do: look up the day in the minutes, and see whether another period is meant.

    # bad
    for: 5.1/1/report@2003-autumn
    on: 2003-01-09
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04

    # good
    for: 5.1/1/report@2003-autumn
    on: 2004-01-09
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.duties.began import find_beginning
from edp_cli.duties.records import Done
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.records import Event

_ADVICE = "Look up the day and its year, and whether another period is meant."


def check(recorded: Recorded) -> Iterator[Problem]:
    """What was done before it was asked for, and what else was recorded before the plan began."""
    for event in recorded.ledger.events():
        message = _done_early(event, recorded) if isinstance(event, Done) else _before_plan(event, recorded)
        if message is not None:
            yield Problem(place(event, "on"), message, _ADVICE, ref_of(event))


def _done_early(done: Done, recorded: Recorded) -> str | None:
    occurrence = recorded.occurrences.get(done.occurrence)
    if occurrence is None:
        return None
    began = find_beginning(occurrence)
    if done.on >= began:
        return None
    since = f"{show_day(began)}: {show_day(done.on)} is before that."
    if began == occurrence.start:
        return f"This is owed for {occurrence.period.title}, which began on {since}"
    return f"This was asked for from {since}"


def _before_plan(event: Event, recorded: Recorded) -> str | None:
    starts = recorded.plan.file.starts
    if event.on >= starts:
        return None
    return f"The plan began on {show_day(starts)}: {show_day(event.on)} is before that."
