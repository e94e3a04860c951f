"""From a plan as the models have it to the plan in plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.duty import Source
from edp_cli.duties.entries import find_entries
from edp_cli.model.plan import Plan, action_ref
from edp_cli.model.written import (
    Place,
    WrittenAction,
    WrittenActivity,
    WrittenArea,
    WrittenEvaluation,
    WrittenMonitoring,
    WrittenName,
    WrittenPlan,
    WrittenPriority,
    WrittenTarget,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.findings import Path
    from edp_cli.model.activity_file import Action
    from edp_cli.model.plan import PlacedActivity
    from edp_cli.model.roles_file import RolesFile


def write_out(plan: Plan, line: Callable[[Source], int]) -> WrittenPlan:
    """The plan in plain values; `line` says on which line of its file a thing is written."""
    file = plan.file

    def place(*path: str | int) -> Place:
        return _place(plan.file_name, path, line)

    return WrittenPlan(
        title=file.title,
        authority=file.authority,
        revision=file.revision,
        starts=file.starts,
        ends=file.ends,
        in_force=file.in_force,
        priorities=tuple(
            WrittenPriority(each.number, each.title, place("priorities", index))
            for index, each in enumerate(file.priorities)
        ),
        activities=tuple(_activity(plan, placed, line) for placed in plan.activities),
        names=tuple(_names(plan.roles, plan.roles_name, line)) if plan.roles is not None else (),
        place=place(),
    )


def _activity(plan: Plan, placed: PlacedActivity, line: Callable[[Source], int]) -> WrittenActivity:
    activity = placed.activity

    def place(*path: str | int) -> Place:
        return _place(placed.file, path, line)

    return WrittenActivity(
        number=activity.activity,
        title=activity.title,
        plans=activity.links.plans,
        priorities=activity.links.priorities,
        areas=tuple(
            WrittenArea(each.areas, each.title, place("ssre_areas", index))
            for index, each in enumerate(activity.ssre_areas)
        ),
        targets=tuple(
            WrittenTarget(each.text, each.kpi, place("targets", index))
            for index, each in enumerate(activity.targets)
        ),
        evaluation=tuple(
            WrittenEvaluation(
                number=entry.number,
                what=each.what,
                frequency=each.frequency,
                by=plan.canonical(each.by),
                through=each.through,
                place=place("evaluation", entry.index),
            )
            for each, entry in zip(
                activity.evaluation,
                find_entries(plan.readings, [each.frequency for each in activity.evaluation]),
                strict=True,
            )
        ),
        actions=tuple(
            _action(plan, action, action_ref(activity, action), place("actions", index))
            for index, action in enumerate(activity.actions)
        ),
        place=place("activity"),
    )


def _action(plan: Plan, action: Action, ref: str, place: Place) -> WrittenAction:
    return WrittenAction(
        ref=ref,
        id=action.id,
        printed_as=action.printed_as,
        text=action.action,
        points=action.points,
        responsible=plan.canonical(action.responsible),
        audience=action.audience,
        monitoring=tuple(_monitoring(plan, action)),
        timescale=plan.readings.of_form(action.timescale),
        place=place,
    )


def _monitoring(plan: Plan, action: Action) -> Iterator[WrittenMonitoring]:
    entries = find_entries(plan.readings, [each.frequency for each in action.monitoring])
    for each, entry in zip(action.monitoring, entries, strict=True):
        yield WrittenMonitoring(
            number=entry.number,
            frequency=each.frequency,
            by=plan.canonical(each.by),
            to=plan.register.canonical(each.to) if each.to else None,
            through=each.through,
        )


def _names(file: RolesFile, name: str, line: Callable[[Source], int]) -> Iterator[WrittenName]:
    for index, role in enumerate(file.roles):
        place = _place(name, ("roles", index), line)
        yield WrittenName(
            role.role, is_body=False, place=place, aliases=role.aliases, holder=role.holder, email=role.email
        )
    for index, body in enumerate(file.bodies):
        yield WrittenName(
            body.body, is_body=True, place=_place(name, ("bodies", index), line), aliases=body.aliases
        )


def _place(file: str, path: Path, line: Callable[[Source], int]) -> Place:
    return Place(file, line(Source(file, path)))
