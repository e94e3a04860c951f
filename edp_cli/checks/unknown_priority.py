"""A priority does not exist.

A priority that plan.yaml does not list leads nobody anywhere, and its activities are missing from what is said of
the priorities. An activity belongs to the priority whose number stands before its dot, and may be linked to
others.

What to do: mend the number, or list the priority in plan.yaml. Where the document gives it no title, its number
alone will do.

    # bad
    # plan.yaml
    priorities:
      - number: 5
    # activities/5.1-self-review.yaml
    links:
      priorities: [6]

    # good
    # plan.yaml
    priorities:
      - number: 5
      - number: 6
    # activities/5.1-self-review.yaml
    links:
      priorities: [6]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every activity number and every link that names no priority of the plan."""
    known = {priority.number for priority in plan.file.priorities}
    listed = ", ".join(str(number) for number in sorted(known)) or "none"
    advice = f"The priorities in plan.yaml: {listed}. Mend the number, or add the priority there."
    for placed in plan.activities:
        activity = placed.activity
        if activity.priority not in known:
            message = (
                f"Activity {activity.activity} belongs to priority {activity.priority}, which does not exist."
            )
            yield Problem(Source(placed.file, ("activity",)), message, advice, activity.activity)
        for index, number in enumerate(activity.links.priorities):
            if number not in known:
                source = Source(placed.file, ("links", "priorities", index))
                message = f"There is no priority {number} to be linked to."
                yield Problem(source, message, advice, activity.activity)
