"""How a milestone, a report or an evaluation stands, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.periods import show_days
from edp_cli.render.show.printed import say_overdue, say_settled
from edp_cli.render.words import day_words, moved, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.pages import PartPage

HOW_MANY = 5
"""So many of the next dates are shown."""


def name_part(part: PartPage) -> str:
    """What a milestone or a report is, and how it is read: `report to EET: every academic year`."""
    return ": ".join(filter(None, [_name(part), part.reading]))


def say_standing(part: PartPage) -> Iterator[str]:
    """How it stands: what is overdue, what comes next, what is settled, what was moved, how many there are."""
    if not part.items:
        yield why_never(part)
        return
    if part.items[0].status is Status.STARTING:
        yield _say_start(part.items[0])
        return
    if part.overdue:
        yield say_overdue([part])
    shown = part.coming[:HOW_MANY]
    if shown:
        yield _say_next(shown)
    if settled := say_settled([part]):
        yield settled
    yield from (_say_moved(owed, part) for owed in part.moved)
    if 1 < len(part.items) > len(shown) + len(part.overdue):
        yield say_all(part)


def say_all(part: PartPage) -> str:
    """How many occurrences there are, and the last: `12 in all, the last due 31 Mar 2007`."""
    return f"{len(part.items)} in all, the last due {whole(max(owed.occurrence.due for owed in part.items))}"


def say_period(owed: Owed) -> str:
    """The period, and its days where its name does not say them: `Autumn 2003 (1 Sep – 31 Dec 2003)`."""
    period = owed.occurrence.period
    return period.title if period.of_days else f"{period.title} ({show_days(period.start, period.end)})"


def say_status(owed: Owed) -> str:
    """How it stands, in a few words."""
    if owed.is_settled:
        return when(owed)
    if owed.status is Status.OVERDUE:
        return "overdue: its day is past, and nothing is on record for it"
    if owed.status is Status.STARTING:
        return "it only starts, so it is never overdue"
    return "due"


def why_never(part: PartPage) -> str:
    """Why it is never due."""
    if part.kind is DutyKind.ACTION:
        return "without a date, so it is never overdue"
    if part.frequency is None:
        return "how often is not said, so nothing is ever due"
    return f'"{part.frequency}" is not understood, so nothing is ever due: see edp validate'


def _name(part: PartPage) -> str | None:
    if part.kind is DutyKind.ACTION:
        return part.label
    to = f" to {part.to}" if part.to else ""
    return f"{part.through or 'report'}{to}"


def _say_start(owed: Owed) -> str:
    return f"{when(owed)} {whole(owed.occurrence.due)}; never overdue"


def _say_moved(owed: Owed, part: PartPage) -> str:
    """What became of a date, and why: `first due 31 Dec 2003, moved twice: The unions have not agreed.`."""
    period = f"{owed.occurrence.period.title}: " if len(part.items) > 1 else ""
    why = owed.moves[-1].why
    return f"{period}{moved(owed)}{f': {why}' if why else ''}"


def _say_next(shown: tuple[Owed, ...]) -> str:
    first, *others = shown
    then = ", ".join(whole(owed.occurrence.due) for owed in others)
    soon = day_words(first) if first.days else f"today, {whole(first.occurrence.due)}"
    return f"next due {soon}{f', then {then}' if then else ''}"
