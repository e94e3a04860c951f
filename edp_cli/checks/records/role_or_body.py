"""A role stands in the place of a body, or a body in that of a role.

What was approved is changed by a body, in whose minutes the decision can be looked up; what is done, or judged, is
done by the holder of a post, who can be asked. Where one stands for the other, a date has moved on one officer's
word, or nobody can be asked.

What to do: name the body that decided, or the role that did it, as roles.yaml lists them. A body may stand for
what it owns itself. Where one officer may decide alone, list that power under "bodies" in roles.yaml, by a name
that says so: "Director, by delegated powers".

    # bad
    move: 5.1/1@2003-autumn
    to: Spring 2004
    on: 2003-12-11
    body: Head of School Improvement
    minute: 51/04
    why: Schools asked for a term to discuss it.

    # good
    move: 5.1/1@2003-autumn
    to: Spring 2004
    on: 2003-12-11
    body: EET
    minute: 51/04
    why: Schools asked for a term to discuss it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.duties.holders import find_holders, say_bodies
from edp_cli.duties.records import Decision, subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.records import Done, Note

_ASK_A_ROLE = "Write the role whose holder did it, or judges so, as roles.yaml has it."


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every decision of a role, and whatever a body did or judged that does not own it.

    Names that the register does not have are another rule's (EDP301).
    """
    for event in recorded.ledger.events():
        found = _decided(event, recorded) if isinstance(event, Decision) else _did(event, recorded)
        if found is not None:
            yield found


def _decided(decision: Decision, recorded: Recorded) -> Problem | None:
    register = recorded.plan.register
    if register.find(decision.body) is None or decision.body in register.bodies:
        return None
    message = f'"{decision.body}" is a role, and it is bodies that decide.'
    advice = f"Write the body that decided. {say_bodies(register, recorded.plan.roles_name)}"
    return Problem(place(decision, "body"), message, advice, ref_of(decision))


def _did(event: Done | Note, recorded: Recorded) -> Problem | None:
    if event.by not in recorded.plan.register.bodies or not recorded.knows(event):
        return None
    if event.by in find_holders(recorded.docket, subject(event)):
        return None
    message = f'"{event.by}" is a body, and it does not own this.'
    return Problem(place(event, "by"), message, _ASK_A_ROLE, ref_of(event))
