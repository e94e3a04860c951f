"""What stands amber or red, and what has become of it since an earlier day.

Dates and confidence never mix. By its dates a duty is an exception as long as something of it is amber or red:
one duty with five reports overdue is one exception. By confidence an action is one as long as the latest judgement
of it is amber or red, and it is still to be done.

Each is new where it was none on the earlier day, and repeated where it was. What was one then, and is none any
more, is cleared: of a duty, each occurrence by itself, so that a duty may be cleared in part.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from edp_cli.duties.standing import stand
from edp_cli.errors import EdpError
from edp_cli.periods import show_day, show_days
from edp_cli.queries.colours import Colour, TimeStanding, colour_of, time_standing
from edp_cli.queries.committees.accounts import find_account
from edp_cli.queries.committees.judgements import Concern, Lifted, find_concerns, find_lifted, find_outlooks
from edp_cli.queries.window import Asked, TimeWindow, find_window
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from edp_cli.duties.docket import ColourRule, Docket
    from edp_cli.duties.duty import Duty
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenAction, WrittenPlan
    from edp_cli.queries.committees.accounts import Account
    from edp_cli.queries.committees.meetings import Committee

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """The time over which changes are told.

    Attributes:
        window: the days, both ends included.
        meeting: the meeting after which it begins, where it does.
        on: the day on which things are shown: the as-of date, or the window's last day if that is past.
        since: the day that they are compared with: the last before the window.
    """

    window: TimeWindow
    meeting: date | None
    on: date
    since: date


@dataclass(frozen=True, slots=True)
class Slip:
    """A duty that is amber or red by its dates.

    Attributes:
        items: its occurrences that are, in the order of their periods.
        standing: how they stand together.
        was: the colour of these on the earlier day; none where they were no exception then, so that it is new.
        account: why, and what is being done about it.
        new_date: the latest date that one of them was moved to, if it is still to come.
    """

    items: tuple[Owed, ...]
    standing: TimeStanding
    was: Colour | None
    account: Account
    new_date: date | None

    @property
    def duty(self) -> Duty:
        """What is owed, with those who owe it now."""
        return self.items[0].occurrence.duty


@dataclass(frozen=True, slots=True)
class Cleared:
    """Occurrences of one duty that were exceptions, and are none any more: as they stand now."""

    items: tuple[Owed, ...]
    was: Colour

    @property
    def duty(self) -> Duty:
        """What was owed."""
        return self.items[0].occurrence.duty


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The committee's paper.

    Attributes:
        committee: whose paper it is; none where it is about the whole plan.
        span: the time over which changes are told.
        rule: the rule by which dates are coloured.
        slips: what is red, then amber, by its dates; of each the longest overdue first.
        concerns: what is red, then amber, in somebody's judgement.
        cleared: what was an exception by its dates.
        lifted: what was one in somebody's judgement.
        covers: whether anything in the plan is reported to the committee at all.
    """

    committee: Committee | None
    span: Span
    rule: ColourRule
    slips: tuple[Slip, ...]
    concerns: tuple[Concern, ...]
    cleared: tuple[Cleared, ...]
    lifted: tuple[Lifted, ...]
    covers: bool


def find_span(asked: Asked, docket: Docket, committee: Committee | None, as_of: date) -> Span:
    """The window that was asked for; else the days since the body last met, or where that is not known, this term.

    Raises:
        EdpError: the words name no window, or one that has not begun (exit code 2).
    """
    last = committee.last_before(as_of) if committee is not None and asked == Asked() else None
    if last is not None:
        window = TimeWindow(show_days(last.on + _DAY, as_of), last.on + _DAY, as_of)
        return Span(window, last.on, as_of, last.on)
    window = find_window(asked, docket.frame, as_of)
    if window.start > as_of:
        days = show_days(window.start, window.end)
        said = f"Nothing can be told of {days} on {show_day(as_of)}, since it has not begun."
        raise EdpError(said, exit_code=2)
    return Span(window, None, min(as_of, window.end), window.start - _DAY)


