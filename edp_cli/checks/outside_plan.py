"""A date lies outside the plan.

The plan's last day is the last on which anybody answers for it. What is due later will be nobody's, and what was
due before the plan began was never part of it. Often it is a slip of the pen in a year.

What to do: look at the year again. Work that goes on after the plan can have its last deadline within it, or wait
for the next plan.

    # bad
    # plan.yaml
    ends: 2007-03-31
    # activities/5.1-self-review.yaml
    timescale: Autumn 2030

    # good
    # plan.yaml
    ends: 2007-03-31
    # activities/5.1-self-review.yaml
    timescale: Autumn 2003
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_milestones
from edp_cli.periods import show_day
from edp_cli.timescale import By, From

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.model.plan import Plan
    from edp_cli.timescale import Milestone


def check(plan: Plan) -> Iterator[Problem]:
    """Every deadline and every start outside `starts` to `ends`."""
    frame = plan.frame
    for placed, milestone in walk_milestones(plan):
        day = _day_of(milestone)
        if day is None or frame.starts <= day <= frame.ends:
            continue
        when = f"before the plan starts on {show_day(frame.starts)}"
        if day > frame.ends:
            when = f"after the plan ends on {show_day(frame.ends)}"
        message = f"This falls on {show_day(day)}, {when}."
        yield Problem(placed.source("timescale"), message, "Look at the year again.", placed.ref)


def _day_of(milestone: Milestone) -> date | None:
    """The day by which something is due, or on which it starts."""
    if isinstance(milestone, By):
        return milestone.period.end
    return milestone.period.start if isinstance(milestone, From) else None
