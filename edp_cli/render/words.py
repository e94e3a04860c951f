"""Small phrases that tables share: how many, how late, how soon."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from edp_cli.duties.duty import Duty
    from edp_cli.duties.standing import Owed

UNBROKEN = "\ufdd0"
"""Stands for a space at which no line ends, so that a date stays whole; no text may hold it (`store`)."""


def count(number: int, noun: str) -> str:
    """`1 report`, `3 reports`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def when(owed: Owed) -> str:
    """How an occurrence stands, in words: `in 58 days`, `64 days overdue`, `due today`, `starts`, `started`.

    What is settled says the day, and how late it was: `done 12 Dec 2003`, `done 15 Jan 2004, 15 days late`,
    `waived 20 Jan 2004, when 20 days overdue`.
    """
    if owed.settled_on is not None:
        verb = owed.status.value if owed.ended is not None else "done"
        late = f", {count(owed.days, 'day')} late" if owed.status is Status.LATE else ""
        past = f", when {count(owed.days, 'day')} overdue" if owed.was_overdue else ""
        return f"{verb} {whole(owed.settled_on)}{late}{past}"
    if owed.status is Status.STARTING:
        return "started" if owed.days > 0 else "starts"
    if owed.status is Status.OVERDUE:
        return f"{count(owed.days, 'day')} overdue"
    return "due today" if owed.days == 0 else f"in {count(-owed.days, 'day')}"


def moved(owed: Owed) -> str:
    """What became of its date: `first due 31 Dec 2003, moved twice, by 243 days`; empty where it never moved."""
    if not owed.moves:
        return ""
    slip = f", {_slip(owed.slip)}" if owed.slip else ""
    return f"first due {whole(owed.occurrence.first_due)}, moved {times(len(owed.moves))}{slip}"


def _slip(days: int) -> str:
    return f"by {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} earlier"


def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def describe(duty: Duty) -> str:
    """What is owed, as a list says it: with the milestone's label, and evaluations as such."""
    if duty.kind is DutyKind.EVALUATION:
        return f"Evaluation of {duty.activity}: {duty.what}"
    return f"{duty.label}: {duty.what}" if duty.label else duty.what


def whole(day: date) -> str:
    """The day as people read it, which no line's end may part."""
    return show_day(day).replace(" ", UNBROKEN)


def day_words(owed: Owed) -> str:
    """The day on which an occurrence is due, and how it stands: `31 Dec 2003, in 58 days`."""
    return f"{whole(owed.occurrence.due)}, {when(owed)}"


def tally(items: Sequence[Owed]) -> str:
    """How many of each kind: `9 actions, 3 reports, 11 evaluations`."""
    kinds = Counter(owed.occurrence.duty.kind for owed in items)
    return ", ".join(count(kinds[kind], kind.value) for kind in DutyKind if kinds[kind])


def listed(names: Iterable[str]) -> str:
    """Names one after the other, parted so that a name with a comma stays whole."""
    return "; ".join(names)


def both(names: Sequence[str]) -> str:
    """The names as a sentence has them: `A`, `A and B`, `A, B and C`."""
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def capital(text: str) -> str:
    """The text with a capital to begin with, but for a word that has one of its own: "iPad"."""
    return f"{text[:1].upper()}{text[1:]}" if text.partition(" ")[0].islower() else text
