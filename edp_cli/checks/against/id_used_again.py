"""The number of an action or activity was given to another one.

A number such as 5.1/3a stands in reports, minutes and checklists, and whoever looks it up there must not find
another action under it. A report on the one would be taken for a report on the other. Most often that comes of a
new action put in between others, or of an old one taken out so that the rest moves up.

What to do: give what is new a number that nothing had before, and leave the others their own. A number that was
taken out of the plan stays free.

    # before
    actions:
      - id: 1
        action: Train the governors.
      - id: 2
        action: Agree a protocol with schools.

    # bad
    actions:
      - id: 1
        action: Train the governors.
      - id: 2
        action: Publish examples of good practice.
      - id: 3
        action: Agree a protocol with schools.

    # good
    actions:
      - id: 1
        action: Train the governors.
      - id: 2
        action: Agree a protocol with schools.
      - id: 3
        action: Publish examples of good practice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from edp_cli.checks.against.step import Step


def check(step: Step) -> Iterator[Problem]:
    """Every activity whose number another one had; then every action, but those of such an activity."""
    had = {activity.number: activity.title for activity in step.before.plan.activities}
    taken: set[str] = set()
    for change in step.comparison.activities:
        activity = change.after
        if activity is not None and activity.number in had and (change.before is None or change.renumbered):
            number = activity.number
            taken.add(number)
            message = f'{number} was the number of another activity{_now(number, step)}: "{had[number]}"'
            advice = "Give this one a number that no activity had, and leave the others their own."
            yield Problem(step.in_activity(number, "activity"), message, advice, number)
    yield from _check_actions(step, taken)


def _check_actions(step: Step, taken: Container[str]) -> Iterator[Problem]:
    numbers = {after: before for before, after in step.comparison.refs.items()}
    for change in step.comparison.actions:
        action = change.after
        if action is not None and change.id_taken_from is not None and action.activity not in taken:
            held = f"{numbers.get(action.activity, action.activity)}/{action.id}"
            message = f'{action.ref} was the number of another action{_now(held, step)}: "{change.id_taken_from}"'
            advice = "Give what is new an id that no action had, and leave the others their own."
            yield Problem(step.actions[action.ref].source("id"), message, advice, action.ref)


def _now(before: str, step: Step) -> str:
    """Where what had this reference before is now; nothing, where it is gone."""
    now = step.comparison.refs.get(before)
    return f", now {now}" if now is not None else ""
