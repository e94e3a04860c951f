"""Lays the plan's words out in pages, each with what is owed under it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind, Source
from edp_cli.duties.entries import numbered
from edp_cli.duties.records import Decision, subject
from edp_cli.duties.telling import Teller, action_of
from edp_cli.model.record_words import Verb
from edp_cli.model.written import Place, WrittenPriority
from edp_cli.queries.owed import find_owed
from edp_cli.queries.select import Selection
from edp_cli.queries.show.pages import ActionPage, ActivityPage, PartPage, PriorityPage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.records import Event
    from edp_cli.duties.standing import Owed
    from edp_cli.duties.telling import Told
    from edp_cli.model.written import (
        WrittenAction,
        WrittenActivity,
        WrittenEvaluation,
        WrittenMonitoring,
        WrittenPlan,
    )

_Owed = dict[str, tuple["Owed", ...]]
"""The occurrences of each duty, by its reference."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A plan, and all that is owed under it by where it is written, so that no two duties are mixed up.

    `recorded` is what is on record, by the activity's number, or by the reference of the action or evaluation.
    """

    plan: WrittenPlan
    lines: Mapping[Source, int]
    owed: Mapping[Source, _Owed]
    recorded: Mapping[str, tuple[Told, ...]] = field(default_factory=dict)

    def priority(self, priority: WrittenPriority) -> PriorityPage:
        """The priority with its activities."""
        found = (each for each in self.plan.activities if each.priority == priority.number)
        return PriorityPage(priority, tuple(map(self.activity, found)))

    def activity(self, activity: WrittenActivity) -> ActivityPage:
        """The activity with all that is in it."""
        priorities = (each for each in self.plan.priorities if each.number == activity.priority)
        priority = next(priorities, WrittenPriority(activity.priority, None))
        actions = tuple(
            ActionPage(priority, activity, action, tuple(self._parts(activity, index)), self._records(action.ref))
            for index, action in enumerate(activity.actions)
        )
        return ActivityPage(priority, activity, actions, tuple(self._evaluation(activity)))

    def _records(self, ref: str) -> tuple[Told, ...]:
        """What is on record of an action, and of its activity as a whole."""
        found = (*self.recorded.get(ref.partition("/")[0], ()), *self.recorded.get(ref, ()))
        return tuple(sorted(found, key=lambda told: told.event.on))

    def _with_records(self, part: PartPage) -> PartPage:
        """The part with what is on record of it, and of all that it belongs to."""
        found = self._records(part.of if part.kind is not DutyKind.EVALUATION else part.id)
        return replace(part, records=tuple(told for told in found if _is_of(told.event, part)))

    def _parts(self, activity: WrittenActivity, index: int) -> Iterator[PartPage]:
        action = activity.actions[index]
        source = Source(activity.place.file, ("actions", index))
        yield from map(self._with_records, _milestones(action, self.owed.get(source, {})))
        several = len(action.monitoring) > 1
        for place, entry in enumerate(action.monitoring):
            path = (*source.path, "monitoring", place) if several else (*source.path, "monitoring")
            yield from map(self._with_records, self._reports(action, entry, Source(source.file, path)))

    def _reports(self, action: WrittenAction, entry: WrittenMonitoring, source: Source) -> Iterator[PartPage]:
        found: _Owed = self.owed.get(source) or {numbered(f"{action.ref}/report", entry.number): ()}
        for reference, items in found.items():
            yield PartPage(
                id=reference,
                kind=DutyKind.REPORT,
                of=action.ref,
                what=f"{_capital(entry.through) if entry.through else 'Report on'}: {action.what}",
                label=None,
                owners=_owners(items, entry.by),
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
            parts = (_evaluation(activity, entry, reference, items) for reference, items in found)
            yield tuple(map(self._with_records, parts))


def lay_out(plan: WrittenPlan, docket: Docket, as_of: date, *, activity: str | None = None) -> Layout:
    """The layout of the plan. Of what is owed it holds all, or what belongs to the activity of that number.

    What is on record is told only of such an activity.
    """
    owed: dict[Source, _Owed] = {}
    listed = find_owed(docket, Selection(activity=activity), as_of)
    for duty, items in groupby(listed, key=lambda owed: owed.occurrence.duty):
        owed.setdefault(duty.source, {})[duty.id] = tuple(items)
    return Layout(plan, docket.lines, owed, _find_recorded(docket, activity, as_of) if activity else {})


def _find_recorded(docket: Docket, activity: str, as_of: date) -> dict[str, tuple[Told, ...]]:
    """What was on record on that day of all that belongs to the activity of that number."""
    teller = Teller(docket)
    found: dict[str, tuple[Told, ...]] = {}
    for event in docket.ledger.events():
        name = action_of(subject(event))
        if event.on <= as_of and name.partition("/")[0] == activity:
            found[name] = (*found.get(name, ()), teller.tell(event))
    return found


def _is_of(event: Event, part: PartPage) -> bool:
    """Whether a record is about the part, or a decision about all that it belongs to."""
    name = subject(event).partition("@")[0]
    if name == part.id or not isinstance(event, Decision):
        return name == part.id
    if name not in (part.of, part.of.partition("/")[0]):
        return False
    return event.verb is Verb.WITHDRAW or (event.verb is Verb.REASSIGN and part.kind is DutyKind.ACTION)


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
            owners=_owners(owed.get(reference, ()), action.responsible),
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
        owners=_owners(items, entry.by),
        to=None,
        through=entry.through,
        timescale=entry.frequency or "",
        frequency=entry.frequency,
        reading=_reading(items),
        place=entry.place,
        items=items,
    )


def _owners(items: tuple[Owed, ...], written: tuple[str, ...]) -> tuple[str, ...]:
    """Those who owe it now; those who are written down, where it has no date."""
    return items[0].occurrence.duty.owners if items else written


def _reading(items: tuple[Owed, ...]) -> str | None:
    return items[0].occurrence.duty.milestone.words if items else None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
