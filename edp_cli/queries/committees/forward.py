"""What a body is to receive, meeting by meeting, and what it was promised and has not had.

- A report goes to the last meeting between the first day of its period and the day it is due, both included.
- A report that was made goes to the first meeting from that day on.
- What is overdue stands apart, and so does what no meeting falls in time for, or no longer does.
- What was waived or withdrawn is expected no more.

Where no meetings are known, a report stands under the term in which it is due.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.periods import Unit, show_days
from edp_cli.queries.committees.accounts import find_account
from edp_cli.queries.owed import find_owed
from edp_cli.queries.select import Selection
from edp_cli.queries.window import Asked, TimeWindow, find_window
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.periods import Period, TermCalendar
    from edp_cli.queries.committees.accounts import Account
    from edp_cli.queries.committees.meetings import Committee, Meeting
    from edp_cli.timescale import Frame

_EXPECTED = (Status.DUE, Status.DONE, Status.LATE)


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is to come to a meeting."""

    meeting: Meeting
    items: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class TermShare:
    """What is due in a term, of a body whose meetings are not known."""

    term: Period
    items: tuple[Owed, ...]


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A report that no meeting falls in time for.

    Attributes:
        owed: the report.
        missed: the last meeting that was in time, which has passed without it.
        following: the next meeting there is.
    """

    owed: Owed
    missed: Meeting | None
    following: Meeting | None


@dataclass(frozen=True, slots=True)
class Promised:
    """A report that is overdue, and what is on record of it."""

    owed: Owed
    account: Account


@dataclass(frozen=True, slots=True)
class ForwardPlan:
    """What a body is to receive. Each report stands in one of the lists, by the day on which it is due.

    Attributes:
        committee: who receives it.
        window: the days that the plan is for. What is overdue is listed whenever it was due.
        as_of: the day asked about.
        agendas: the meetings in the window, those to which nothing comes as well.
        shares: the terms of the window in which something is due, where no meetings are known.
        unplaced: what is due in the window and no meeting falls in time for.
        made: what is due in the window and was made, after which no meeting is listed.
        promised: what is overdue.
        following: the next meeting from the as-of date on.
        ended: how many reports due in the window were waived or withdrawn.
        receives: whether anything is ever reported to it.
    """

    committee: Committee
    window: TimeWindow
    as_of: date
    agendas: tuple[Agenda, ...]
    shares: tuple[TermShare, ...]
    unplaced: tuple[Unplaced, ...]
    made: tuple[Owed, ...]
    promised: tuple[Promised, ...]
    following: Meeting | None
    ended: int
    receives: bool


def find_forward_window(asked: Asked, frame: Frame, as_of: date) -> TimeWindow:
    """The window that was asked for; from the as-of date to the end of its academic year, if none was.

    Raises:
        EdpError: two windows were asked for, or the words name none (exit code 2).
    """
    if asked != Asked():
        return find_window(asked, frame, as_of)
    end = max(as_of, frame.calendar.containing(Unit.ACADEMIC_YEAR, as_of).end)
    return TimeWindow(show_days(as_of, end), as_of, end)


def make_forward_plan(docket: Docket, committee: Committee, window: TimeWindow, as_of: date) -> ForwardPlan:
    """What the body is to receive."""
    reports = sorted(find_owed(docket, Selection(to=committee.name, kind=DutyKind.REPORT), as_of), key=_by_date)
    expected = [owed for owed in reports if owed.status in _EXPECTED]
    overdue = [owed for owed in reports if owed.status is Status.OVERDUE]
    due = [owed for owed in expected if owed.occurrence.due in window]
    ended = sum(owed.ended is not None and owed.occurrence.due in window for owed in reports)
    meets = bool(committee.meetings)
    nowhere = [owed for owed in due if meets and find_meeting(owed, committee, as_of) is None]
    return ForwardPlan(
        committee=committee,
        window=window,
        as_of=as_of,
        agendas=tuple(_agendas(expected, committee, window, as_of)),
        shares=() if meets else tuple(_shares(due, docket.frame.calendar)),
        unplaced=tuple(_unplaced(owed, committee, as_of) for owed in nowhere if owed.done is None),
        made=tuple(owed for owed in nowhere if owed.done is not None),
        promised=tuple(Promised(owed, find_account([owed], docket, as_of)) for owed in overdue),
        following=committee.first_from(as_of),
        ended=ended,
        receives=bool(reports),
    )


def find_meeting(owed: Owed, committee: Committee, as_of: date) -> Meeting | None:
    """The meeting that a report goes to, where there is one in time that has not passed without it."""
    if owed.done is not None:
        return committee.first_from(owed.done.on)
    meeting = _last_in_time(owed, committee)
    return meeting if meeting is not None and meeting.on >= as_of else None


def _last_in_time(owed: Owed, committee: Committee) -> Meeting | None:
    return committee.last_within(owed.occurrence.start, owed.occurrence.due)


def _agendas(items: Iterable[Owed], committee: Committee, window: TimeWindow, as_of: date) -> Iterator[Agenda]:
    coming: dict[Meeting | None, list[Owed]] = {}
    for owed in items:
        coming.setdefault(find_meeting(owed, committee, as_of), []).append(owed)
    for meeting in committee.meetings:
        if meeting.on in window:
            yield Agenda(meeting, tuple(coming.get(meeting, ())))


def _shares(items: Sequence[Owed], calendar: TermCalendar) -> Iterator[TermShare]:
    found: dict[Period, list[Owed]] = {}
    for owed in items:
        found.setdefault(calendar.containing(Unit.TERM, owed.occurrence.due), []).append(owed)
    for term, listed in found.items():
        yield TermShare(term, tuple(listed))


def _unplaced(owed: Owed, committee: Committee, as_of: date) -> Unplaced:
    following = committee.first_from(max(owed.occurrence.due, as_of))
    return Unplaced(owed, _last_in_time(owed, committee), following)


def _by_date(owed: Owed) -> tuple[date, tuple[tuple[int, str], ...]]:
    return owed.occurrence.due, natural_key(owed.occurrence.duty.id)
