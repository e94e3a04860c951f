"""Actions are not numbered in order, or the document prints another number.

A number that is left out, or out of its place, sends readers looking for an action that is not there, or makes
them think that one was dropped.

What to do: put the actions in order, or mend the number. Where the fault is the document's own, leave it as it is,
with what the document prints in a line "printed_as:". The warning keeps it in view until the next revision.

    # bad
    actions:
      - id: 1
        action: Agree the programme with head teachers.
      - id: 2b
        action: Train the governors.

    # good
    actions:
      - id: 1
        action: Agree the programme with head teachers.
      - id: 2
        action: Train the governors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.errors import either
from edp_cli.model.plan import Plan, action_ref

if TYPE_CHECKING:
    from collections.abc import Iterator

_ADVICE = "Put the actions in order, or mend the number. Where one was taken out before it, leave the gap."


def check(plan: Plan) -> Iterator[Problem]:
    """Every action whose number does not follow from the one before, or differs from the printed one."""
    for placed in plan.activities:
        before = "0"
        for index, action in enumerate(placed.activity.actions):
            ref = action_ref(placed.activity, action)
            source = Source(placed.file, ("actions", index, "id"))
            expected = _next_ids(before)
            if action.id != before and action.id not in expected:
                after = f" after {before}" if before != "0" else ", first of its activity,"
                message = f"Action {action.id}{after} is out of order: {either(expected)} was expected."
                yield Problem(source, message, _ADVICE, ref)
            if action.printed_as is not None and action.printed_as != action.id:
                message = f"The document prints this action as {action.printed_as}; here it is {action.id}."
                source = Source(placed.file, ("actions", index, "printed_as"))
                yield Problem(
                    source, message, "Nothing to do here: give it its own number in the next revision.", ref
                )
            before = action.id


def _next_ids(before: str) -> tuple[str, ...]:
    """The ids that may follow: 4 and 4a after 3; 3b, 4 and 4a after 3a."""
    letter = before[-1] if before[-1].isalpha() else ""
    number = int(before.removesuffix(letter))
    following = (f"{number + 1}", f"{number + 1}a")
    return (f"{number}{chr(ord(letter) + 1)}", *following) if letter and letter != "z" else following
