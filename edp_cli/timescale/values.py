"""The values that a timescale is read into. Each prints as words that read back to the same value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.periods import Period, Unit, Yearless, show_day
from edp_cli.periods.period import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_UNIT_WORDS = {
    Unit.HALF_TERM: "half-term",
    Unit.HALF_YEAR: "half-year",
    Unit.ACADEMIC_YEAR: "academic year",
    Unit.FINANCIAL_YEAR: "financial year",
}
_THIRDS = {1: "early", 11: "mid", 21: "late"}
_WEEK = 7
_LONGEST_THIRD = 11


@dataclass(frozen=True, slots=True)
class By:
    """To be done by the last day of the period. A range also gives an explicit start."""

    period: Period
    label: str | None = None
    ranged: bool = False

    @property
    def words(self) -> str:
        """As `parse_timescale` reads it."""
        return f"by {self.period.title if self.ranged else _days_words(self.period)}"


@dataclass(frozen=True, slots=True)
class From:
    """From the first day of the period to the end of the plan."""

    period: Period
    label: str | None = None

    @property
    def words(self) -> str:
        """As `parse_timescale` reads it."""
        return f"from {_days_words(self.period)}"


@dataclass(frozen=True, slots=True)
class Every:
    """Every period of the unit, or every `count` of them; with `pin`, that part of each year.

    One that `follows` begins once the milestone before it is due: "June 2006 and annually", "... then termly".
    """

    unit: Unit
    label: str | None = None
    count: int = 1
    pin: Yearless | None = None
    follows: bool = False

    @property
    def words(self) -> str:
        """As `parse_timescale` reads it."""
        then = "then " if self.follows else ""
        if self.pin is not None:
            return f"{then}every {self.pin.title}" if self.pin.season else f"{then}each year in {self.pin.title}"
        unit = _UNIT_WORDS.get(self.unit, self.unit.value)
        return f"{then}every {unit}" if self.count == 1 else f"{then}every {self.count} {unit}s"

    @property
    def written(self) -> str:
        """The unit as JSON has it: `term`, `3 weeks`."""
        return self.unit.value if self.count == 1 else f"{self.count} {self.unit.value}s"


@dataclass(frozen=True, slots=True)
class Ongoing:
    """Work without a date of its own."""

    label: str | None = None
    words = "ongoing"


@dataclass(frozen=True, slots=True)
class WhenNeeded:
    """Work that is done when there is need, without a date."""

    label: str | None = None
    words = "when needed"


Milestone = By | From | Every | Ongoing | WhenNeeded


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Words that the reading could not place, at `start` to `end` (excluded) of the text, and why."""

    text: str
    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Timescale:
    """An officer's words and how they are read.

    Attributes:
        text: the words exactly as written.
        milestones: in the order of the words; none where the words are not understood.
        left_over: the words that keep the text from being understood.
        advice: what to do, in a sentence; none where the words are understood.
        nearest: the wording that was likely meant, and is understood, where one is a slip away.
    """

    text: str
    milestones: tuple[Milestone, ...] = ()
    left_over: tuple[LeftOver, ...] = ()
    advice: str | None = None
    nearest: str | None = None

    @property
    def understood(self) -> bool:
        """Whether every word about time has found its place."""
        return bool(self.milestones)

    @property
    def is_dated(self) -> bool:
        """Whether any of its milestones has a date; work that is ongoing or done when needed has none."""
        return any(isinstance(milestone, By | From | Every) for milestone in self.milestones)

    @property
    def reading(self) -> str:
        """The reading in words that are read back to the same milestones."""
        return "; ".join(_print(milestone) for milestone in self.milestones)

    def starts(self) -> Iterator[date]:
        """The days on which it says that work starts: of a `from`, and of a range."""
        for milestone in self.milestones:
            if isinstance(milestone, From) or (isinstance(milestone, By) and milestone.ranged):
                yield milestone.period.start

    def ends(self) -> Iterator[date]:
        """The days on which it says that work ends.

        A range ends whatever else is said. A single date ends work that has only dates: beside something that
        goes on ("June 2006 and annually") it is one day in its course. What follows a date has no end.
        """
        if any(isinstance(milestone, Every) and milestone.follows for milestone in self.milestones):
            return
        only_dates = all(isinstance(milestone, By) for milestone in self.milestones)
        for milestone in self.milestones:
            if isinstance(milestone, By) and (milestone.ranged or only_dates):
                yield milestone.period.end


def _days_words(period: Period) -> str:
    """The period in words: a week or a third of a month, which are days, by its name."""
    length = (period.end - period.start).days + 1
    if not period.of_days or length == 1 or length > _LONGEST_THIRD:
        return period.title
    if length == _WEEK:
        return f"w/b {show_day(period.start)}"
    return f"{_THIRDS[period.start.day]} {MONTHS[period.start.month - 1].title()} {period.start.year}"


def _print(milestone: Milestone) -> str:
    return f"{milestone.label}: {milestone.words}" if milestone.label else milestone.words
