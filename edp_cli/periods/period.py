"""`Period`: a named span of days, and the ways a day and a span are shown to people."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

FIRST_YEAR = 1900
LAST_YEAR = 2199
"""Years outside these are taken for slips of the pen (both included)."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
SEASONS = ("autumn", "spring", "summer")
"""The terms of an academic year, in their order."""


class Unit(StrEnum):
    """A kind of period that can come round again. The values are those of the JSON contract."""

    WEEK = "week"
    MONTH = "month"
    HALF_TERM = "half-term"
    TERM = "term"
    HALF_YEAR = "half-year"
    QUARTER = "quarter"
    ACADEMIC_YEAR = "academic-year"
    FINANCIAL_YEAR = "financial-year"


@dataclass(frozen=True, slots=True)
class Period:
    """A named span of days.

    Attributes:
        start: the first day, included.
        end: the last day, included; what is owed for the period is due on it.
        key: the written form used in references, file names and JSON ("2003-autumn").
        title: the form shown to people ("Autumn 2003"). `timescale` reads it back to the same period.

    Periods sort by date, never as text.
    """

    start: date
    end: date
    key: str
    title: str

    @property
    def of_days(self) -> bool:
        """Whether it is one day, or a range of days."""
        return all(len(part) == len("2003-09-01") and part[5].isdecimal() for part in self.key.split("/"))

    def __lt__(self, other: Period) -> bool:
        """Earlier start first; of two that start together the one that ends first."""
        return (self.start, self.end, self.key) < (other.start, other.end, other.key)

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the period, both ends included."""
        return self.start <= day <= self.end

    def __str__(self) -> str:
        """The title, as shown to people."""
        return self.title


def show_day(day: date) -> str:
    """The day as people read it: `31 Dec 2003`. The same in every locale."""
    return f"{day.day} {_month(day)} {day.year}"


def show_days(start: date, end: date) -> str:
    """The span as people read it, both ends included, saying month and year once where they agree.

    `1 Sep – 31 Dec 2003`, `1 Sep 2003 – 31 Aug 2004`, `11–20 May 2003`, `30 Jun 2003`.
    """
    if start == end:
        return show_day(start)
    if start.year != end.year:
        return f"{show_day(start)} – {show_day(end)}"
    if start.month != end.month:
        return f"{start.day} {_month(start)} – {show_day(end)}"
    return f"{start.day}–{show_day(end)}"


def _month(day: date) -> str:
    return MONTHS[day.month - 1][:3].title()
