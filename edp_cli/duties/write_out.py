"""From a plan as the models have it to the plan in plain values."""

from __future__ import annotations

from dataclasses import dataclass
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
        activities=tuple(_Writing(plan, placed, line).activity() for placed in plan.activities),
        names=tuple(_names(plan.roles, plan.roles_name, line)) if plan.roles is not None else (),
        place=place(),
        most_in_a_term=file.most_in_a_term,
        glossary=tuple((file.glossary or {}).items()),
    )


@dataclass(frozen=True, slots=True)
class _Writing:
    """The writing out of one activity."""

    plan: Plan
    placed: PlacedActivity
    line: Callable[[Source], int]

    def activity(self) -> WrittenActivity:
        activity = self.placed.activity
        return WrittenActivity(
            number=activity.activity,
            title=activity.title,
            plans=activity.links.plans,
            priorities=activity.links.priorities,
            areas=tuple(
                WrittenArea(each.areas, each.title, self._place("ssre_areas", index))
                for index, each in enumerate(activity.ssre_areas)
            ),
            targets=tuple(
                WrittenTarget(each.text, each.kpi, self._place("targets", index))
                for index, each in enumerate(activity.targets)
            ),
            evaluation=tuple(self._evaluation()),
            actions=tuple(self._action(action, index) for index, action in enumerate(activity.actions)),
            place=self._place("activity"),
        )

    def _evaluation(self) -> Iterator[WrittenEvaluation]:
        listed = self.placed.activity.evaluation
        entries = find_entries(self.plan.readings, [each.frequency for each in listed])
        for each, entry in zip(listed, entries, strict=True):
            yield WrittenEvaluation(
                number=entry.number,
                what=each.what,
                frequency=each.frequency,
                by=self.plan.canonical(each.by),
                through=each.through,
                place=self._place("evaluation", entry.index),
            )

    def _action(self, action: Action, index: int) -> WrittenAction:
        return WrittenAction(
            ref=action_ref(self.placed.activity, action),
            id=action.id,
            printed_as=action.printed_as,
            text=action.action,
            points=action.points,
            responsible=self.plan.canonical(action.responsible),
            audience=action.audience,
            monitoring=tuple(self._monitoring(action, index)),
            timescale=self.plan.readings.of_form(action.timescale),
            place=self._place("actions", index),
        )

    def _monitoring(self, action: Action, index: int) -> Iterator[WrittenMonitoring]:
        entries = find_entries(self.plan.readings, [each.frequency for each in action.monitoring])
        several = len(action.monitoring) > 1
        for each, entry in zip(action.monitoring, entries, strict=True):
            yield WrittenMonitoring(
                number=entry.number,
                frequency=each.frequency,
                by=self.plan.canonical(each.by),
                to=self.plan.register.canonical(each.to) if each.to else None,
                through=each.through,
                place=self._place("actions", index, "monitoring", *((entry.index,) if several else ())),
            )

    def _place(self, *path: str | int) -> Place:
        return _place(self.placed.file, path, self.line)


def _names(file: RolesFile, name: str, line: Callable[[Source], int]) -> Iterator[WrittenName]:
    for index, role in enumerate(file.roles):
        place = _place(name, ("roles", index), line)
        yield WrittenName(
            role.role, is_body=False, place=place, aliases=role.aliases, holder=role.holder, email=role.email
        )
    for index, body in enumerate(file.bodies):
        yield WrittenName(
            body.body,
            is_body=True,
            place=_place(name, ("bodies", index), line),
            aliases=body.aliases,
            meetings=body.meetings,
            papers_days=body.papers_days,
        )


def _place(file: str, path: Path, line: Callable[[Source], int]) -> Place:
    return Place(file, line(Source(file, path)))
