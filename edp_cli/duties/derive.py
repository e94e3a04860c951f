"""From a plan to the duties that it lays on people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.docket import ColourRule, Docket, Undated
from edp_cli.duties.duty import Duty, DutyKind, Source, Window
from edp_cli.duties.enter import make_ledger
from edp_cli.duties.entries import find_entries, numbered
from edp_cli.duties.windows import find_window, find_windows
from edp_cli.model.plan import Plan, action_ref
from edp_cli.model.written import in_line
from edp_cli.timescale import By, Every, From

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from edp_cli.findings import Path
    from edp_cli.model.activity_file import Action, Evaluation, Monitoring
    from edp_cli.model.plan import PlacedActivity

Dated = By | From | Every
"""The milestones that have dates."""


def make_docket(plan: Plan, line: Callable[[Source], int], left_out: tuple[str, ...] = ()) -> Docket:
    """All that is owed under the plan; `line` says on which line of its file a thing is written.

    `left_out` names the files that could not be read.
    """
    duties = tuple(derive_duties(plan))
    return Docket(
        title=plan.file.title,
        revision=plan.file.revision,
        as_of=plan.file.as_of,
        plan_name=plan.file_name,
        roles_name=plan.roles_name,
        frame=plan.frame,
        register=plan.register,
        activities=plan.numbers,
        duties=duties,
        undated=tuple(find_undated(plan)),
        left_out=left_out,
        lines={duty.source: line(duty.source) for duty in duties},
        ledger=make_ledger(plan, duties),
        colours=ColourRule(plan.file.time_colours.amber_days, plan.file.time_colours.red_moves),
    )


def derive_duties(plan: Plan) -> Iterator[Duty]:
    """Every duty of the plan: activity by activity, each action with its reports, then the evaluations."""
    for placed in plan.activities:
        for index, action in enumerate(placed.activity.actions):
            path = ("actions", index)
            yield from _action_duties(plan, placed, action, path)
            yield from _report_duties(plan, placed, action, path)
        yield from _evaluation_duties(plan, placed)


def find_undated(plan: Plan) -> Iterator[Undated]:
    """The actions without any date: ongoing, when needed, or not understood."""
    for placed in plan.activities:
        for action in placed.activity.actions:
            if not plan.readings.of_form(action.timescale).is_dated:
                owners = plan.canonical(action.responsible)
                yield Undated(action_ref(placed.activity, action), placed.activity.activity, owners)


def _action_duties(plan: Plan, placed: PlacedActivity, action: Action, path: Path) -> Iterator[Duty]:
    timescale = plan.readings.of_form(action.timescale)
    ref = action_ref(placed.activity, action)
    for number, (milestone, window) in enumerate(find_windows(timescale, plan.frame), 1):
        if isinstance(milestone, Dated):
            yield Duty(
                id=ref if len(timescale.milestones) == 1 else f"{ref}/{number}",
                ref=ref,
                activity=placed.activity.activity,
                kind=DutyKind.ACTION,
                what=describe(action),
                label=milestone.label,
                owners=plan.canonical(action.responsible),
                to=None,
                through=None,
                timescale=action.timescale.text,
                milestone=milestone,
                window=window,
                source=Source(placed.file, path),
            )


def _report_duties(plan: Plan, placed: PlacedActivity, action: Action, path: Path) -> Iterator[Duty]:
    ref = action_ref(placed.activity, action)
    several = len(action.monitoring) > 1
    window = find_window(plan.readings.of_form(action.timescale), plan.frame)
    for index, number, milestone in _recurrences(plan, action.monitoring):
        monitoring = action.monitoring[index]
        yield Duty(
            id=numbered(f"{ref}/report", number),
            ref=ref,
            activity=placed.activity.activity,
            kind=DutyKind.REPORT,
            what=_describe_report(monitoring, action),
            label=None,
            owners=plan.canonical(monitoring.by),
            to=plan.register.canonical(monitoring.to) if monitoring.to else None,
            through=monitoring.through,
            timescale=action.timescale.text,
            milestone=milestone,
            window=window,
            source=Source(placed.file, (*path, "monitoring", index) if several else (*path, "monitoring")),
        )


def _evaluation_duties(plan: Plan, placed: PlacedActivity) -> Iterator[Duty]:
    activity = placed.activity
    for index, number, milestone in _recurrences(plan, activity.evaluation):
        evaluation = activity.evaluation[index]
        yield Duty(
            id=numbered(f"{activity.activity}/evaluation", number),
            ref=activity.activity,
            activity=activity.activity,
            kind=DutyKind.EVALUATION,
            what=_describe_evaluation(evaluation),
            label=None,
            owners=plan.canonical(evaluation.by),
            to=None,
            through=evaluation.through,
            timescale=evaluation.frequency or "",
            milestone=milestone,
            window=Window(plan.frame.in_force, plan.frame.ends),
            source=Source(placed.file, ("evaluation", index)),
        )


def _recurrences(plan: Plan, listed: Sequence[Monitoring | Evaluation]) -> Iterator[tuple[int, int, Every]]:
    """When monitoring or evaluation is owed: the index of the entry, the duty's number, and the recurrence."""
    for entry in find_entries(plan.readings, [each.frequency for each in listed]):
        for place, milestone in enumerate(entry.recurrences):
            yield entry.index, entry.number + place, milestone


def describe(action: Action) -> str:
    """The action in one line, the points under it included."""
    return in_line(action.action, action.points)


def _describe_report(monitoring: Monitoring, action: Action) -> str:
    if monitoring.through is None:
        return f"Report on: {describe(action)}"
    return f"{monitoring.through[:1].upper()}{monitoring.through[1:]}: {describe(action)}"


def _describe_evaluation(evaluation: Evaluation) -> str:
    return f"{evaluation.what}, through {evaluation.through}" if evaluation.through else evaluation.what
