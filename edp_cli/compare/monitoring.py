"""Monitoring side by side: which entry is which, and what was done to it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import count
from typing import TYPE_CHECKING

from edp_cli.compare.changes import MonitoringChange, MonitoringKind
from edp_cli.compare.pairs import Pairing
from edp_cli.duties.duty import DutyKind
from edp_cli.duties.entries import numbered
from edp_cli.periods import Unit
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenAction, WrittenMonitoring

_A_YEAR = {Unit.WEEK: 52, Unit.MONTH: 12, Unit.HALF_TERM: 6, Unit.QUARTER: 4, Unit.TERM: 3, Unit.HALF_YEAR: 2}
"""How many times a year each unit comes round; a year, once."""


@dataclass(frozen=True, slots=True)
class Rates:
    """How many times a year a side's reports are due."""

    _rates: dict[str, Fraction]

    @classmethod
    def of(cls, docket: Docket) -> Rates:
        """Those of what is owed on that side."""
        return cls(
            {
                duty.id: _rate(duty.milestone)
                for duty in docket.duties
                if duty.kind is DutyKind.REPORT and isinstance(duty.milestone, Every)
            }
        )

    def of_entry(self, action: WrittenAction, index: int) -> Fraction:
        """That of an entry of the action's monitoring, all its duties together; 0 where it is never due."""
        first = action.monitoring[index].number
        following = action.monitoring[index + 1 : index + 2]
        rates: list[Fraction] = []
        for number in range(first, following[0].number) if following else count(first):
            rate = self._rates.get(numbered(f"{action.ref}/report", number))
            if rate is None:
                break
            rates.append(rate)
        return sum(rates, start=Fraction(0))


@dataclass(frozen=True, slots=True)
class Entry:
    """One way of monitoring, in terms that can be compared: the names as they are after, and the rate.

    `rate` is how many times a year it is due.
    """

    written: WrittenMonitoring
    by: frozenset[str]
    to: str | None
    rate: Fraction

    @classmethod
    def of(cls, written: WrittenMonitoring, called: Callable[[str], str], rate: Fraction) -> Entry:
        """That entry; `called` says what a name is after."""
        return cls(written, frozenset(map(called, written.by)), written.to and called(written.to), rate)

    @property
    def said(self) -> tuple[object, ...]:
        """All that it says."""
        return self.written.frequency, self.by, self.to, self.written.through


def pair_monitoring(before: Sequence[Entry], after: Sequence[Entry]) -> Pairing[Entry]:
    """Which entry is which: the one that says the same; else the one that has most in common, if anything."""
    pairing = Pairing(before, after)
    pairing.pair_by(lambda entry: entry.said)
    pairing.pair_best(_in_common, least=2)
    return pairing


def compare_monitoring(before: Sequence[Entry], after: Sequence[Entry]) -> Iterator[MonitoringChange]:
    """What was done to an action's monitoring: to the entries that were there, in their order, then new ones."""
    pairing = pair_monitoring(before, after)
    for old, new in pairing.pairs:
        for kind in _find_kinds(old, new):
            yield MonitoringChange(kind, old.written, new.written)
    yield from (MonitoringChange(MonitoringKind.REMOVED, old.written, None) for old in pairing.gone)
    yield from (MonitoringChange(MonitoringKind.ADDED, None, new.written) for new in pairing.come)


def _in_common(one: Entry, other: Entry) -> float:
    """Who reports weighs most, then who receives it and through what; the place in the list only decides."""
    return (
        4 * bool(one.by & other.by)
        + 2 * (one.to is not None and one.to == other.to)
        + 2 * (one.written.through is not None and one.written.through == other.written.through)
        + (one.written.frequency == other.written.frequency)
        + (one.written.number == other.written.number) / 2
    )


def _find_kinds(old: Entry, new: Entry) -> Iterator[MonitoringKind]:
    if old.written.frequency != new.written.frequency:
        yield _find_pace(old.rate, new.rate)
    if old.by != new.by:
        yield MonitoringKind.MAKER
    if old.to != new.to:
        yield MonitoringKind.RECEIVER
    if old.written.through != new.written.through:
        yield MonitoringKind.THROUGH


def _find_pace(old: Fraction, new: Fraction) -> MonitoringKind:
    if old == new:
        return MonitoringKind.FREQUENCY
    if not new:
        return MonitoringKind.NEVER_DUE
    return MonitoringKind.RARER if new < old else MonitoringKind.MORE_OFTEN


def _rate(every: Every) -> Fraction:
    return Fraction(1 if every.pin is not None else _A_YEAR.get(every.unit, 1), every.count)
