"""Monitoring can never fall overdue.

Monitoring that does not say how often has no date. No report is ever missing, so nothing shows that the action has
slipped, and the first to notice may be an inspector. The same holds for an action that is not monitored at all.

What to do: add a line "frequency:" that says how often, as termly, half yearly or annually. Where the document
leaves it open, the warning keeps that in view until the next revision.

    # bad
    monitoring:
      by: Head of School Improvement
      through: OFSTED reports

    # good
    monitoring:
      frequency: annually
      by: Head of School Improvement
      through: OFSTED reports
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.activity_file import Monitoring
    from edp_cli.model.plan import Plan

_HOW_OFTEN = "how often: termly, half yearly, annually."


def check(plan: Plan) -> Iterator[Problem]:
    """Every action without monitoring, and all monitoring that never recurs."""
    for placed in walk_actions(plan):
        if not placed.action.monitoring:
            message = "This action is not monitored, so nothing will show that it has slipped."
            advice = "Say who reports, how often and to whom."
            yield Problem(placed.source("monitoring"), message, advice, placed.ref)
        for number, monitoring in enumerate(placed.action.monitoring):
            why = _never_due(plan, monitoring)
            if why is not None:
                advice = f'Add "frequency:" with {_HOW_OFTEN}' if not monitoring.frequency else f"Say {_HOW_OFTEN}"
                yield Problem(placed.source("monitoring", number), why, advice, placed.ref, at_key=True)


def _never_due(plan: Plan, monitoring: Monitoring) -> str | None:
    """Why this monitoring is never due; nothing where it is, or where its frequency is not understood."""
    if monitoring.frequency is None:
        return "This monitoring has no frequency, so it can never fall overdue."
    reading = plan.readings.of_words(monitoring.frequency)
    if not reading.understood or any(isinstance(milestone, Every) for milestone in reading.milestones):
        return None
    return f'"{monitoring.frequency}" is not how often, so this monitoring can never fall overdue.'
