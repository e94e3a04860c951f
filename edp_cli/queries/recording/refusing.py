"""What must not be recorded: what `edp validate` would find wrong is refused before it is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.duties.began import find_beginning
from edp_cli.duties.closing import find_withdrawals
from edp_cli.duties.standing import stand, stand_of
from edp_cli.errors import EdpError
from edp_cli.model.record_words import Verb
from edp_cli.periods import show_day
from edp_cli.queries.recording.in_the_way import check_alone, check_later_records, check_not_settled_later

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Decision, Done
    from edp_cli.duties.standing import Owed
    from edp_cli.timescale import Frame

_WRONG_USE = 2


def refusal(message: str) -> EdpError:
    """That it cannot be recorded, and why."""
    return EdpError(message, exit_code=_WRONG_USE)


def check_day(day: date, frame: Frame, today: date) -> None:
    """See that the day has come, and that the plan had begun.

    Raises:
        EdpError: it is not so (exit code 2).
    """
    if day > today:
        said = f"{show_day(day)} has not come yet, as at {show_day(today)}."
        raise refusal(f"{said} Write the day on which it happened; look up the year, too.")
    if day < frame.starts:
        said = f"{show_day(day)} is before the plan began on {show_day(frame.starts)}."
        raise refusal(f"{said} Look up the day, and its year.")


def check_begun(occurrence: Occurrence, day: date) -> None:
    """See that the occurrence could be done on that day.

    Raises:
        EdpError: it had not begun (exit code 2).
    """
    begins = find_beginning(occurrence)
    if day < begins:
        said = f"{show_day(day)} is before {occurrence.id} began on {show_day(begins)}."
        raise refusal(f"{said} Look up the day, and its year; or another period is meant.")


def check_open(occurrence: Occurrence, docket: Docket, day: date) -> None:
    """See that the occurrence is settled by no record of that day or before.

    Raises:
        EdpError: it is done, waived or withdrawn (exit code 2).
    """
    owed = stand_of(occurrence, docket.ledger, day)
    settling = owed.done or owed.ended
    if settling is not None:
        how = "done" if owed.done is not None else owed.status.value
        raise refusal(f"{occurrence.id} is {how} already, on {show_day(settling.on)}: {settling.file}")


def check_never_settled(occurrence: Occurrence, docket: Docket, day: date) -> None:
    """See that no record of any day settles the occurrence; one of a day after `day` is said to be later.

    Raises:
        EdpError: it is done, waived or withdrawn (exit code 2).
    """
    check_open(occurrence, docket, day)
    check_not_settled_later(occurrence, docket, day)


def check_done(done: Done, occurrence: Occurrence, docket: Docket) -> None:
    """See that the occurrence can have been done on the day of the record, by all that is on record.

    Raises:
        EdpError: it had not begun, it is settled, or something was decided about it later (exit code 2).
    """
    check_begun(occurrence, done.on)
    check_never_settled(occurrence, docket, done.on)
    check_later_records(done, docket)


def check_about_one(decision: Decision, occurrence: Occurrence, docket: Docket) -> None:
    """See that a decision about one occurrence goes with what is on record.

    Raises:
        EdpError: another is of that day; or the occurrence is settled: by then, or where that ends it, at all (2).
    """
    check_alone(decision, docket)
    check_open(occurrence, docket, decision.on)
    if decision.verb is Verb.WAIVE:
        check_not_settled_later(occurrence, docket, decision.on)
        check_later_records(decision, docket)


def check_about_whole(decision: Decision, docket: Docket) -> None:
    """See that a decision about an action, a duty or an activity goes with what is on record.

    Raises:
        EdpError: another is of that day; nothing of it was open; or what is withdrawn was done or decided about on
            a later day (2).
    """
    check_alone(decision, docket)
    of, day = decision.of, decision.on
    for withdrawn in find_withdrawals(of, docket.ledger):
        if withdrawn.on <= day:
            raise refusal(f"{withdrawn.of} is withdrawn already, from {show_day(withdrawn.on)}: {withdrawn.file}")
    items = [owed for owed in _under(of, docket, day) if not owed.occurrence.starting]
    if items and all(owed.is_settled for owed in items):
        said = f"Nothing of {of} was open on {show_day(day)}: all of it is done, waived or withdrawn."
        raise refusal(f"{said} See: edp show {of}")
    if decision.verb is Verb.WITHDRAW:
        check_later_records(decision, docket)


def check_other_owners(of: str, owners: Iterable[str], present: Iterable[str]) -> None:
    """See that what is given to somebody is not theirs already.

    Raises:
        EdpError: it is (exit code 2).
    """
    if set(owners) == set(present):
        raise refusal(f"{of} is owned by {' and '.join(present)} already.")


def check_later(occurrence: Occurrence, due: date, docket: Docket, day: date) -> None:
    """See that a move on that day puts what is owed off: to a later date, and one before those of later moves.

    Raises:
        EdpError: it does not (exit code 2).
    """
    as_planned = replace(occurrence, due=occurrence.first_due)
    present = stand_of(as_planned, docket.ledger, day).occurrence.due
    if due <= present:
        said = f"the date that {occurrence.id} has already" if due == present else f"before {show_day(present)}"
        more = "" if due == present else f", the date that {occurrence.id} has now"
        raise refusal(f"{show_day(due)} is {said}{more}. A move is to a later date; look up the year, too.")
    for move in docket.ledger.decided(Verb.MOVE, occurrence.duty, date.max, occurrence.id):
        if move.due is not None and move.on > day and move.due <= due:
            said = f"On {show_day(move.on)} it was moved to {show_day(move.due)}"
            raise refusal(f"{said}, which is not after {show_day(due)}: {move.file}")


def _under(of: str, docket: Docket, day: date) -> Iterator[Owed]:
    mine = (duty for duty in docket.duties if of in (duty.id, duty.ref, duty.activity))
    return stand(docket, day, mine)
