"""What is owed: in a window of time, and what is past due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.standing import Owed, hold, hold_undated, stand
from edp_cli.duties.status import Status
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.queries.select import Selection
    from edp_cli.queries.window import TimeWindow


@dataclass(frozen=True, slots=True)
class Answer:
    """What is owed, in order, and what the list does not show.

    Attributes:
        window: the window asked about; none where everything past due is.
        items: what is owed.
        undated: references of the actions that have no date.
        earlier: how many things due before the window are overdue.
        settled: how many things in the window are dealt with, and so are not listed.
        only_receives: whether the owner that was asked about owes nothing at all, but is to receive something.
    """

    as_of: date
    window: TimeWindow | None
    selection: Selection
    items: tuple[Owed, ...]
    undated: tuple[str, ...]
    earlier: int = 0
    settled: int = 0
    only_receives: bool = False


def list_due(
    docket: Docket, window: TimeWindow, selection: Selection, as_of: date, *, settled: bool = False
) -> Answer:
    """What is due in the window, and what starts in it, oldest first.

    With `settled`, what was done, waived or withdrawn as well, after the rest of its day.
    """
    listed = tuple(find_owed(docket, selection, as_of))
    items = sorted((owed for owed in listed if is_due(owed, window, settled=settled)), key=_by_date)
    return Answer(
        as_of,
        window,
        selection,
        items=tuple(items),
        undated=find_undated(docket, selection, as_of),
        earlier=sum(owed.status is Status.OVERDUE and owed.occurrence.due < window.start for owed in listed),
        settled=sum(is_due(owed, window, settled=True) for owed in listed) - len(items),
        only_receives=_only_receives(docket, selection, as_of),
    )


def list_overdue(docket: Docket, selection: Selection, as_of: date) -> Answer:
    """What is past due with no record: reports first, then actions and evaluations, longest overdue first."""
    items = [owed for owed in find_owed(docket, selection, as_of) if owed.status is Status.OVERDUE]
    items.sort(key=lambda owed: (owed.occurrence.duty.kind is not DutyKind.REPORT, _by_date(owed)))
    undated, receives = find_undated(docket, selection, as_of), _only_receives(docket, selection, as_of)
    return Answer(as_of, None, selection, tuple(items), undated, only_receives=receives)


def is_due(owed: Owed, window: TimeWindow, *, settled: bool = False) -> bool:
    """Whether it is due, or starts, in the window. With `settled`, what was done counts as well."""
    return owed.occurrence.due in window and (settled or not owed.is_settled)


def find_owed(docket: Docket, selection: Selection, as_of: date) -> Iterator[Owed]:
    """Every occurrence of the selected duties, in the order of the plan, and how it stands."""
    return stand(docket, as_of, (duty for duty in hold(docket, as_of) if duty in selection))


def _by_date(owed: Owed) -> tuple[date, bool, bool, tuple[tuple[int, str], ...]]:
    """By the day; what starts on it stands before what is due on it, and what is dealt with after both."""
    occurrence = owed.occurrence
    return occurrence.due, owed.is_settled, not occurrence.starting, natural_key(occurrence.duty.id)


def _only_receives(docket: Docket, selection: Selection, as_of: date) -> bool:
    owner = selection.owner
    if owner is None or any(owner in duty.owners for duty in hold(docket, as_of)):
        return False
    return any(duty.to == owner for duty in docket.duties)


def find_undated(docket: Docket, selection: Selection, as_of: date) -> tuple[str, ...]:
    """The selected actions without a date. They owe no report or evaluation, and are received by nobody."""
    if selection.to is not None or selection.kind not in (None, DutyKind.ACTION):
        return ()
    return tuple(
        undated.ref
        for undated in hold_undated(docket, as_of)
        if selection.activity in (None, undated.activity) and (selection.owner in (None, *undated.owners))
    )
