"""A role or body is not in roles.yaml.

Each post and each committee is listed there once, so that all that one post owes is found under one name. A name
that is not listed is most often another spelling, and what is written under it would be missing from that post's
checklist.

What to do: write the name as roles.yaml has it, or add the spelling to its "aliases" there. A new post, or a new
committee, is added to roles.yaml first.

    # bad
    responsible: Head of Scool Improvement

    # good
    responsible: Head of School Improvement
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import walk_actions
from edp_cli.duties.duty import Source
from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan

_NOBODY_YET = frozenset({"tbc", "tbd", "tobeconfirmed", "tobeannounced", "tobeagreed", "tobeappointed", "vacant"})


def check(plan: Plan) -> Iterator[Problem]:
    """Every name of a role or body that the register does not have; none at all where it could not be read."""
    if not plan.register.known:
        return
    for source, ref, name in _names(plan):
        if plan.register.find(name) is None:
            yield Problem(source, f'"{name}" is not in {plan.roles_name}.', _advise(plan, name), ref)


def _advise(plan: Plan, name: str) -> str:
    """What to do about a name that the register does not have."""
    parts = [part.strip() for part in re.split(r",|&|/|\band\b", name) if part.strip()]
    if len(parts) > 1 and all(map(plan.register.find, parts)):
        return f"Write several names as a list: [{', '.join(parts)}]."
    if plain_name(name) in _NOBODY_YET:
        return "Where nobody is chosen yet, write TBA."
    near = plan.register.near(name)
    add = f'add a line "- role: {name}" under "roles:" in {plan.roles_name}, or "- body:" under "bodies:".'
    return f'Did you mean "{near}"? Else {add}' if near else add[:1].upper() + add[1:]


def _names(plan: Plan) -> Iterator[tuple[Source, str, str]]:
    """Each name of a role or body, with its place and the reference of what it belongs to."""
    for placed in walk_actions(plan):
        action, ref = placed.action, placed.ref
        yield from ((placed.source("responsible", n), ref, name) for n, name in enumerate(action.responsible))
        for number, monitoring in enumerate(action.monitoring):
            inside = ("monitoring", number)
            yield from ((placed.source(*inside, "by", n), ref, name) for n, name in enumerate(monitoring.by))
            if monitoring.to is not None:
                yield placed.source(*inside, "to"), ref, monitoring.to
    for file, activity in ((each.file, each.activity) for each in plan.activities):
        for index, evaluation in enumerate(activity.evaluation):
            path = ("evaluation", index, "by")
            yield from (
                (Source(file, (*path, n)), activity.activity, name) for n, name in enumerate(evaluation.by)
            )
