"""`Point`: a point in time as it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.periods import Period, Yearless
    from edp_cli.timescale.reader import Reader
    from edp_cli.timescale.years import Year

_SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time as it is written: a part of the year, perhaps with its year; or a period complete.

    Attributes:
        part: the part of the year, where the words name one.
        year: the year that the words give it.
        period: the period, where the words need nothing more.
        week: "begins" or "ends": the seven days that begin or end with the day.
        weekday: 0 (Monday) to 6, where the words name it.
        bare: whether it is a year alone, in four digits, which may as well be part of a name.
        end: whether the words say "end of".
    """

    part: Yearless | None = None
    year: Year | None = None
    period: Period | None = None
    week: str | None = None
    weekday: int | None = None
    bare: bool = False
    end: bool = False
    numbered: str | None = None

    @property
    def yearless(self) -> bool:
        """Whether a year is still to be found."""
        return self.period is None and self.year is None

    def resolve(self, reader: Reader) -> Period | None:
        """The period; nothing where the words cannot be so (30 February, a Tuesday that was a Monday)."""
        calendar, period = reader.frame.calendar, self.period
        if self.part is not None and not self.part.exists:
            return None
        if period is None and self.part is not None:
            if self.year is None:
                period = calendar.first_ending(self.part, reader.frame.in_force)
            elif self.year.academic:
                period = calendar.in_academic_year(self.part, self.year.number)
            else:
                period = calendar.in_year(self.part, self.year.number)
        if period is None or (self.weekday is not None and period.start.weekday() != self.weekday):
            return None
        if self.week == "begins":
            return calendar.days(period.start, period.start + _SIX_DAYS)
        if self.week == "ends":
            return calendar.days(period.start - _SIX_DAYS, period.start)
        return period
