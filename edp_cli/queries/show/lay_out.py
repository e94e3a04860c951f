"""Lays the plan's words out in pages, each with what is owed under it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind, Source
from edp_cli.duties.entries import numbered
from edp_cli.model.written import Place, WrittenPriority
from edp_cli.queries.owed import find_owed
from edp_cli.queries.select import Selection
from edp_cli.queries.show.pages import ActionPage, ActivityPage, PartPage, PriorityPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import (
        WrittenAction,
        WrittenActivity,
        WrittenEvaluation,
        WrittenMonitoring,
        WrittenPlan,
    )
    from edp_cli.queries.owed import Owed

_Owed = dict[str, tuple["Owed", ...]]
"""The occurrences of each duty, by its reference."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A plan, and all that is owed under it by where it is written, so that no two duties are mixed up."""

    plan: WrittenPlan
    lines: Mapping[Source, int]
    owed: Mapping[Source, _Owed]

    def priority(self, priority: WrittenPriority) -> PriorityPage:
        """The priority with its activities."""
        found = (each for each in self.plan.activities if each.priority == priority.number)
        return PriorityPage(priority, tuple(map(self.activity, found)))

    def activity(self, activity: WrittenActivity) -> ActivityPage:
        """The activity with all that is in it."""
        priorities = (each for each in self.plan.priorities if each.number == activity.priority)
        priority = next(priorities, WrittenPriority(activity.priority, None))
        actions = tuple(
            ActionPage(priority, activity, action, tuple(self._parts(activity, index)))
            for index, action in enumerate(activity.actions)
        )
        return ActivityPage(priority, activity, actions, tuple(self._evaluation(activity)))

    def _parts(self, activity: WrittenActivity, index: int) -> Iterator[PartPage]:
        action = activity.actions[index]
        source = Source(activity.place.file, ("actions", index))
        yield from _milestones(action, self.owed.get(source, {}))
        several = len(action.monitoring) > 1
        for place, entry in enumerate(action.monitoring):
            path = (*source.path, "monitoring", place) if several else (*source.path, "monitoring")
            yield from self._reports(action, entry, Source(source.file, path))

    def _reports(self, action: WrittenAction, entry: WrittenMonitoring, source: Source) -> Iterator[PartPage]:
        found: _Owed = self.owed.get(source) or {numbered(f"{action.ref}/report", entry.number): ()}
        for reference, items in found.items():
            yield PartPage(
                id=reference,
                kind=DutyKind.REPORT,
                of=action.ref,
                what=f"{_capital(entry.through) if entry.through else 'Report on'}: {action.what}",
                label=None,
                owners=entry.by,
                to=entry.to,
                through=entry.through,
                timescale=action.timescale.text,
                frequency=entry.frequency,
                reading=_reading(items),
                place=Place(source.file, self.lines.get(source, action.place.line)),
                items=items,
            )

    def _evaluation(self, activity: WrittenActivity) -> Iterator[tuple[PartPage, ...]]:
        for index, entry in enumerate(activity.evaluation):
            source = Source(activity.place.file, ("evaluation", index))
            nothing: _Owed = {numbered(f"{activity.number}/evaluation", entry.number): ()}
            found = (self.owed.get(source) or nothing).items()
            yield tuple(_evaluation(activity, entry, reference, items) for reference, items in found)


def lay_out(plan: WrittenPlan, docket: Docket, as_of: date, *, activity: str | None = None) -> Layout:
    """The layout of the plan. Of what is owed it holds all, or what belongs to the activity of that number."""
    owed: dict[Source, _Owed] = {}
    listed = find_owed(docket, Selection(activity=activity), as_of)
    for duty, items in groupby(listed, key=lambda owed: owed.occurrence.duty):
        owed.setdefault(duty.source, {})[duty.id] = tuple(items)
    return Layout(plan, docket.lines, owed)


def _milestones(action: WrittenAction, owed: _Owed) -> Iterator[PartPage]:
    several = len(action.timescale.milestones) > 1
    for number, milestone in enumerate(action.timescale.milestones, 1):
        reference = f"{action.ref}/{number}" if several else action.ref
        yield PartPage(
            id=reference,
            kind=DutyKind.ACTION,
            of=action.ref,
            what=action.what,
            label=milestone.label,
            owners=action.responsible,
            to=None,
            through=None,
            timescale=action.timescale.text,
            frequency=None,
            reading=milestone.words,
            place=action.place,
            items=owed.get(reference, ()),
        )


def _evaluation(
    activity: WrittenActivity, entry: WrittenEvaluation, reference: str, items: tuple[Owed, ...]
) -> PartPage:
    return PartPage(
        id=reference,
        kind=DutyKind.EVALUATION,
        of=activity.number,
        what=f"{entry.what}, through {entry.through}" if entry.through else entry.what,
        label=None,
        owners=entry.by,
        to=None,
        through=entry.through,
        timescale=entry.frequency or "",
        frequency=entry.frequency,
        reading=_reading(items),
        place=entry.place,
        items=items,
    )


def _reading(items: tuple[Owed, ...]) -> str | None:
    return items[0].occurrence.duty.milestone.words if items else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
