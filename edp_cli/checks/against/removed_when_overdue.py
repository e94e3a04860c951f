"""An action, its monitoring or an evaluation was taken out while something was overdue.

What is taken out of the plan is owed by nobody any more, so that what was late is on no list, as if it had been
done. Those who wait for a report that was missing never hear why it did not come.

What to do: put it back. Where a body has agreed to give it up, record its decision with "edp withdraw": from then
on it is owed no longer, and who agreed and why are kept; and the next revision may leave it out. The change below
is made in January 2004.

    # before
    actions:
      - id: 1
        action: Train the governors.
        timescale: Summer 2005
      - id: 2
        action: Agree a protocol with schools.
        timescale: Autumn 2003

    # bad
    actions:
      - id: 1
        action: Train the governors.
        timescale: Summer 2005

    # good
    actions:
      - id: 1
        action: Train the governors.
        timescale: Summer 2005
      - id: 2
        action: Agree a protocol with schools.
        timescale: Autumn 2003
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import DutyKind
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.checks.against.step import Step
    from edp_cli.duties.duty import Duty, Occurrence


def check(step: Step) -> Iterator[Problem]:
    """Every action, report and evaluation that is owed no more, and was overdue."""
    ended = set(step.effect.ended)
    overdue: defaultdict[tuple[str, DutyKind | None, str], list[Occurrence]] = defaultdict(list)
    for occurrence in step.effect.cleared:
        if occurrence.duty in ended:
            overdue[_taken_with(occurrence.duty, step)].append(occurrence)
    for (ref, kind, what), occurrences in overdue.items():
        if kind is None:
            yield _action(ref, occurrences, step)
        elif kind is DutyKind.REPORT:
            yield _monitoring(ref, occurrences, step)
        elif kind is DutyKind.EVALUATION:
            yield _evaluation(ref, what, occurrences, step)


def _taken_with(duty: Duty, step: Step) -> tuple[str, DutyKind | None, str]:
    """What was taken out as one: a whole action; the monitoring of one; one evaluation; a deadline (EDP501)."""
    if duty.kind is DutyKind.EVALUATION:
        return duty.ref, duty.kind, duty.what
    return duty.ref, duty.kind if duty.ref in step.comparison.refs else None, ""


def _action(ref: str, overdue: Sequence[Occurrence], step: Step) -> Problem:
    words = next(action.what for action in step.before.plan.actions() if action.ref == ref)
    things = "1 thing" if len(overdue) == 1 else f"{len(overdue)} things"
    message = f'Action {ref} was taken out with {things} overdue, {_since(overdue)}: "{words}"'
    activity = step.comparison.refs.get(ref.partition("/")[0])
    return Problem(step.in_activity(activity, "actions"), message, _advise(ref), ref, at_key=True)


def _monitoring(ref: str, overdue: Sequence[Occurrence], step: Step) -> Problem:
    now = step.comparison.refs[ref]
    reports = "A report on this action was" if len(overdue) == 1 else f"{len(overdue)} reports on this action were"
    message = f"{reports} overdue, {_since(overdue)}; this monitoring is gone."
    return Problem(step.actions[now].source("monitoring"), message, _advise(overdue[0].duty.id), now)


def _evaluation(activity: str, what: str, overdue: Sequence[Occurrence], step: Step) -> Problem:
    now = step.comparison.refs.get(activity)
    message = f'The evaluation "{what}" of activity {activity} was overdue, {_since(overdue)}; it is gone.'
    return Problem(
        step.in_activity(now, "evaluation"), message, _advise(overdue[0].duty.id), now or activity, at_key=True
    )


def _advise(reference: str) -> str:
    return f"Put it back until it is done. If it was given up, record that decision: edp withdraw {reference}"


def _since(overdue: Sequence[Occurrence]) -> str:
    first = show_day(min(occurrence.due for occurrence in overdue))
    return f"since {first}" if len(overdue) == 1 else f"the oldest since {first}"
