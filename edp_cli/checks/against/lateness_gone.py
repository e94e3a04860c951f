"""What was overdue is not owed any more, though nothing was done.

What was late stays late until it is done, or until somebody who may do so gives it up. Where reports are asked for
more rarely, or duties count from a later day, what was overdue is on no list any more, as if it had never been
asked for, and nobody who waits for it is told.

What to do: leave what was owed as it was. Where a body has agreed to let something off, record its decision with
"edp waive", or for all of it with "edp withdraw": who agreed and why are then kept. The change below is made in
January 2004.

    # before
    monitoring:
      frequency: termly
      to: EET

    # bad
    monitoring:
      frequency: annually
      to: EET

    # good
    monitoring:
      frequency: termly
      to: EET
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edp_cli.checks.against import moved_when_past
from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import DutyKind, Source
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.checks.against.step import Step
    from edp_cli.duties.duty import Duty, Occurrence

_OF_THE_PLAN = ("in_force", "starts", "ends", "calendar")
"""Lines of plan.yaml that decide what is owed by everybody."""


def check(step: Step) -> Iterator[Problem]:
    """Everything that was overdue and is not any more, but what EDP501 and EDP502 find."""
    told = {problem.ref for problem in moved_when_past.check(step)}
    gone: defaultdict[tuple[str, DutyKind], list[Occurrence]] = defaultdict(list)
    for occurrence in step.effect.cleared:
        ref = step.comparison.refs.get(occurrence.duty.ref)
        if ref is not None and ref not in told and not _is_taken_out(occurrence.duty, step):
            gone[ref, occurrence.duty.kind].append(occurrence)
    changed = {change.field for change in step.comparison.plan}
    cause = next((field for field in _OF_THE_PLAN if field in changed), None)
    if cause is not None and gone:
        together = [occurrence for each in gone.values() for occurrence in each]
        yield Problem(Source(step.plan.file_name, (cause,)), _say(together), _advise(together))
        return
    for (ref, kind), occurrences in gone.items():
        at_key = kind is DutyKind.EVALUATION
        yield Problem(_source(ref, kind, step), _say(occurrences), _advise(occurrences), ref, at_key=at_key)


def _is_taken_out(duty: Duty, step: Step) -> bool:
    """Whether it is owed no more because monitoring or an evaluation was taken out (EDP502)."""
    return duty.kind is not DutyKind.ACTION and duty in step.effect.ended


def _source(ref: str, kind: DutyKind, step: Step) -> Source:
    if kind is DutyKind.EVALUATION:
        return step.in_activity(ref, "evaluation")
    return step.actions[ref].source("monitoring" if kind is DutyKind.REPORT else "timescale")


def _say(overdue: Sequence[Occurrence]) -> str:
    first = show_day(min(occurrence.due for occurrence in overdue))
    if len(overdue) == 1:
        return (
            f"What was due on {first} is overdue, but with this change it is on no list, though nothing was done."
        )
    said = f"{len(overdue)} things are overdue, the oldest since {first}, but with this change they are on no list"
    return f"{said}, though nothing was done."


def _advise(overdue: Sequence[Occurrence]) -> str:
    oldest = min(overdue, key=lambda occurrence: occurrence.due)
    return f"Put it back as it was. What was let off is recorded as a decision: edp waive {oldest.id}"
