"""Nobody is responsible for an action.

What is everybody's business is nobody's: an action without an owner is on no checklist, and nobody is asked when
it is late. TBA keeps what the document says and the warning keeps it in view.

    responsible: TBA                            # bad
    responsible: Head of School Improvement     # good
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.model.plan import Plan, action_ref

if TYPE_CHECKING:
    from collections.abc import Iterator


def check(plan: Plan) -> Iterator[Problem]:
    """Every action without an owner."""
    for placed in plan.activities:
        for index, action in enumerate(placed.activity.actions):
            if not action.responsible:
                ref = action_ref(placed.activity, action)
                source = Source(placed.file, ("actions", index, "responsible"))
                yield Problem(
                    source, "Nobody is responsible for this action.", "Name a role from roles.yaml.", ref
                )
