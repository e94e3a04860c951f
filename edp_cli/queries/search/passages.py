"""The texts of a plan, place by place: one place is one action, one target, one title, one role."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from edp_cli.duties.entries import numbered
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.model.record_words import Verb
from edp_cli.model.written import Place
from edp_cli.periods import show_day
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.records import Event
    from edp_cli.model.written import (
        WrittenAction,
        WrittenActivity,
        WrittenEvaluation,
        WrittenMonitoring,
        WrittenName,
        WrittenPlan,
    )


_DECIDED = {
    Verb.MOVE: "Moved",
    Verb.WITHDRAW: "Withdrawn",
    Verb.WAIVE: "Waived",
    Verb.REASSIGN: "Given to somebody else",
}


class Kind(StrEnum):
    """What stands in a place."""

    PLAN = "plan"
    PRIORITY = "priority"
    TITLE = "title"
    LINK = "link"
    AREA = "area"
    TARGET = "target"
    EVALUATION = "evaluation"
    ACTION = "action"
    ROLE = "role"
    BODY = "body"
    RECORD = "record"


@dataclass(frozen=True, slots=True)
class Field:
    """One of the texts of a place, under the name that the plan's files give it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One place of the plan.

    Attributes:
        kind: what stands there.
        ref: its reference, or that of its activity; of a record, that of what it is about; none for roles, bodies
            and the plan itself.
        label: what it is called in a list: `5.1/3a`, `5.1 target 2`, `role`.
        fields: its texts; the first is the one that it is known by.
        place: where it is written; for the title and the links of an activity, where the activity begins.
        activity: the activity that it belongs to, if any.
    """

    kind: Kind
    ref: str | None
    label: str
    fields: tuple[Field, ...]
    place: Place
    activity: WrittenActivity | None = None


def list_passages(plan: WrittenPlan, records: Iterable[Event] = ()) -> Iterator[Passage]:
    """Every place of the plan: the plan itself, its activities in order, then roles and bodies.

    After each activity come the records of what happened to it, and at the very end those about what the plan does
    not have.
    """
    events = _group(records)
    whole = _fields(("title", plan.title), ("authority", plan.authority), ("revision", plan.revision))
    yield Passage(Kind.PLAN, None, "plan", whole, plan.place)
    for priority in plan.priorities:
        if priority.title is not None and priority.place is not None:
            ref = str(priority.number)
            yield Passage(
                Kind.PRIORITY, ref, f"priority {ref}", _fields(("title", priority.title)), priority.place
            )
    for activity in plan.activities:
        yield from _of_activity(activity)
        yield from (_of_event(event, activity) for event in events.pop(activity.number, ()))
    for name in plan.names:
        yield _of_name(name)
    yield from (_of_event(event) for listed in events.values() for event in listed)


def action_fields(action: WrittenAction) -> tuple[Field, ...]:
    """The texts of an action."""
    return _fields(
        ("action", action.text),
        ("points", "; ".join(action.points)),
        ("printed_as", action.printed_as),
        ("responsible", "; ".join(action.responsible)),
        ("audience", "; ".join(action.audience)),
        ("monitoring", "; ".join(map(monitoring_words, action.monitoring))),
        ("timescale", action.timescale.text),
    )


def monitoring_words(monitoring: WrittenMonitoring) -> str:
    """How an action is monitored, in words: `annually, by Head of School Improvement, to EET`."""
    said = [
        monitoring.frequency,
        f"by {' and '.join(monitoring.by)}" if monitoring.by else None,
        f"to {monitoring.to}" if monitoring.to else None,
        f"through {monitoring.through}" if monitoring.through else None,
    ]
    return ", ".join(words for words in said if words)


def _of_activity(activity: WrittenActivity) -> Iterator[Passage]:
    """The places of an activity, in the order in which the document sets them out."""
    number = activity.number
    title = _fields(("title", activity.title))
    yield Passage(Kind.TITLE, number, f"{number} title", title, activity.place, activity)
    if activity.plans:
        plans = _fields(("plans", "; ".join(activity.plans)))
        yield Passage(Kind.LINK, number, f"{number} links", plans, activity.place, activity)
    for area in activity.areas:
        said = _fields(("title", area.title), ("areas", area.areas))
        yield Passage(Kind.AREA, number, f"{number} key area", said, area.place, activity)
    for count, target in enumerate(activity.targets, 1):
        said = _fields(("text", target.text), ("kpi", target.kpi))
        yield Passage(Kind.TARGET, number, f"{number} target {count}", said, target.place, activity)
    for evaluation in activity.evaluation:
        ref = numbered(f"{number}/evaluation", evaluation.number)
        said = _evaluation_fields(evaluation)
        yield Passage(Kind.EVALUATION, ref, ref, said, evaluation.place, activity)
    for action in activity.actions:
        yield Passage(Kind.ACTION, action.ref, action.ref, action_fields(action), action.place, activity)


def _evaluation_fields(evaluation: WrittenEvaluation) -> tuple[Field, ...]:
    return _fields(
        ("what", evaluation.what),
        ("frequency", evaluation.frequency),
        ("by", "; ".join(evaluation.by)),
        ("through", evaluation.through),
    )


def _of_name(name: WrittenName) -> Passage:
    kind = Kind.BODY if name.is_body else Kind.ROLE
    said = _fields(
        (kind.value, name.name),
        ("aliases", "; ".join(name.aliases)),
        ("holder", name.holder),
        ("email", name.email),
    )
    return Passage(kind, None, kind.value, said, name.place)


def _group(records: Iterable[Event]) -> dict[str, list[Event]]:
    """The records by the numbers of their activities, in the order of what they are about, then of their days."""
    found: dict[str, list[Event]] = {}
    for event in sorted(records, key=lambda event: (natural_key(subject(event).partition("@")[0]), event.on)):
        found.setdefault(subject(event).partition("@")[0].partition("/")[0], []).append(event)
    return found


def _of_event(event: Event, activity: WrittenActivity | None = None) -> Passage:
    ref = subject(event)
    said = _fields(*_event_fields(event))
    return Passage(Kind.RECORD, ref, ref.partition("@")[0], said, Place(event.file, 1), activity)


def _event_fields(event: Event) -> Iterator[tuple[str, str | None]]:
    """The texts of a record; the first says what kind of record it is, and of which day."""
    if isinstance(event, Done):
        yield "done", f"Done {show_day(event.on)}, by {event.by}"
        yield from (("holder", event.holder), ("evidence", "; ".join(event.evidence)), ("note", event.note))
    elif isinstance(event, Decision):
        yield "decision", f"{_DECIDED[event.verb]} by {event.body}, {show_day(event.on)}"
        yield from (("minute", event.minute), ("why", event.why))
        yield "to", event.to or "; ".join(event.owners)
    else:
        yield "progress", f"Confidence: {event.confidence.value}, {event.by}, {show_day(event.on)}"
        yield from (
            ("holder", event.holder),
            ("obstacle", event.obstacle),
            ("next", event.next),
            ("asks_for", event.asks_for),
        )


def _fields(*said: tuple[str, str | None]) -> tuple[Field, ...]:
    """The texts that there are."""
    return tuple(Field(name, text) for name, text in said if text)
