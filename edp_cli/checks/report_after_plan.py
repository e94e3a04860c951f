"""A report is due after the plan ends.

Where even the first report falls due after the plan's last day, nothing will be reported while the plan lasts, and
nobody learns in time whether the action was done. It happens where the work begins late, or the plan is short.

What to do: ask for it sooner, as termly or annually in March. Where the authority reports by financial years, a
line "annually: financial-year" under "calendar:" in plan.yaml makes every yearly report due on 31 March.

    # bad
    # plan.yaml
    ends: 2007-03-31
    # activities/5.1-self-review.yaml
    monitoring: {frequency: annually, to: EET}
    timescale: From September 2006

    # good
    # plan.yaml
    ends: 2007-03-31
    # activities/5.1-self-review.yaml
    monitoring: {frequency: termly, to: EET}
    timescale: From September 2006
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from edp_cli.checks.frequencies import find_recurrences
from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions
from edp_cli.duties.duty import DutyKind
from edp_cli.duties.expand import Expander
from edp_cli.duties.windows import find_window
from edp_cli.periods import Unit, show_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan
    from edp_cli.timescale import Frame


def check(plan: Plan) -> Iterator[Problem]:
    """Every report of which none falls due within the plan; none at all in a plan too short for a term.

    Work that only starts after the plan is the matter of another rule.
    """
    frame = plan.frame
    if not _has_a_term(frame):
        return
    expander = Expander(frame.calendar)
    for placed in walk_actions(plan):
        window = find_window(plan.readings.of_form(placed.action.timescale), frame)
        for number, monitoring in enumerate(placed.action.monitoring):
            for every in find_recurrences(plan, monitoring.frequency) if window.start <= frame.ends else ():
                first = expander.due(DutyKind.REPORT, expander.periods(every, window)[0])
                if first > frame.ends:
                    message = (
                        f"This is first due on {show_day(first)}, after the plan ends on {show_day(frame.ends)}:"
                        " nothing would be reported while the plan lasts."
                    )
                    source = placed.source("monitoring", number, "frequency")
                    yield Problem(source, message, "Ask for it sooner: termly, half yearly.", placed.ref)


def _has_a_term(frame: Frame) -> bool:
    """Whether a whole term lies in the days for which the plan counts."""
    terms = islice(frame.calendar.from_day(Unit.TERM, frame.in_force), 2)
    return any(frame.in_force <= term.start and term.end <= frame.ends for term in terms)
