"""Who owns what: how much each role and body has under the plan, what it owes this term, and what is overdue."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.present import give_out
from edp_cli.duties.standing import hold
from edp_cli.duties.status import Status
from edp_cli.queries.owed import find_owed, is_due
from edp_cli.queries.select import Selection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenAction, WrittenMonitoring, WrittenName, WrittenPlan
    from edp_cli.queries.window import TimeWindow

_Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is one's own. Entries of the plan count once each, with a date or without one.

    Attributes:
        actions: the actions that it is responsible for.
        reports: the entries of monitoring that it is to report on.
        evaluations: the entries of evaluation that it is to make.
        receives: the entries of monitoring that are reported to it.
        due: what `edp due` lists for the term.
        overdue: what `edp overdue` lists.
    """

    actions: int
    reports: int
    evaluations: int
    receives: int
    due: int
    overdue: int

    @property
    def any(self) -> bool:
        """Whether there is anything at all."""
        return any((self.actions, self.reports, self.evaluations, self.receives, self.due, self.overdue))


@dataclass(frozen=True, slots=True)
class Who:
    """A role or a body, and what roles.yaml says of it: nothing, where only the plan has the name.

    `register_known` says whether roles.yaml could be read.
    """

    name: str
    entry: WrittenName | None
    register_known: bool

    @property
    def in_register(self) -> bool:
        """Whether roles.yaml has the name."""
        return self.entry is not None

    @property
    def is_stranger(self) -> bool:
        """Whether roles.yaml could be read, and does not have the name."""
        return self.register_known and self.entry is None

    @property
    def is_body(self) -> bool:
        """Whether it is a committee or team, as far as is known."""
        return self.entry is not None and self.entry.is_body

    @property
    def aliases(self) -> tuple[str, ...]:
        """The other ways in which the plan writes it."""
        return self.entry.aliases if self.entry is not None else ()

    @property
    def holder(self) -> str | None:
        """Who holds the post."""
        return self.entry.holder if self.entry is not None else None

    @property
    def email(self) -> str | None:
        """Where the holder is written to."""
        return self.entry.email if self.entry is not None else None


@dataclass(frozen=True, slots=True)
class Owner:
    """A role or a body, and how much is its own."""

    who: Who
    counts: Counts


@dataclass(frozen=True, slots=True)
class Owners:
    """Everybody in the plan.

    Attributes:
        window: the term that `due` counts for.
        owners: first those who own an action, then the others; each by name.
        nobody: what is nobody's yet.
        total: the whole plan, what several share counted once.
        unassigned: the actions that nobody is responsible for, in the order of the plan.
    """

    window: TimeWindow
    owners: tuple[Owner, ...]
    nobody: Counts
    total: Counts
    unassigned: tuple[WrittenAction, ...]

    @property
    def shared(self) -> bool:
        """Whether something counts with more than one owner, so that their counts come to more than the total."""
        owned = [(each.counts.actions, each.counts.reports, each.counts.evaluations) for each in self.owners]
        theirs = sum(map(sum, owned)) + self.nobody.actions + self.nobody.reports + self.nobody.evaluations
        return theirs > self.total.actions + self.total.reports + self.total.evaluations


def list_owners(plan: WrittenPlan, docket: Docket, window: TimeWindow, as_of: date) -> Owners:
    """Everybody in the register or in the plan, with how much is theirs on that day.

    What a body has given to somebody else is theirs. The docket is gone through once.
    """
    plan = give_out(plan, docket.ledger, as_of)
    things = (*_written(plan), *_owed(docket, window, as_of))
    counters = [Counter(name for names in thing for name in names or (None,)) for thing in things]

    def count(name: str | None) -> Counts:
        return Counts(*(counter[name] for counter in counters))

    owners = [Owner(who, count(who.name)) for who in find_everybody(plan, docket, as_of)]
    owners.sort(key=lambda owner: (not owner.counts.actions, owner.who.name.casefold()))
    return Owners(
        window=window,
        owners=tuple(owners),
        nobody=count(None),
        total=Counts(*map(len, things)),
        unassigned=tuple(action for action in plan.actions() if not action.responsible),
    )


def find_everybody(plan: WrittenPlan, docket: Docket, as_of: date) -> Iterator[Who]:
    """Each role and body once: those in the register, then those that only the plan, or a decision, has."""
    entries = {each.name: each for each in reversed(plan.names)}
    used = (name for thing in _written(plan) for names in thing for name in names)
    owing = (name for duty in hold(docket, as_of) for name in duty.owners)
    for name in dict.fromkeys((*docket.register.all, *used, *owing)):
        yield Who(name, entries.get(name), docket.register.known)


def find_monitoring(plan: WrittenPlan) -> Iterator[tuple[WrittenAction, WrittenMonitoring]]:
    """Every entry of monitoring, with its action."""
    return ((action, entry) for action in plan.actions() for entry in action.monitoring)


def _written(plan: WrittenPlan) -> tuple[list[_Names], list[_Names], list[_Names], list[_Names]]:
    """The names on each action, report, evaluation, and thing received."""
    return (
        [action.responsible for action in plan.actions()],
        [entry.by for _, entry in find_monitoring(plan)],
        [entry.by for activity in plan.activities for entry in activity.evaluation],
        [(entry.to,) for _, entry in find_monitoring(plan) if entry.to is not None],
    )


def _owed(docket: Docket, window: TimeWindow, as_of: date) -> tuple[list[_Names], list[_Names]]:
    """The names on each thing that is due in the window, and on each that is overdue."""
    due: list[_Names] = []
    overdue: list[_Names] = []
    for owed in find_owed(docket, Selection(), as_of):
        if is_due(owed, window):
            due.append(owed.occurrence.duty.owners)
        if owed.status is Status.OVERDUE:
            overdue.append(owed.occurrence.duty.owners)
    return due, overdue
