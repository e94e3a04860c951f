"""Actions in a list: each with its activity, and with how its own dates stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind, Source
from edp_cli.duties.present import give_out
from edp_cli.duties.standing import SETTLED
from edp_cli.duties.status import Status
from edp_cli.queries.owed import find_owed
from edp_cli.queries.select import Selection
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenAction, WrittenActivity, WrittenPlan


_URGENCY = (Status.OVERDUE, Status.DUE, Status.STARTING, *SETTLED)


@dataclass(frozen=True, slots=True)
class Listed:
    """One action.

    Attributes:
        action: the action as it is written, with those who own it now.
        activity: the activity that it belongs to.
        owed: each time that one of its own milestones is due, or starts, by date; its reports are not among them.
    """

    action: WrittenAction
    activity: WrittenActivity
    owed: tuple[Owed, ...]

    @property
    def undated(self) -> bool:
        """Whether it has no date of its own: ongoing, when needed, or not understood."""
        return not self.action.timescale.is_dated

    @property
    def overdue(self) -> tuple[Owed, ...]:
        """Those of its own that are overdue, the longest first."""
        return tuple(owed for owed in self.owed if owed.status is Status.OVERDUE)

    @property
    def next(self) -> Owed | None:
        """What is next due of its own. What only starts is never due."""
        return next((owed for owed in self.owed if owed.status is Status.DUE), None)

    @property
    def start(self) -> Owed | None:
        """When it starts, or started, where it says so."""
        return next((owed for owed in self.owed if owed.status is Status.STARTING), None)

    @property
    def settled(self) -> Owed | None:
        """What was last done, waived or withdrawn of its own."""
        found = (owed for owed in self.owed if owed.is_settled)
        return max(found, key=lambda owed: owed.settled_on or owed.occurrence.due, default=None)

    @property
    def first(self) -> Owed | None:
        """What is to be looked at first: the longest overdue, what is next due, when it starts, what was done."""
        return next(iter(self.overdue), None) or self.next or self.start or self.settled

    @property
    def kpis(self) -> tuple[str, ...]:
        """The indicators that measure the targets of its activity."""
        return tuple(dict.fromkeys(target.kpi for target in self.activity.targets if target.kpi))

    @property
    def receivers(self) -> tuple[str, ...]:
        """Those that its reports go to."""
        return tuple(dict.fromkeys(each.to for each in self.action.monitoring if each.to is not None))


@dataclass(frozen=True, slots=True)
class Filter:
    """One way in which a list is narrowed.

    Attributes:
        words: how it follows on "actions".
        takes: whether an action is wanted.
        near: what it does not take, but is so much like it that one may have wanted it.
    """

    words: str
    takes: Callable[[Listed], bool]
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActionList:
    """The actions that are wanted, in order, and what the list is narrowed to."""

    filters: tuple[Filter, ...]
    items: tuple[Listed, ...]

    @property
    def words(self) -> str:
        """What the list is narrowed to, as a heading says it; empty where every action is wanted."""
        return ", ".join(each.words for each in self.filters)

    @property
    def overdue(self) -> int:
        """How many of the actions have something overdue of their own."""
        return sum(bool(listed.overdue) for listed in self.items)

    @property
    def unassigned(self) -> int:
        """For how many of the actions nobody is responsible."""
        return sum(not listed.action.responsible for listed in self.items)


def list_actions(plan: WrittenPlan, docket: Docket, filters: tuple[Filter, ...], as_of: date) -> ActionList:
    """The actions that every filter takes, in the order of the plan, as they stand on that day."""
    items = _list_all(plan, docket, as_of)
    return ActionList(filters, tuple(listed for listed in items if all(each.takes(listed) for each in filters)))


def sort_actions(found: ActionList, by: str | None, *, reverse: bool = False) -> ActionList:
    """The list sorted by one of `SORTS`, or as it is; with `reverse` the other way round."""
    items: Iterable[Listed] = found.items if by is None else sorted(found.items, key=SORTS[by])
    return ActionList(found.filters, tuple(reversed(tuple(items)) if reverse else items))


def _list_all(plan: WrittenPlan, docket: Docket, as_of: date) -> Iterator[Listed]:
    owed: dict[Source, list[Owed]] = {}
    for each in find_owed(docket, Selection(kind=DutyKind.ACTION), as_of):
        owed.setdefault(each.occurrence.duty.source, []).append(each)
    for activity in give_out(plan, docket.ledger, as_of).activities:
        for index, action in enumerate(activity.actions):
            source = Source(activity.place.file, ("actions", index))
            own = sorted(owed.get(source, ()), key=lambda each: each.occurrence.due)
            yield Listed(action, activity, tuple(own))


def _by_due(listed: Listed) -> tuple[int, date]:
    """What is overdue, the longest first; what is due; what only starts; what is settled; what has no date."""
    if listed.first is None:
        return len(_URGENCY), date.max
    return _URGENCY.index(listed.first.status), listed.first.occurrence.due


def _by_texts(texts: Iterable[str]) -> tuple[bool, tuple[str, ...]]:
    """By the first of them, in the order of letters; what has none stands last."""
    folded = tuple(text.casefold() for text in texts)
    return not folded, folded


SORTS: dict[str, Callable[[Listed], tuple[object, ...]]] = {
    "reference": lambda listed: natural_key(listed.action.ref),
    "due": _by_due,
    "owners": lambda listed: _by_texts(listed.action.responsible),
    "activity": lambda listed: natural_key(listed.activity.number),
    "audience": lambda listed: _by_texts(listed.action.audience),
    "to": lambda listed: _by_texts(listed.receivers),
    "timescale": lambda listed: (listed.action.timescale.text.casefold(),),
    "action": lambda listed: (listed.action.text.casefold(),),
}
"""What a list can be sorted by. What is alike stays in the order of the plan."""
