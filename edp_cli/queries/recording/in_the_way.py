"""What is on record already and stands in the way of another record: one of the same day, or of a later one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from edp_cli.duties.closing import comes_too_late
from edp_cli.duties.expand import Expander
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.duties.standing import stand_of
from edp_cli.errors import EdpError
from edp_cli.model.record_words import Verb
from edp_cli.periods import show_day
from edp_cli.queries.recording.effect import add
from edp_cli.queries.recording.on_record import TO_CHANGE, say_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Event, Ledger

_WRONG_USE = 2
_SETTLES = {Verb.WAIVE: "waived", Verb.WITHDRAW: "withdrawn"}


def check_alone(decision: Decision, docket: Docket) -> None:
    """See that nothing else was decided on that day about the same thing, or, where it is withdrawn, a part of it.

    Raises:
        EdpError: something was (exit code 2).
    """
    is_withdrawal = decision.verb is Verb.WITHDRAW
    parts = (each.id for each in _list_under(decision.of, docket)) if is_withdrawal else ()
    for name in (decision.of, *parts):
        other = next((each for each in docket.ledger.decisions.get(name, ()) if each.on == decision.on), None)
        if other is not None:
            said = f"{say_record(other)}\nOnly one decision a day is recorded of one thing."
            raise _refusal(f"{said} {TO_CHANGE} If the new one is of another day: --on.")


def check_not_judged(ref: str, by: str, docket: Docket, day: date) -> None:
    """See that the role has not judged the action on that day.

    Raises:
        EdpError: it has (exit code 2).
    """
    for note in docket.ledger.notes.get(ref, ()):
        if (note.by, note.on) == (by, day):
            raise _refusal(
                f"{say_record(note)}\nOnly one judgement a day by one role is recorded of an action. {TO_CHANGE}"
            )


def check_not_settled_later(occurrence: Occurrence, docket: Docket, day: date) -> None:
    """See that no record of a later day settles the occurrence, which is open on that day.

    Raises:
        EdpError: one does (exit code 2).
    """
    later = find_settled_later(occurrence, docket.ledger)
    if later is not None:
        said = f"{say_record(later)}\nThat is a later day than {show_day(day)}, but it settles {occurrence.id}."
        wrong = "If the decision was taken without need, take that record out first."
        raise _refusal(f"{said} {TO_CHANGE if isinstance(later, Done) else wrong}")


def find_settled_later(occurrence: Occurrence, ledger: Ledger) -> Done | Decision | None:
    """The first record, of whatever day, that settles the occurrence."""
    owed = stand_of(occurrence, ledger, date.max)
    return owed.done or owed.ended


def check_later_records(event: Done | Decision, docket: Docket) -> None:
    """See that what was recorded of later days still makes sense, if the event settles something before.

    Raises:
        EdpError: there was nothing left that it could have been about (exit code 2).
    """
    after = add(docket.ledger, event)
    later = [each for each in _list_later(event, docket) if _is_made_vain(each, docket, after)]
    if not later:
        return
    first, *others = sorted(later, key=lambda each: each.on)
    more = f", and {len(others)} more: edp log {subject(event).partition('@')[0]}" if others else ""
    how = "done" if isinstance(event, Done) else _SETTLES[event.verb]
    said = f"{say_record(first)}{more}\nThat is a later day, and what was {how} on {show_day(event.on)} is owed"
    raise _refusal(f"{said} no longer by then. {_advise(event, later)}")


def _advise(event: Event, later: list[Done | Decision]) -> str:
    """What to do about records of later days, which stand in the way of the event."""
    last = max(each.on for each in later)
    if not isinstance(event, Done):
        return "Look up the day; or, if what is recorded of the later day is wrong, take that record out first."
    if all(isinstance(each, Decision) and each.verb is Verb.MOVE for each in later):
        said = f"If it was done on {show_day(last)} or after, give that day with --on."
        return f"{said} If it was moved without need, take that record out first."
    return "Look up the day; or, if the decision was taken without need, take that record out first."


def _list_later(event: Event, docket: Docket) -> Iterator[Done | Decision]:
    """What was done and decided after the event in the same activity."""
    activity = _activity_of(subject(event))
    for each in docket.ledger.events():
        if isinstance(each, Done | Decision) and each.on > event.on and _activity_of(subject(each)) == activity:
            yield each


def _is_made_vain(later: Done | Decision, docket: Docket, after: Ledger) -> bool:
    """Whether there is nothing left, by the ledger `after`, that the later record could be about; now there is."""
    under = tuple(_list_under(subject(later), docket))
    if not under and "@" in subject(later):
        return False
    return comes_too_late(later, under, after) and not comes_too_late(later, under, docket.ledger)


def _list_under(name: str, docket: Docket) -> Iterator[Occurrence]:
    """What is owed under an activity, an action or a duty; or the one occurrence of that reference."""
    expander = Expander(docket.frame.calendar)
    of = name.partition("@")[0]
    for duty in docket.duties:
        if of in (duty.id, duty.ref, duty.activity):
            yield from (each for each in expander.expand(duty) if name in (of, each.id))


def _activity_of(name: str) -> str:
    return name.partition("@")[0].partition("/")[0]


def _refusal(message: str) -> EdpError:
    return EdpError(message, exit_code=_WRONG_USE)
