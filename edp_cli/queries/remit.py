"""`Remit`: everything that is one role's, or one body's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.duties.entries import numbered
from edp_cli.duties.present import give_out
from edp_cli.duties.status import Status
from edp_cli.queries.owed import find_owed, list_due, list_overdue
from edp_cli.queries.owners import find_everybody, find_monitoring
from edp_cli.queries.select import Selection, find_name
from edp_cli.queries.window import TimeWindow, term_window

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import (
        WrittenAction,
        WrittenEvaluation,
        WrittenMonitoring,
        WrittenPlan,
    )
    from edp_cli.queries.owners import Who


@dataclass(frozen=True, slots=True)
class Report:
    """An entry of monitoring, and the action that it is about."""

    action: WrittenAction
    entry: WrittenMonitoring

    @property
    def id(self) -> str:
        """The reference of its first duty: `5.1/3a/report`."""
        return numbered(f"{self.action.ref}/report", self.entry.number)


@dataclass(frozen=True, slots=True)
class Analysis:
    """An entry of evaluation, and the number of its activity."""

    activity: str
    entry: WrittenEvaluation

    @property
    def id(self) -> str:
        """The reference of its first duty: `5.1/evaluation-2`."""
        return numbered(f"{self.activity}/evaluation", self.entry.number)


@dataclass(frozen=True, slots=True)
class Sharing:
    """Somebody with whom actions are shared, and their references."""

    name: str
    refs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """What somebody owes, by when.

    Attributes:
        overdue: what is past due, as `edp overdue` lists it.
        coming: what is due, and what starts, from the as-of date on; oldest first.
        until: the last day of `coming`, the end of next term.
        later: how much there is after that.
        undated: references of the actions that have no date.
        overdue_to: how many reports to them are overdue.
        late: what they have done, but late; what was done last stands first.
    """

    overdue: tuple[Owed, ...]
    coming: tuple[Owed, ...]
    until: date
    later: int
    undated: tuple[str, ...]
    overdue_to: int
    late: tuple[Owed, ...] = ()


@dataclass(frozen=True, slots=True)
class Remit:
    """Everything that is one role's, or one body's, in the order of the plan.

    Attributes:
        who: whose it is.
        actions: what it is responsible for.
        reports: what it reports on.
        evaluations: what it evaluates.
        receives: what is reported to it.
        shares: with whom it shares actions, by name.
        dates: what it owes, by when.
    """

    who: Who
    actions: tuple[WrittenAction, ...]
    reports: tuple[Report, ...]
    evaluations: tuple[Analysis, ...]
    receives: tuple[Report, ...]
    shares: tuple[Sharing, ...]
    dates: Dates

    @property
    def owes(self) -> bool:
        """Whether anything is to be done by it at all."""
        return bool(self.actions or self.reports or self.evaluations)


def find_remit(plan: WrittenPlan, docket: Docket, words: str, as_of: date) -> Remit:
    """All that belongs to whom the words name: in full, by an alias, or by a part that only one name has.

    What a body has given to somebody else is theirs.

    Raises:
        EdpError: none or several are meant (exit code 2).
    """
    plan = give_out(plan, docket.ledger, as_of)
    everybody = {who.name: who for who in find_everybody(plan, docket, as_of)}
    name = find_name(docket, words, everybody)
    actions = tuple(action for action in plan.actions() if name in action.responsible)
    reports = [Report(action, entry) for action, entry in find_monitoring(plan)]
    analyses = [Analysis(each.number, entry) for each in plan.activities for entry in each.evaluation]
    return Remit(
        who=everybody[name],
        actions=actions,
        reports=tuple(report for report in reports if name in report.entry.by),
        evaluations=tuple(analysis for analysis in analyses if name in analysis.entry.by),
        receives=tuple(report for report in reports if name == report.entry.to),
        shares=_find_shares(name, actions),
        dates=_find_dates(docket, name, as_of),
    )


def _find_dates(docket: Docket, name: str, as_of: date) -> Dates:
    theirs = Selection(owner=name)
    ahead = list_due(docket, TimeWindow("", as_of, date.max), theirs, as_of)
    until = term_window("next", docket.frame, as_of).end
    coming = tuple(owed for owed in ahead.items if owed.occurrence.due <= until)
    return Dates(
        overdue=list_overdue(docket, theirs, as_of).items,
        coming=coming,
        until=until,
        later=len(ahead.items) - len(coming),
        undated=ahead.undated,
        overdue_to=len(list_overdue(docket, Selection(to=name), as_of).items),
        late=tuple(_find_late(docket, theirs, as_of)),
    )


def _find_late(docket: Docket, theirs: Selection, as_of: date) -> list[Owed]:
    late = [owed for owed in find_owed(docket, theirs, as_of) if owed.status is Status.LATE]
    return sorted(late, key=lambda owed: owed.settled_on or as_of, reverse=True)


def _find_shares(who: str, actions: Iterable[WrittenAction]) -> tuple[Sharing, ...]:
    refs: dict[str, list[str]] = {}
    for action in actions:
        for name in action.responsible:
            if name != who:
                refs.setdefault(name, []).append(action.ref)
    return tuple(Sharing(name, tuple(refs[name])) for name in sorted(refs, key=str.casefold))
