"""Two activities or two actions have one number.

A reference such as 5.1/3a stands in reports, in checklists and in the names of records, so it can lead to one
action only. With two of them nobody can say which one was done.

What to do: give the second one a number of its own. Where the document itself prints the same number twice, keep
what it prints in a line "printed_as: 3c".

    # bad
    actions:
      - id: 1
        action: Train the link advisers.
      - id: 1
        action: Train the governors.

    # good
    actions:
      - id: 1
        action: Train the link advisers.
      - id: 2
        action: Train the governors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.model.plan import Plan, action_ref

if TYPE_CHECKING:
    from collections.abc import Iterator


def check(plan: Plan) -> Iterator[Problem]:
    """Every activity and action whose reference another one before it has."""
    files: dict[str, str] = {}
    for placed in plan.activities:
        number = placed.activity.activity
        if number in files:
            message = f"Activity {number} is already in {files[number]}."
            yield Problem(
                Source(placed.file, ("activity",)), message, "Give one of them a number of its own.", number
            )
        files.setdefault(number, placed.file)
        seen: set[str] = set()
        for index, action in enumerate(placed.activity.actions):
            if action.id in seen:
                message = f"Two actions of activity {number} have the id {action.id}."
                source = Source(placed.file, ("actions", index, "id"))
                advice = (
                    f'Give this one the next free id; write "printed_as: {action.id}" if the document prints that.'
                )
                yield Problem(source, message, advice, action_ref(placed.activity, action))
            seen.add(action.id)
