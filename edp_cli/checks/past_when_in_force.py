"""A deadline was past when the revision came into force.

Such an action is overdue from the first day of the revision, and nobody could have met its date under this
revision. It makes the list of what is overdue longer than it really is.

What to do: if it was done, the next revision can leave it out; if it was not, it needs a new date there.

    # bad
    # plan.yaml
    in_force: 2003-04-01
    # activities/5.1-self-review.yaml
    timescale: June 2002

    # good
    # plan.yaml
    in_force: 2003-04-01
    # activities/5.1-self-review.yaml
    timescale: June 2003
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_milestones
from edp_cli.periods import show_day
from edp_cli.timescale import By

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every deadline inside the plan that ended before `in_force`."""
    frame = plan.frame
    for placed, milestone in walk_milestones(plan):
        if isinstance(milestone, By) and frame.starts <= milestone.period.end < frame.in_force:
            message = (
                f"The deadline {milestone.period.title} was past when this revision came into force "
                f"on {show_day(frame.in_force)}."
            )
            advice = "If it was done, the next revision can leave it out; else it needs a new date there."
            yield Problem(placed.source("timescale"), message, advice, placed.ref)
