"""A role or a body is not in roles.yaml.

Each post and each committee is listed once, so that all that one person owes is found under one name. A name
that is not listed is most often a spelling: make it an alias in roles.yaml, or write it as it is listed there.
A new post is added to the register first.

    responsible: Head of Scool Improvement      # bad
    responsible: Head of School Improvement     # good
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.model.plan import Plan, action_ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Path
    from edp_cli.model.activity_file import ActivityFile


def check(plan: Plan) -> Iterator[Problem]:
    """Every name of a role or body that the register does not have; none at all where it could not be read."""
    if not plan.register.known:
        return
    for placed in plan.activities:
        for path, ref, name in _names(placed.activity):
            if plan.register.find(name) is None:
                near = plan.register.near(name)
                advice = f'Did you mean "{near}"? Else add it' if near else "Add it"
                message = f'"{name}" is not in {plan.roles_name}.'
                yield Problem(Source(placed.file, path), message, f"{advice} to {plan.roles_name}.", ref)


def _names(activity: ActivityFile) -> Iterator[tuple[Path, str, str]]:
    """Each name of a role or body, with its place and the reference of what it belongs to."""
    for index, action in enumerate(activity.actions):
        ref, path = action_ref(activity, action), ("actions", index)
        yield from (((*path, "responsible", n), ref, name) for n, name in enumerate(action.responsible))
        for number, monitoring in enumerate(action.monitoring):
            inside = (*path, "monitoring", number)
            yield from (((*inside, "by", n), ref, name) for n, name in enumerate(monitoring.by))
            if monitoring.to is not None:
                yield (*inside, "to"), ref, monitoring.to
    for index, evaluation in enumerate(activity.evaluation):
        path = ("evaluation", index)
        yield from (((*path, "by", n), activity.activity, name) for n, name in enumerate(evaluation.by))
