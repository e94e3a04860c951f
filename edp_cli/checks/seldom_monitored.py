"""Monitoring is rarer than the work that it watches.

Work that comes round every term, or more often, can be left undone twice in a row before a yearly report says so.
By then most of the year has gone, and what was missed cannot be made up.

What to do: have it reported on once a term at least, or monitored in a second way that is. Where the timescale
says more than is meant, as "termly" for work that runs all year, put that right instead.

    # bad
    monitoring: {frequency: annually, to: EET}
    timescale: Termly

    # good
    monitoring: {frequency: termly, to: EET}
    timescale: Termly
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.frequencies import find_recurrences, times_a_year
from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.model.plan import Plan

_TERMLY = 3


def check(plan: Plan) -> Iterator[Problem]:
    """Every action that comes round once a term or more often, and is only monitored more rarely."""
    for placed in walk_actions(plan):
        milestones = plan.readings.of_form(placed.action.timescale).milestones
        work = [milestone for milestone in milestones if isinstance(milestone, Every)]
        if not work or times_a_year(work) < _TERMLY:
            continue
        watched = [find_recurrences(plan, monitoring.frequency) for monitoring in placed.action.monitoring]
        most = max(range(len(watched)), key=lambda number: times_a_year(watched[number]), default=0)
        if any(watched) and times_a_year(watched[most]) < _TERMLY:
            rarely = f"but its monitoring only {_often(watched[most])}"
            message = f"The work comes round {_often(work)}, {rarely}: a slip would not show in time."
            advice = 'Have it monitored once a term at least: "termly".'
            yield Problem(placed.source("monitoring", most, "frequency"), message, advice, placed.ref)


def _often(recurrences: Sequence[Every]) -> str:
    """How often the most frequent of them comes round, in words; those in a part of the year together."""
    pinned = [every for every in recurrences if every.pin is not None]
    others = [every for every in recurrences if every.pin is None]
    if times_a_year(pinned) > times_a_year(others):
        return " and ".join(every.words for every in pinned)
    return max(others, key=lambda every: times_a_year([every])).words
