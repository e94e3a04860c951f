"""The plan's dates changed, but not its revision.

The revision tells those who hold a copy of the plan whether it is the one in force. From when to when the plan
runs, and from when its duties count, decides what is owed: if those dates change and the revision does not, two
plans that ask for different things go by one name.

What to do: give the plan the name of its new revision, in the line "revision" of plan.yaml. Where a date was only
corrected, the warning can stand until the change is accepted.

    # before
    # plan.yaml
    revision: 2003
    ends: 2007-03-31

    # bad
    # plan.yaml
    revision: 2003
    ends: 2008-03-31

    # good
    # plan.yaml
    revision: 2004
    ends: 2008-03-31
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.against.step import Step

_SAYS = {
    "starts": "The plan now starts on",
    "ends": "The plan now ends on",
    "in_force": "Its duties now count from",
}


def check(step: Step) -> Iterator[Problem]:
    """Each of the plan's dates that changed, where the revision is the same."""
    changes = {change.field: change for change in step.comparison.plan}
    if "revision" in changes:
        return
    for field, says in _SAYS.items():
        if field in changes:
            change, revision = changes[field], step.plan.file.revision
            message = f"{says} {change.after}, not {change.before}, but this is still revision {revision}."
            advice = 'Give the plan the name of its new revision, in the line "revision".'
            yield Problem(Source(step.plan.file_name, (field,)), message, advice)
