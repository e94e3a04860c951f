"""Small phrases that tables share: how many, how late, how soon."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edp_cli.queries.owed import Owed


def count(number: int, noun: str) -> str:
    """`1 report`, `3 reports`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def when(owed: Owed) -> str:
    """How an occurrence stands, in words: `in 58 days`, `64 days overdue`, `due today`, `starts`, `started`."""
    if owed.status is Status.STARTING:
        return "started" if owed.days > 0 else "starts"
    if owed.status is Status.OVERDUE:
        return f"{count(owed.days, 'day')} overdue"
    return "due today" if owed.days == 0 else f"in {count(-owed.days, 'day')}"


def tally(items: Sequence[Owed]) -> str:
    """How many of each kind: `9 actions, 3 reports, 11 evaluations`."""
    kinds = Counter(owed.occurrence.duty.kind for owed in items)
    return ", ".join(count(kinds[kind], kind.value) for kind in DutyKind if kinds[kind])


def listed(names: Iterable[str]) -> str:
    """Names one after the other, parted so that a name with a comma stays whole."""
    return "; ".join(names)
