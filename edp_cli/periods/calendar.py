"""`TermCalendar`: which days make a term, a half-term, a year; and which period a day belongs to.

Without dates of its own a plan uses the prescribed days of English school law (31 August, 31 December,
31 March), which need no knowledge of Easter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from edp_cli.periods.period import LAST_YEAR, MONTHS, SEASONS, Period, Unit, show_day, show_days
from edp_cli.periods.yearless import Third, Yearless

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_DAY = timedelta(days=1)
_TERM_ORDER = ("spring", "summer", "autumn")
"""The terms of a calendar year, in their order."""
_TERM_STARTS = {"autumn": (9, 1), "spring": (1, 1), "summer": (4, 1)}
_TERM_ENDS = {"autumn": (12, 31), "spring": (3, 31), "summer": (8, 31)}
_FIRST_HALF_ENDS = {"autumn": (10, 31), "spring": (2, 14), "summer": (5, 31)}
_HALF_TITLES = {1: "first half", 2: "second half"}
_THIRDS = {Third.EARLY: (1, 10), Third.MID: (11, 20), Third.LATE: (21, None)}

Days = tuple[date, date]
"""A first and a last day, both included."""


@dataclass(frozen=True, slots=True)
class TermCalendar:
    """An authority's calendar. It makes every kind of period.

    Attributes:
        given: an authority's real dates, by written form ("2003-autumn", "2003-autumn-1"): the first and the last
            day, both included. A half that is not given is worked out from its term, a term from its halves.
        annual: what "annually" means: the academic year, or the financial year.
        grace_days: days between the end of a period and the due date of a report on it.
    """

    given: Mapping[str, Days] = field(default_factory=dict)
    annual: Unit = Unit.ACADEMIC_YEAR
    grace_days: int = 0
    _seen: dict[tuple[object, ...], Period] = field(default_factory=dict, repr=False, compare=False)

    # Periods by name

    def term(self, year: int, season: str) -> Period:
        """The term of that calendar year: `term(2003, "autumn")`."""
        return self._kept(("term", year, season), lambda: self._make_term(year, season))

    def half_term(self, year: int, season: str, half: int) -> Period:
        """The first (1) or second (2) half of the term of that calendar year."""
        return self._kept(("half", year, season, half), lambda: self._make_half(year, season, half))

    def month(self, year: int, month: int) -> Period:
        """The calendar month; `month` counts from 1."""
        name = MONTHS[month - 1]
        return Period(date(year, month, 1), _month_end(year, month), f"{year}-{name}", f"{name.title()} {year}")

    def academic_year(self, year: int) -> Period:
        """1 September of `year` to 31 August of the next."""
        return Period(date(year, 9, 1), date(year + 1, 8, 31), f"{year}-{year + 1}", _slashed(year))

    def half_year(self, year: int, half: int) -> Period:
        """A half of the academic year that begins in `year`: to the last day of February, or to 31 August."""
        whole = self.academic_year(year)
        key, title = f"{whole.key}-h{half}", f"{whole.title}, {_HALF_TITLES[half]}"
        if half == 1:
            return Period(whole.start, _month_end(year + 1, 2), key, title)
        return Period(date(year + 1, 3, 1), whole.end, key, title)

    def financial_year(self, year: int) -> Period:
        """1 April of `year` to 31 March of the next."""
        key = f"fy{year}-{year + 1}"
        return Period(date(year, 4, 1), date(year + 1, 3, 31), key, f"financial year {_slashed(year)}")

    def quarter(self, year: int, quarter: int) -> Period:
        """A quarter (1 to 4) of the financial year that begins in `year`."""
        index = 3 + 3 * (quarter - 1)  # months since January of `year`
        start = date(year + index // 12, index % 12 + 1, 1)
        end = _month_end(start.year, start.month + 2)
        return Period(start, end, f"fy{year}-{year + 1}-q{quarter}", f"Quarter {quarter} of {_slashed(year)}")

    def year(self, year: int) -> Period:
        """The calendar year."""
        return Period(date(year, 1, 1), date(year, 12, 31), str(year), str(year))

    def day(self, day: date) -> Period:
        """One day."""
        return Period(day, day, day.isoformat(), show_day(day))

    def days(self, start: date, end: date) -> Period:
        """A range of days, both included; one day where they are the same."""
        if start == end:
            return self.day(start)
        return Period(start, end, f"{start.isoformat()}/{end.isoformat()}", show_days(start, end))

    def span(self, first: Period, last: Period) -> Period:
        """The range from the start of one period to the end of another.

        Raises:
            ValueError: the range runs backwards.
        """
        if first == last:
            return first
        if last.start < first.start or last.end < first.end:
            raise ValueError("a range cannot end before it starts")
        if first.of_days and last.of_days:
            return self.days(first.start, last.end)
        first = self.day(first.start) if first.of_days else first
        last = self.day(last.end) if last.of_days else last
        return Period(first.start, last.end, f"{first.key}/{last.key}", f"{first.title} to {last.title}")

    def in_year(self, part: Yearless, year: int) -> Period | None:
        """The part of that calendar year; none for 29 February of a year that has no such day."""
        if part.season is not None:
            return self.half_term(year, part.season, part.half) if part.half else self.term(year, part.season)
        month = part.month or 1
        if part.third is not None:
            first, last = _THIRDS[part.third]
            end = date(year, month, last) if last else _month_end(year, month)
            return self.days(date(year, month, first), end)
        if part.day is None:
            return self.month(year, month)
        if part.day > _month_end(year, month).day:
            return None
        return self.day(date(year, month, part.day))

    def in_academic_year(self, part: Yearless, year: int) -> Period | None:
        """The part of the academic year that begins in `year`."""
        return self.in_year(part, year if part.begins_academic_year else year + 1)

    def first_ending(self, part: Yearless, on_or_after: date) -> Period:
        """The first of that part of the year that ends on or after the day."""
        return next(found for found in self._yearly(part, on_or_after.year - 1) if found.end >= on_or_after)

    def first_starting(self, part: Yearless, on_or_after: date) -> Period:
        """The first of that part of the year that starts on or after the day."""
        return next(found for found in self._yearly(part, on_or_after.year - 1) if found.start >= on_or_after)

    # Periods by day

    def containing(self, unit: Unit, day: date) -> Period:
        """The period of that unit to which the day belongs. A week is the seven days that begin with the day.

        Days between terms belong to the term before; so a term's period may end before the last day that
        belongs to it.
        """
        acad = day.year if day.month >= 9 else day.year - 1
        financial = day.year if day.month >= 4 else day.year - 1
        if unit is Unit.TERM:
            return self._term_of(day)
        if unit is Unit.HALF_TERM:
            return self._half_term_of(day)
        if unit is Unit.WEEK:
            return self.days(day, day + 6 * _DAY)
        if unit is Unit.MONTH:
            return self.month(day.year, day.month)
        if unit is Unit.HALF_YEAR:
            return self.half_year(acad, 1 if day <= self.half_year(acad, 1).end else 2)
        if unit is Unit.QUARTER:
            return self.quarter(financial, (day.month - 4) % 12 // 3 + 1)
        if unit is Unit.FINANCIAL_YEAR:
            return self.financial_year(financial)
        return self.academic_year(acad)

    def following(self, unit: Unit, period: Period) -> Period:
        """The period of that unit that comes after `period`, which is one of that unit."""
        if unit in (Unit.TERM, Unit.HALF_TERM):
            return self.containing(unit, self.last_day(unit, period) + _DAY)
        return self.containing(unit, period.end + _DAY)

    def from_day(self, unit: Unit, day: date) -> Iterator[Period]:
        """The periods of that unit, in order, from the one to which the day belongs to the last year's last."""
        period = self.containing(unit, day)
        yield period
        while (period := self.following(unit, period)).start.year <= LAST_YEAR:
            yield period

    def last_day(self, unit: Unit, period: Period) -> date:
        """The last day that belongs to a term or half-term: the day before the next one starts."""
        day = max(period.end, period.start)
        nearby = sorted(self._starts(unit, day.year))
        return next(start for start in nearby if start > period.start) - _DAY

    # How terms get their days

    def _make_term(self, year: int, season: str) -> Period:
        start, end = self._term_days(year, season)
        return Period(start, end, f"{year}-{season}", f"{season.title()} {year}")

    def _term_days(self, year: int, season: str) -> Days:
        key = f"{year}-{season}"
        if key in self.given:
            return self.given[key]
        first, second = self.given.get(f"{key}-1"), self.given.get(f"{key}-2")
        start, end = date(year, *_TERM_STARTS[season]), date(year, *_TERM_ENDS[season])
        before, after = self._given_beside(year, season)
        start = max(start, before[1] + _DAY) if before else start
        end = min(end, after[0] - _DAY) if after else end
        return (first[0] if first else start, second[1] if second else end)

    def _given_beside(self, year: int, season: str) -> tuple[Days | None, Days | None]:
        """The days given for the term before and the term after, to which an assumed term gives way."""
        place = _TERM_ORDER.index(season)
        before = (year, _TERM_ORDER[place - 1]) if place else (year - 1, _TERM_ORDER[-1])
        after = (year, _TERM_ORDER[place + 1]) if place < 2 else (year + 1, _TERM_ORDER[0])
        return self.given.get(f"{before[0]}-{before[1]}"), self.given.get(f"{after[0]}-{after[1]}")

    def _make_half(self, year: int, season: str, half: int) -> Period:
        key = f"{year}-{season}-{half}"
        start, end = self.given.get(key) or self._half_days(year, season, half)
        return Period(start, end, key, f"{season.title()} {year}, {_HALF_TITLES[half]}")

    def _half_days(self, year: int, season: str, half: int) -> Days:
        start, end = self._term_days(year, season)
        other = self.given.get(f"{year}-{season}-{3 - half}")
        if other:
            return (start, other[0] - _DAY) if half == 1 else (other[1] + _DAY, end)
        middle = date(year, *_FIRST_HALF_ENDS[season])
        if not start <= middle < end:
            middle = start + (end - start) // 2
        return (start, middle) if half == 1 else (middle + _DAY, end)

    def _term_of(self, day: date) -> Period:
        years = (day.year - 1, day.year, day.year + 1)  # a Spring term may start in December
        terms = (self.term(year, season) for year in years for season in SEASONS)
        return max(term for term in terms if term.start <= day)

    def _half_term_of(self, day: date) -> Period:
        term = self._term_of(day)
        year, season = term.key.split("-")
        second = self.half_term(int(year), season, 2)
        return second if second.start <= day else self.half_term(int(year), season, 1)

    def _starts(self, unit: Unit, year: int) -> Iterator[date]:
        for each in (year - 1, year, year + 1):
            for season in SEASONS:
                yield self.term(each, season).start
                if unit is Unit.HALF_TERM:
                    yield self.half_term(each, season, 2).start

    def _yearly(self, part: Yearless, year: int) -> Iterator[Period]:
        while True:
            period = self.in_year(part, year)
            if period is not None:
                yield period
            year += 1

    def _kept(self, key: tuple[object, ...], make: Callable[[], Period]) -> Period:
        """Terms are asked for over and over: each is made once."""
        if key not in self._seen:
            self._seen[key] = make()
        return self._seen[key]


def _slashed(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _month_end(year: int, month: int) -> date:
    following = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    return following - _DAY
