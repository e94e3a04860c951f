"""What a new plan is to be, from what was typed: who it is for, its title and its days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.periods import TermCalendar, Unit, show_day
from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR
from edp_cli.queries.window import read_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.periods import Period

_AUTHORITY = "Our authority"
_YEARS = 3
_DAY = timedelta(days=1)
_LAST_DAY = date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan that is to be written.

    Attributes:
        authority: whose plan it is.
        title: its title.
        starts: its first day.
        ends: its last day, included.
        in_force: the day from which its duties count. Where the plan has begun, that is the first day of this
            term, in August that of the month, so that nothing is overdue before anybody has looked at the plan.
    """

    authority: str
    title: str
    starts: date
    ends: date
    in_force: date

    def covers(self, day: date) -> bool:
        """Whether the day lies in the plan."""
        return self.starts <= day <= self.ends

    def terms(self) -> Iterator[Period]:
        """The terms that still count when the plan comes into force, and that end within it."""
        terms = TermCalendar().from_day(Unit.TERM, self.in_force)
        return takewhile(lambda term: term.end <= self.ends, terms)


def make_new_plan(
    today: date, *, authority: str | None, title: str | None, starts: str | None, ends: str | None
) -> NewPlan:
    """The plan that was asked for; what was not said is chosen by the day that it is.

    Raises:
        EdpError: a date is none, or the plan would end before it starts (exit code 2).
    """
    first = _read_day(starts, "--starts") if starts is not None else _academic_year(today)
    last = _read_day(ends, "--ends") if ends is not None else _last_day(first)
    if last < first:
        message = f"The plan would end before it starts: it would run from {show_day(first)} to {show_day(last)}."
        raise _wrong(message if starts is not None else f"{message} Say when it starts with --starts.")
    years = f"{first.year}-{last.year}" if first.year != last.year else str(first.year)
    return NewPlan(
        authority=" ".join(authority.split()) if authority is not None else _AUTHORITY,
        title=" ".join(title.split()) if title is not None else f"Improvement plan {years}",
        starts=first,
        ends=last,
        in_force=max(first, _term_or_august(today)) if first <= today <= last else first,
    )


def _read_day(words: str, option: str) -> date:
    day = read_day(words)
    if day is None:
        raise _wrong(
            f'{option} takes a date between {FIRST_YEAR} and {LAST_YEAR}, written like 2026-09-01, not "{words}".'
        )
    return day


def _academic_year(day: date) -> date:
    """The first day of the academic year that holds the day."""
    return TermCalendar().containing(Unit.ACADEMIC_YEAR, day).start


def _term_or_august(day: date) -> date:
    """The first day of the term that holds the day; in August, when July is past, of the month."""
    return day.replace(day=1) if day.month == 8 else TermCalendar().containing(Unit.TERM, day).start


def _last_day(first: date) -> date:
    """The last day of a plan of some years that begins on that day."""
    is_leap_day = (first.month, first.day) == (2, 29)
    if first.year + _YEARS > LAST_YEAR:
        return _LAST_DAY
    again = date(first.year + _YEARS, 3, 1) if is_leap_day else first.replace(year=first.year + _YEARS)
    return again - _DAY


def _wrong(message: str) -> EdpError:
    return EdpError(message, exit_code=2)
