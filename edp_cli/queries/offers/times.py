"""Terms, academic years and months: those that go by no number, and those of the plan."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from edp_cli.periods import Unit, show_days
from edp_cli.periods.period import MONTHS, SEASONS
from edp_cli.queries.offers.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.periods import Period
    from edp_cli.timescale import Frame

_NEAR = {"this": "the present", "next": "the next", "last": "the last"}


def offer_terms(frame: Frame, *, in_year: bool = False) -> list[Offer]:
    """The terms; those of a year that is named beside them have no year of their own."""
    if in_year:
        return [Offer(season, f"the {season.title()} term of the year") for season in SEASONS]
    seasons = [Offer(season, f"the {season.title()} term, the first that has not ended") for season in SEASONS]
    return [*seasons, *_near("term"), *(_spelt(term) for term in _of_plan(frame, Unit.TERM))]


def offer_dates(frame: Frame) -> list[Offer]:
    """The terms of the plan by their names, as a date is written in a plan."""
    return [Offer(term.title, _days(term)) for term in _of_plan(frame, Unit.TERM)]


def offer_years(frame: Frame) -> list[Offer]:
    """The academic years, as 2003-04."""
    years = [Offer(_numbered(year), _days(year)) for year in _of_plan(frame, Unit.ACADEMIC_YEAR)]
    return [*_near("academic year"), *years]


def offer_months(frame: Frame, typed: str) -> list[Offer]:
    """The months; those of the plan, which are many, once something is typed."""
    months = [Offer(name.title()) for name in MONTHS]
    dated = _of_plan(frame, Unit.MONTH) if typed else ()
    return [*_near("month"), *months, *(Offer(month.title) for month in dated)]


def _near(what: str) -> list[Offer]:
    return [Offer(word, f"{which} {what}") for word, which in _NEAR.items()]


def _of_plan(frame: Frame, unit: Unit) -> Iterator[Period]:
    """The periods of the unit that the plan's days lie in."""
    return takewhile(lambda period: period.start <= frame.ends, frame.calendar.from_day(unit, frame.starts))


def _spelt(term: Period) -> Offer:
    return Offer(term.title.lower(), _days(term))


def _numbered(year: Period) -> str:
    return f"{year.start.year}-{year.end.year % 100:02}"


def _days(period: Period) -> str:
    return show_days(period.start, period.end)
