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
from edp_cli.checks.slips import is_slip
from edp_cli.checks.walk import below, walk_actions, walk_evaluations
from edp_cli.duties.duty import Source
from edp_cli.errors import either
from edp_cli.model.quoting import quote
from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan

_ONE_NAME = (("by",), ("body",))
"""Where in a record one name stands, and no list of them."""
_NOBODY_YET = frozenset({"tbc", "tbd", "tobeconfirmed", "tobeannounced", "tobeagreed", "tobeappointed", "vacant"})


def check(plan: Plan) -> Iterator[Problem]:
    """Every name of a role or body that the register does not have; none at all where it could not be read."""
    if not plan.register.known:
        return
    said: dict[tuple[str, bool], tuple[str, str | None]] = {}
    for source, ref, name in (*_names(plan), *_names_in_records(plan)):
        if plan.register.find(name) is None:
            alone = source.path in _ONE_NAME
            if (name, alone) not in said:
                meant = _find_meant(plan, name)
                advice = _advise(plan, name, meant, alone=alone)
                said[name, alone] = advice, quote(meant) if meant is not None else None
            advice, correction = said[name, alone]
            message = f'"{name}" is not in {plan.roles_name}.'
            yield Problem(source, message, advice, ref, correction=correction)


def _find_meant(plan: Plan, name: str) -> str | None:
    """The role or body whose name is a slip of the pen away, if it is the only one."""
    listed = plan.roles.names() if plan.roles else ()
    meant = {canonical for _, other, canonical in listed if is_slip(name, other)}
    return meant.pop() if len(meant) == 1 else None


def _advise(plan: Plan, name: str, meant: str | None, *, alone: bool) -> str:
    """What to do about a name that the register does not have; `meant` is the one that was, if that is clear."""
    parts = [part.strip() for part in re.split(r",|&|/|\band\b", name) if part.strip()]
    if len(parts) > 1 and all(map(plan.register.find, parts)):
        return (
            f"Write one of them: {either(parts)}."
            if alone
            else f"Write several names as a list: [{', '.join(parts)}]."
        )
    if plain_name(name) in _NOBODY_YET and not alone:
        return "Where nobody is chosen yet, write TBA."
    near = meant or plan.register.near(name)
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
    for source, ref, evaluation in walk_evaluations(plan):
        yield from ((below(source, "by", n), ref, name) for n, name in enumerate(evaluation.by))


def _names_in_records(plan: Plan) -> Iterator[tuple[Source, str, str]]:
    """Each name of a role or body in a record, as above."""
    records = plan.records
    for done in records.done:
        yield Source(done.file, ("by",)), _part(done.record.occurrence), done.record.by
    for note in records.progress:
        yield Source(note.file, ("by",)), _part(note.record.ref), note.record.by
    for placed in records.decisions:
        file, decision = placed.file, placed.record
        ref = _part(decision.move or decision.withdraw or decision.waive or decision.reassign or "")
        yield Source(file, ("body",)), ref, decision.body
        if decision.reassign is not None:
            yield from ((Source(file, ("to", number)), ref, name) for number, name in enumerate(decision.to or ()))


def _part(reference: str) -> str:
    """What a record is about, without the period."""
    return reference.partition("@")[0]
