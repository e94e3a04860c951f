"""Monitoring can never fall overdue.

Where it is not said how often, no report is ever missing, so nothing shows that the action has slipped, and the
first to notice may be an inspector. The same holds for an action that is not monitored at all.

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

from edp_cli.checks.frequencies import check_frequency
from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every action without monitoring, and all monitoring that never recurs."""
    for placed in walk_actions(plan):
        if not placed.action.monitoring:
            message = "This action is not monitored, so nothing will show that it has slipped."
            advice = "Say who reports, how often and to whom."
            yield Problem(placed.source("monitoring"), message, advice, placed.ref)
        for number, monitoring in enumerate(placed.action.monitoring):
            source = placed.source("monitoring", number)
            yield from check_frequency(
                plan, monitoring.frequency, what="monitoring", ref=placed.ref, source=source
            )