def find_exceptions(docket: Docket, plan: WrittenPlan, committee: Committee | None, span: Span) -> Exceptions:
    """What is amber or red on the day shown, and what was on the earlier one."""

    def find(day: date) -> tuple[list[WrittenAction], list[Owed]]:
        decided = _decided_by(committee, docket, day)
        actions = [action for action in plan.actions() if _concerns_action(action, committee, decided)]
        refs = {action.ref for action in actions}
        return actions, [owed for owed in stand(docket, day) if _concerns(owed.occurrence.duty, refs, committee)]

    (actions_then, then), (actions, now) = find(span.since), find(span.on)
    known = {outlook.action.ref: outlook for outlook in find_outlooks(actions_then, docket, then, span.since)}
    outlooks = find_outlooks(actions, docket, now, span.on)
    earlier = [known.get(each.action.ref, replace(each, note=None)) for each in outlooks]
    return Exceptions(
        committee=committee,
        span=span,
        rule=docket.colours,
        slips=tuple(_slips(then, now, docket, span)),
        concerns=find_concerns(earlier, outlooks),
        cleared=tuple(_cleared(then, now, docket.colours)),
        lifted=find_lifted(earlier, outlooks),
        covers=committee is None or bool(actions),
    )


def _decided_by(committee: Committee | None, docket: Docket, day: date) -> set[str]:
    """The actions and activities about which the committee has decided anything by that day."""
    if committee is None:
        return set()
    decisions = (each for found in docket.ledger.decisions.values() for each in found)
    mine = (each.of for each in decisions if each.body == committee.name and each.on <= day)
    return {"/".join(of.partition("@")[0].split("/")[:2]) for of in mine}


def _concerns_action(action: WrittenAction, committee: Committee | None, decided: set[str]) -> bool:
    """Whether a report on the action goes to the committee, or it has decided about the action."""
    if committee is None or action.ref in decided or action.activity in decided:
        return True
    return any(entry.to == committee.name for entry in action.monitoring)


def _concerns(duty: Duty, actions: set[str], committee: Committee | None) -> bool:
    """Whether the duty is one of the actions, or a report to the committee."""
    return committee is None or duty.to == committee.name or (duty.is_action and duty.ref in actions)


def _slips(then: Iterable[Owed], now: Iterable[Owed], docket: Docket, span: Span) -> list[Slip]:
    before = _find_coloured(then, docket.colours)
    found = []
    for duty, items in _find_coloured(now, docket.colours).items():
        same = _ids(items)
        earlier = [owed for owed in before.get(duty, ()) if owed.occurrence.id in same]
        found.append(
            Slip(
                items=items,
                standing=time_standing(items, docket.colours),
                was=_worst(earlier, docket.colours) if earlier else None,
                account=find_account(items, docket, span.on),
                new_date=_new_date(items, span.on),
            )
        )
    return sorted(
        found, key=lambda slip: (-slip.standing.colour, -slip.standing.longest, natural_key(slip.duty.id))
    )


def _cleared(then: Iterable[Owed], now: Sequence[Owed], rule: ColourRule) -> Iterator[Cleared]:
    still = {each for items in _find_coloured(now, rule).values() for each in _ids(items)}
    current = {owed.occurrence.id: owed for owed in now}
    for items in _find_coloured(then, rule).values():
        gone = [owed for owed in items if owed.occurrence.id not in still]
        if gone:
            yield Cleared(tuple(current[owed.occurrence.id] for owed in gone), _worst(gone, rule))


def _find_coloured(items: Iterable[Owed], rule: ColourRule) -> Mapping[str, tuple[Owed, ...]]:
    """What is amber or red, by the duty's reference, in the order of the plan."""
    found: dict[str, list[Owed]] = {}
    for owed in items:
        if colour_of(owed, rule) >= Colour.AMBER:
            found.setdefault(owed.occurrence.duty.id, []).append(owed)
    return {duty: tuple(listed) for duty, listed in found.items()}


def _ids(items: Iterable[Owed]) -> set[str]:
    return {owed.occurrence.id for owed in items}


def _worst(items: Iterable[Owed], rule: ColourRule) -> Colour:
    return max(colour_of(owed, rule) for owed in items)


def _new_date(items: Iterable[Owed], day: date) -> date | None:
    moved = (owed.occurrence.due for owed in items if owed.moves)
    return max((due for due in moved if due >= day), default=None)
