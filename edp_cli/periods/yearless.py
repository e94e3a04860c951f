"""`Yearless`: a part of every year, which a year makes into a `Period`: "autumn", "july", "31-march"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from edp_cli.periods.period import MONTHS, SEASONS


class Third(StrEnum):
    """A third of a month: the 1st to 10th, the 11th to 20th, the 21st to the last day."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"


def days_in_longest(month: int) -> int:
    """The days of the month in the year in which it has most; `month` counts from 1."""
    return 29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31


@dataclass(frozen=True, slots=True)
class Yearless:
    """A part of every year: `season`, perhaps with `half`; or `month`, perhaps with `day` or `third`.

    Attributes:
        season: "autumn", "spring" or "summer".
        half: 1 or 2, the half of the term.
        month: 1 to 12.
        day: 1 to 31. The 29th of February stands in leap years only.
        third: a third of the month.
    """

    season: str | None = None
    half: int | None = None
    month: int | None = None
    day: int | None = None
    third: Third | None = None

    @property
    def key(self) -> str:
        """The written form: `autumn`, `autumn-1`, `july`, `31-march`, `early-july`."""
        if self.season is not None:
            return self.season if self.half is None else f"{self.season}-{self.half}"
        prefix = self.day if self.day is not None else self.third
        month = MONTHS[(self.month or 1) - 1]
        return month if prefix is None else f"{prefix}-{month}"

    @property
    def title(self) -> str:
        """The form shown to people: `Autumn`, `Autumn, first half`, `July`, `31 March`, `early July`."""
        if self.season is not None:
            halves = {None: "", 1: ", first half", 2: ", second half"}
            return self.season.title() + halves[self.half]
        prefix = self.day if self.day is not None else self.third
        month = MONTHS[(self.month or 1) - 1].title()
        return month if prefix is None else f"{prefix} {month}"

    @property
    def exists(self) -> bool:
        """Whether any year has it: no year has 31 June."""
        return self.day is None or 1 <= self.day <= days_in_longest(self.month or 1)

    @property
    def begins_academic_year(self) -> bool:
        """Whether it falls in the part of an academic year that has the year's first number (September on)."""
        if self.season is not None:
            return self.season == SEASONS[0]
        return (self.month or 1) >= 9

    def __str__(self) -> str:
        """The form shown to people."""
        return self.title
