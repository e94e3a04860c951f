"""Periods: named spans of days, and the calendar that gives a term its days.

`Period` is a value that knows its written form ("2003-autumn"), its title ("Autumn 2003") and its first
and last day. `TermCalendar` makes periods; `parse_period` reads a written form back. `Yearless` is a part
of every year ("autumn", "july") that a year makes into a period.
"""

from edp_cli.periods.calendar import TermCalendar
from edp_cli.periods.period import Period, Unit, show_day, show_days
from edp_cli.periods.written import parse_period, parse_yearless
from edp_cli.periods.yearless import Yearless

__all__ = [
    "Period",
    "TermCalendar",
    "Unit",
    "Yearless",
    "parse_period",
    "parse_yearless",
    "show_day",
    "show_days",
]
