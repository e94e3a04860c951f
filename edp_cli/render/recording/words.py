"""What is recorded and what that changes, in sentences."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, Done
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.render.words import count, listed, times, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Event
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.recording.effect import Change, Effect

_NOBODY = "nobody"
_DECIDED = {
    Verb.MOVE: "is moved",
    Verb.WITHDRAW: "is withdrawn",
    Verb.WAIVE: "is waived",
    Verb.REASSIGN: "is given",
}


def say_event(event: Event) -> str:
    """What is recorded, in a sentence."""
    if isinstance(event, Done):
        return f"{event.occurrence} was done on {whole(event.on)}, by {_who(event.by, event.holder)}."
    if isinstance(event, Decision):
        minute = f", minute {event.minute}" if event.minute is not None else ""
        return f"{event.of} {_decided(event)}, by decision of {event.body} on {whole(event.on)}{minute}."
    who = _who(event.by, event.holder)
    return f"{event.ref} stands at {event.confidence} on {whole(event.on)}, in the judgement of {who}."


def _who(role: str, holder: str | None) -> str:
    return f"{role} ({holder})" if holder is not None else role


def _decided(decision: Decision) -> str:
    verb = _DECIDED[decision.verb]
    if decision.verb is Verb.MOVE:
        return f"{verb} to {decision.to}"
    return f"{verb} to {_names(decision.owners)}" if decision.verb is Verb.REASSIGN else verb


def say_changes(effect: Effect) -> Iterator[str]:
    """What that changes, in sentences; where it is nothing, why."""
    if not isinstance(effect.event, Done | Decision):
        yield _say_earlier(effect)
        return
    if not effect.changes:
        yield f"As at {whole(effect.day)}, it changes nothing that is due."
    for _, group in groupby(effect.changes, key=lambda change: change.before.occurrence.duty.id):
        changes = tuple(group)
        yield say_change(changes[0]) if len(changes) == 1 else _say_several(changes)
    yield from _remark(effect)


def _remark(effect: Effect) -> Iterator[str]:
    """What is odd, though it may be right."""
    event = effect.event
    if isinstance(event, Done) and any(len(each.before.moves) > len(each.after.moves) for each in effect.changes):
        yield "It was moved on the very day on which it was done, which does not change whether it was late."
    if isinstance(event, Decision) and event.due is not None:
        if event.due < event.on:
            yield f"{whole(event.due)} was past already when that was decided."
        if event.due > effect.plan_ends:
            yield f"The plan itself ends before that, on {whole(effect.plan_ends)}."


def say_change(change: Change) -> str:
    """How one occurrence stood, and how it stands now."""
    before, after = change.before, change.after
    name = name_occurrence(before.occurrence)
    if before.occurrence.duty.owners != after.occurrence.duty.owners:
        return f"{name} {_say_owners(change)}. It is {_open(after)}."
    return f"{name} was {_open(before)}. It is now {_now(before, after)}."


def name_occurrence(occurrence: Occurrence) -> str:
    """Its duty's reference, and what it is owed for."""
    return f"{occurrence.duty.id} for {occurrence.period.title}"


def _open(owed: Owed) -> str:
    """How something that is still owed stands."""
    due = whole(owed.occurrence.due)
    if owed.status is Status.STARTING:
        return f"to start {due}"
    if owed.status is Status.OVERDUE:
        return f"{count(owed.days, 'day')} overdue, due {due}"
    return f"due {due}, {when(owed)}"


def _now(before: Owed, after: Owed) -> str:
    if after.ended is not None:
        past = f", when {count(after.days, 'day')} overdue" if after.was_overdue else ""
        return f"{after.status.value}{past}"
    if after.done is not None:
        late = f"{count(after.days, 'day')} late for ever"
        return f"done, {late if after.status is Status.LATE else 'in time'}"
    return f"{_open(after)} ({_slipped(after)})" if after.moves != before.moves else _open(after)


def _slipped(owed: Owed) -> str:
    days = count(abs(owed.slip), "day")
    return f"moved {times(len(owed.moves))}, {days} {'later' if owed.slip > 0 else 'earlier'} than first planned"


def _say_several(changes: Sequence[Change]) -> str:
    """What becomes of several occurrences of one duty."""
    first, last = changes[0].after, changes[-1].after
    duty, due = first.occurrence.duty.id, [change.after.occurrence.due for change in changes]
    overdue = sum(change.before.status is Status.OVERDUE for change in changes)
    late = f"; {overdue} of them overdue" if overdue else ""
    span = f"{len(changes)} still open, due from {whole(min(due))} to {whole(max(due))}{late}"
    if last.ended is not None:
        return f"{duty}: {span}. All of them are now {last.status.value}."
    return f"{duty} {_say_owners(changes[0])}: {span}."


def _say_owners(change: Change) -> str:
    before, after = change.before.occurrence.duty.owners, change.after.occurrence.duty.owners
    return f"was owned by {_names(before)}; it is now owned by {_names(after)}"


def _names(names: Sequence[str]) -> str:
    return listed(names) or _NOBODY


def _say_earlier(effect: Effect) -> str:
    earlier = effect.earlier
    if earlier is None:
        return "It is the first judgement on record."
    return f"Before, it stood at {earlier.confidence}: {earlier.by}, {whole(earlier.on)}."
