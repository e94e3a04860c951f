"""A page for each owner: what is overdue, what is due in a window of time, and what comes after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from edp_cli.duties.present import give_out
from edp_cli.duties.standing import hold, hold_undated
from edp_cli.duties.status import Status
from edp_cli.periods import Unit
from edp_cli.periods.period import LAST_YEAR
from edp_cli.queries.group import By, group
from edp_cli.queries.owed import list_due
from edp_cli.queries.select import Selection
from edp_cli.queries.window import TimeWindow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenAction, WrittenPlan
    from edp_cli.periods import TermCalendar

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Page:
    """All that one owner is to keep in view; each thing stands in one of the lists, by date.

    The lists but the last are of what is still to be done.

    Attributes:
        owner: the role, as the register writes it; none for what nobody is responsible for yet.
        holder: who holds the post, where roles.yaml says so.
        overdue: what is past due, of whatever window.
        due: what is due in the window, or starts in it, and is not overdue.
        next: the same of the window that follows.
        undated: the owner's actions that have no date, in the order of the plan.
        settled: what fell due in the window and is done, waived or withdrawn.
    """

    owner: str | None
    holder: str | None
    overdue: tuple[Owed, ...]
    due: tuple[Owed, ...]
    next: tuple[Owed, ...]
    undated: tuple[WrittenAction, ...]
    settled: tuple[Owed, ...] = ()

    def sharers(self, owed: Owed) -> tuple[str, ...]:
        """Those with whom the owner shares what is owed."""
        return tuple(name for name in owed.occurrence.duty.owners if name != self.owner)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The pages, by the owners' names; what nobody is responsible for stands last.

    Attributes:
        window: the window asked about.
        following: the window after it; none where the window has no end.
        pages: a page for each of those asked about.
        owners: everybody who owes anything at all, in the window or not.
        titles: the title of the activity that each file of the plan holds.
    """

    window: TimeWindow
    following: TimeWindow | None
    pages: tuple[Page, ...]
    owners: tuple[str | None, ...]
    titles: Mapping[str, str]

    def title(self, owed: Owed) -> str:
        """The title of the activity to which it belongs."""
        return self.titles.get(owed.occurrence.duty.source.file, "")


def make_checklist(
    docket: Docket, plan: WrittenPlan, *, window: TimeWindow, as_of: date, owner: str | None = None
) -> Checklist:
    """The pages of everybody, or the page of one owner, who may owe nothing."""
    following = find_following(window, docket.frame.calendar)
    last = max(window.end, following.end if following else as_of, as_of)
    owed = list_due(docket, TimeWindow("", date.min, last), Selection(owner), as_of, settled=True).items
    settled = _by_owner(each for each in owed if each.is_settled and each.occurrence.due in window)
    ahead = [each for each in owed if each.status is not Status.OVERDUE and not each.is_settled]
    overdue = _by_owner(each for each in owed if each.status is Status.OVERDUE)
    due = _by_owner(each for each in ahead if each.occurrence.due in window)
    after = _by_owner(each for each in ahead if following and each.occurrence.due in following)
    undated = _find_undated(plan, docket, as_of)
    holders: dict[str | None, str | None] = {each.name: each.holder for each in plan.names}

    def page(name: str | None) -> Page:
        found = (overdue.get(name, ()), due.get(name, ()), after.get(name, ()))
        return Page(name, holders.get(name), *found, undated.get(name, ()), settled.get(name, ()))

    owners = find_owners(docket, as_of)
    pages = tuple(map(page, owners if owner is None else (owner,)))
    titles = {each.place.file: each.title for each in plan.activities}
    return Checklist(window, following, pages, owners, titles)


def find_owners(docket: Docket, as_of: date) -> tuple[str | None, ...]:
    """Everybody who owes anything on that day, by name; last, where something has no owner, none."""
    each = [thing.owners for things in (hold(docket, as_of), hold_undated(docket, as_of)) for thing in things]
    names = sorted({name for owners in each for name in owners}, key=lambda name: (name.casefold(), name))
    return (*names, None) if () in each else tuple(names)


def find_following(window: TimeWindow, calendar: TermCalendar) -> TimeWindow | None:
    """From the day after the window to the end of the next term, so that nothing falls between the two.

    After a term that is the term that follows it. None after a window that has no end.
    """
    if window.end >= date(LAST_YEAR, 12, 31):
        return None
    ended = calendar.containing(Unit.TERM, window.end)
    term = calendar.following(Unit.TERM, ended)
    rest = window.end < calendar.last_day(Unit.TERM, ended)
    label = f"the rest of {ended.title} and {term.title}" if rest else term.title
    return TimeWindow(label, window.end + _DAY, max(term.end, calendar.last_day(Unit.TERM, term)))


def _by_owner(owed: Iterable[Owed]) -> dict[str | None, tuple[Owed, ...]]:
    return {found.name: found.items for found in group(owed, By.OWNER)}


def _find_undated(plan: WrittenPlan, docket: Docket, as_of: date) -> dict[str | None, tuple[WrittenAction, ...]]:
    """The actions without any date, under each of those who own them on that day."""
    found: dict[str | None, list[WrittenAction]] = {}
    refs = {undated.ref for undated in hold_undated(docket, as_of)}
    for action in give_out(plan, docket.ledger, as_of).actions():
        if action.ref in refs:
            for name in action.responsible or (None,):
                found.setdefault(name, []).append(action)
    return {name: tuple(actions) for name, actions in found.items()}
