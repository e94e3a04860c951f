"""`Frame`: what a timescale is read against: the calendar, and the plan's own dates."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.periods import Period, TermCalendar

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Frame:
    """The days that give an officer's words their dates.

    Attributes:
        starts: the plan's first day, included.
        ends: the plan's last day, included.
        in_force: the day from which duties of this revision count; a term, half, month or day without a year
            is the first that ends on or after it.
        calendar: what days make a term.
    """

    starts: date
    ends: date
    in_force: date
    calendar: TermCalendar = field(default_factory=TermCalendar)

    @property
    def years(self) -> int:
        """How many years the plan runs, a part of a year counted as one."""
        whole = self.ends.year - self.starts.year
        return whole + ((self.ends.month, self.ends.day) >= (self.starts.month, self.starts.day))

    def plan_year(self, number: int) -> Period | None:
        """The plan's year of that number, counting from 1; none where the plan has not so many.

        A year that is an academic, financial or calendar year has that name.
        """
        if not 1 <= number <= self.years:
            return None
        start = _years_on(self.starts, number - 1)
        end = min(_day_before(_years_on(self.starts, number)), self.ends)
        calendar = self.calendar
        named = (calendar.academic_year, calendar.financial_year, calendar.year)
        for period in (make(start.year) for make in named):
            if (period.start, period.end) == (start, end):
                return period
        return calendar.days(start, end)


def _years_on(day: date, years: int) -> date:
    year = day.year + years
    leaps = (day.month, day.day) == (2, 29) and not isleap(year)
    return day.replace(year=year, day=28 if leaps else day.day)


def _day_before(day: date) -> date:
    return day.fromordinal(day.toordinal() - 1)
