"""A report goes to the one who makes it.

A report is there so that somebody else learns how the work goes. One that comes back to the desk on which it was
written tells nobody anything, and nobody will ask for it when it is late.

What to do: name in "to" the post or committee above, which answers for the work. Where the work is only watched
by the one who does it, leave "to" out and say in "through" how.

    # bad
    monitoring:
      frequency: termly
      by: Head of School Improvement
      to: Head of School Improvement

    # good
    monitoring:
      frequency: termly
      by: Head of School Improvement
      to: EET
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions
from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """All monitoring whose receiver is among its makers, by whatever names they go."""
    for placed in walk_actions(plan):
        for number, monitoring in enumerate(placed.action.monitoring):
            makers = [plain_name(name) for name in plan.canonical(monitoring.by)]
            if monitoring.to is None or plain_name(plan.register.canonical(monitoring.to)) not in makers:
                continue
            makes = "makes this report" if len(makers) == 1 else "is among those who make this report"
            message = f'"{monitoring.to}" {makes}, and also receives it.'
            advice = "Name another role or body that is to receive it."
            yield Problem(placed.source("monitoring", number, "to"), message, advice, placed.ref)
