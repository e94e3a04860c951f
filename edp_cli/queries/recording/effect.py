"""What a record changes: how things stand without it, and with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from edp_cli.duties.records import Decision, Done, Note, subject
from edp_cli.duties.standing import hold, stand

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.records import Event, Ledger
    from edp_cli.duties.standing import Owed

E = TypeVar("E", bound=Done | Note | Decision)


@dataclass(frozen=True, slots=True)
class Change:
    """One occurrence, as it stands without the record and with it."""

    before: Owed
    after: Owed


@dataclass(frozen=True, slots=True)
class Effect:
    """What a record changes.

    Attributes:
        event: what is recorded.
        day: the day as at which it is looked at.
        changes: what stands otherwise on that day, in the order of the plan.
        plan_ends: the plan's last day.
        earlier: the judgement of the action before this one, where it is a judgement.
    """

    event: Event
    day: date
    changes: tuple[Change, ...]
    plan_ends: date
    earlier: Note | None = None


def work_out(event: Event, docket: Docket, day: date) -> Effect:
    """What the event, which is not in the docket yet, changes on that day."""
    about = subject(event)
    after = replace(docket, ledger=add(docket.ledger, event))
    pairs = _stand_beside(docket, after, about, day)
    changed = [Change(old, new) for old, new in pairs if old != new and not (old.is_settled and new.is_settled)]
    earlier = docket.ledger.latest_note(event.ref, event.on) if isinstance(event, Note) else None
    return Effect(event, day, tuple(changed), docket.frame.ends, earlier)


def add(ledger: Ledger, event: Event) -> Ledger:
    """The ledger with one more event."""
    if isinstance(event, Done):
        return replace(ledger, done=_with(ledger.done, event.occurrence, event))
    if isinstance(event, Note):
        return replace(ledger, notes=_with(ledger.notes, event.ref, event))
    return replace(ledger, decisions=_with(ledger.decisions, event.of, event))


def _with(events: Mapping[str, tuple[E, ...]], name: str, event: E) -> Mapping[str, tuple[E, ...]]:
    listed = events.get(name, ())
    place = sum(each.on <= event.on for each in listed)
    return {**events, name: (*listed[:place], event, *listed[place:])}


def _stand_beside(before: Docket, after: Docket, about: str, day: date) -> Iterator[tuple[Owed, Owed]]:
    """Each occurrence that the event can bear on, without it and with it."""
    name = about.partition("@")[0]

    def find(docket: Docket) -> Iterator[Owed]:
        mine = (duty for duty in hold(docket, day) if name in (duty.id, duty.ref, duty.activity))
        return stand(docket, day, mine)

    return zip(find(before), find(after), strict=True)
