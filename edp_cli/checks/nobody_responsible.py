"""Nobody is responsible.

What is everybody's business is nobody's: an action without an owner is on no checklist, and nobody is asked when
it is late.

What to do: name a role from roles.yaml, or a list of roles. Where nobody is chosen yet, leave TBA as the document
has it: the warning then keeps it in view. Once a body has given it to somebody (edp reassign), it is found no
more, though the plan keeps the words that were approved.

    # bad
    responsible: TBA

    # good
    responsible: Head of School Improvement
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every action without an owner that no decision, of whatever day, has given to anybody."""
    given = {placed.record.reassign for placed in plan.records.decisions}
    for placed in walk_actions(plan):
        if not placed.action.responsible and placed.ref not in given:
            advice = "Name a role from roles.yaml."
            yield Problem(
                placed.source("responsible"), "Nobody is responsible for this action.", advice, placed.ref
            )
