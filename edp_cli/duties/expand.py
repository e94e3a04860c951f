"""From duties to occurrences: each duty in each period that it is owed for.

- by P: one, due on P's last day.
- from D: one that starts on D; it is never overdue.
- every P: one for each P that begins within the window, both ends included, due on its last day; if none begins
  in it, the one P that contains the window's end. Weeks count from the window's start.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from edp_cli.duties.duty import Duty, DutyKind, Occurrence, Window
from edp_cli.periods import Period, TermCalendar, Unit, Yearless
from edp_cli.timescale import By, Every, From

if TYPE_CHECKING:
    from collections.abc import Iterator

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Expander:
    """Makes the occurrences of a plan's duties. Duties that recur alike share their periods."""

    calendar: TermCalendar
    _periods: dict[tuple[Unit, int, Yearless | None, date, date], tuple[Period, ...]] = field(default_factory=dict)

    def expand(self, duty: Duty) -> Iterator[Occurrence]:
        """Every occurrence of the duty, in order."""
        milestone = duty.milestone
        if isinstance(milestone, By):
            yield self._owed(duty, milestone.period)
        elif isinstance(milestone, From):
            day = milestone.period.start
            yield Occurrence(duty, milestone.period, day, day, day, starting=True)
        else:
            for period in self.periods(milestone, duty.window):
                yield self._owed(duty, period)

    def periods(self, every: Every, window: Window) -> tuple[Period, ...]:
        """The periods of the recurrence over the window."""
        key = (every.unit, every.count, every.pin, window.start, window.end)
        if key not in self._periods:
            if every.pin is not None:
                found = self._pinned(every.pin, window)
            elif every.unit is Unit.WEEK:
                found = self._weeks(every.count, window)
            else:
                found = self._each(every.unit, every.count, window)
            self._periods[key] = found
        return self._periods[key]

    def due(self, kind: DutyKind, period: Period) -> date:
        """The day, included, on which what is owed for the period is due."""
        return period.end + (self.calendar.grace_days if kind is DutyKind.REPORT else 0) * _DAY

    def _owed(self, duty: Duty, period: Period) -> Occurrence:
        due = self.due(duty.kind, period)
        return Occurrence(duty, period, period.start, due, due)

    def _each(self, unit: Unit, count: int, window: Window) -> tuple[Period, ...]:
        after_start = (
            period for period in self.calendar.from_day(unit, window.start) if period.start >= window.start
        )
        begun = tuple(takewhile(lambda period: period.start <= window.end, after_start))
        if not begun:
            return (self._group(unit, count, self.calendar.containing(unit, window.end)),)
        return tuple(self._group(unit, count, period) for period in begun[::count])

    def _group(self, unit: Unit, count: int, first: Period) -> Period:
        """So many periods, of which `first` is the first, as one."""
        if count == 1:
            return first
        *_, last = islice(self.calendar.from_day(unit, first.start), count)
        return self.calendar.span(first, last)

    def _weeks(self, count: int, window: Window) -> tuple[Period, ...]:
        length = 7 * count * _DAY
        last = (window.end - window.start) // length  # below 0 where the window ends before it starts
        starts = (window.start + number * length for number in range(min(last, 0), last + 1))
        return tuple(self.calendar.days(start, start + length - _DAY) for start in starts)

    def _pinned(self, pin: Yearless, window: Window) -> tuple[Period, ...]:
        years = range(window.start.year, window.end.year + 2)  # a Spring term may start in December
        every_year = (self.calendar.in_year(pin, year) for year in years)
        begun = tuple(period for period in every_year if period and window.start <= period.start <= window.end)
        return begun or (self._last_pinned(pin, window.end),)

    def _last_pinned(self, pin: Yearless, day: date) -> Period:
        """The one that contains the day; where none does, the last that ended before it."""
        periods = (self.calendar.in_year(pin, year) for year in range(day.year + 1, day.year - 9, -1))
        return next(period for period in periods if period and period.start <= day)
