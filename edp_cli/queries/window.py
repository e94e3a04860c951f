"""Windows of time: a term, a year, a month, a span of days; how officers name them, and how they are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.periods import Unit, show_day, show_days
from edp_cli.periods.period import FIRST_YEAR, LAST_YEAR, MONTHS, SEASONS
from edp_cli.timescale import By, Frame

if TYPE_CHECKING:
    from edp_cli.periods import Period, TermCalendar

_THIS = {"this": 0, "current": 0, "next": 1, "last": -1, "previous": -1}
_OTHER_NAMES = {
    "christmas": "autumn",
    "michaelmas": "autumn",
    "easter": "spring",
    "lent": "spring",
    "trinity": "summer",
}
"""What terms are called elsewhere. They are no term here, but what was probably meant."""
_FIRST_DAY = date(FIRST_YEAR, 1, 1)
_LAST_DAY = date(LAST_YEAR, 12, 31)


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """A span of days that an officer asks about, both ends included."""

    label: str
    start: date
    end: date

    @property
    def title(self) -> str:
        """The window in full, as it follows on "due": `in Autumn 2003 (1 Sep – 31 Dec 2003)`, `on 31 Dec 2003`."""
        days = show_days(self.start, self.end)
        if self.label == days:
            return f"on {days}" if self.start == self.end else days
        is_open = self.start == _FIRST_DAY or self.end == _LAST_DAY
        return self.label if is_open else f"in {self.label} ({days})"

    def __contains__(self, day: date) -> bool:
        """Whether the day lies in the window."""
        return self.start <= day <= self.end

    def data(self) -> dict[str, str]:
        """The window as answers in JSON have it."""
        return {"label": self.label, "start": self.start.isoformat(), "end": self.end.isoformat()}

    @property
    def is_term(self) -> bool:
        """Whether it is a term or a half-term."""
        return any(self.label.lower().startswith(season) for season in SEASONS)


WHOLE_PLAN = TimeWindow("over the whole plan", _FIRST_DAY, _LAST_DAY)
"""Nothing is too early for it, or too late."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked for, in the officer's words. `from_day` and `until` go together, as do `year` and `term`."""

    term: str | None = None
    year: str | None = None
    month: str | None = None
    from_day: str | None = None
    until: str | None = None
    within: str | None = None


def find_window(asked: Asked, frame: Frame, as_of: date) -> TimeWindow:
    """The window that was asked for; this term, if nothing was.

    Raises:
        EdpError: two windows were asked for, or the words name none (exit code 2).
    """
    ways = (
        {"--term": asked.term, "--year": asked.year},
        {"--month": asked.month},
        {"--from": asked.from_day, "--until": asked.until},
        {"--within": asked.within},
    )
    used = [[name for name, words in way.items() if words is not None] for way in ways]
    first, *others = [names[0] for names in used if names] or [""]
    if others:
        raise _wrong(f"Only one window of time can be asked for: {first} and {others[0]} do not go together.")
    if asked.month is not None:
        return _month_window(asked.month, frame, as_of)
    if asked.within is not None:
        return _within_window(asked.within, frame, as_of)
    if asked.from_day is not None or asked.until is not None:
        return _span_window(asked, frame)
    if asked.year is not None:
        return _year_window(asked.year, asked.term, frame, as_of)
    return term_window(asked.term if asked.term is not None else "this", frame, as_of)


def term_window(words: str, frame: Frame, as_of: date) -> TimeWindow:
    """A term: `autumn`, `autumn 2003`, `this`, `next`, `last`, or a half-term, `autumn 2003 1`.

    A season alone is the term of the as-of date's academic year if it has not ended, else the next one.
    """
    calendar = frame.calendar
    step = _THIS.get(words.strip().lower())
    if step is not None:
        return _of_term(_step(calendar, calendar.containing(Unit.TERM, as_of), step), calendar)
    season = _season(words)
    if season is not None:
        year = as_of.year if as_of.month >= 9 else as_of.year - 1
        term = calendar.term(year if season == SEASONS[0] else year + 1, season)
        if calendar.last_day(Unit.TERM, term) < as_of:
            term = calendar.term(int(term.key[:4]) + 1, season)
        return _of_term(term, calendar)
    period = _period(words, frame, as_of)
    if period is None or not any(name in period.key for name in SEASONS) or "/" in period.key:
        near = _nearest_season(words, frame, as_of)
        meant = f" Did you mean {near}?" if near else ""
        raise _wrong(f'"{words}" is not a term.{meant} Write autumn, "autumn 2003", this, next or last.')
    return _of_term(period, calendar)


def parse_day(words: str, frame: Frame) -> date:
    """A day, as 2003-12-31 or in words.

    Raises:
        EdpError: the words name no day (exit code 2).
    """
    period = _period(words, frame, frame.in_force)
    if period is None or period.start != period.end or "/" in period.key:
        raise _wrong(f'"{words}" is not a date. Write it as 2003-12-31 or "31 Dec 2003".')
    return period.start


def read_day(words: str) -> date | None:
    """A day with its year, as 2003-12-31 or in words, where no plan is known yet; or none."""
    try:
        day = date.fromisoformat(words.strip())
    except ValueError:
        day = None
    if day is None or day.isoformat() != words.strip():
        found = {
            _day_alone(words, date(year, 1, 1)) for year in (2001, 2010)
        }  # a day without its year would differ
        day = found.pop() if len(found) == 1 else None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _day_alone(words: str, as_of: date) -> date | None:
    """The day that the words name, a day without a year being the first from that date on."""
    period = _period(words, Frame(as_of, as_of, as_of), as_of)
    return period.start if period is not None and period.start == period.end else None


def _season(words: str) -> str | None:
    """The season that is named alone: `autumn`, `Autumn term`, `aut`."""
    name = words.strip().lower().removesuffix("term").strip()
    return next((season for season in SEASONS if name in (season, season[:3])), None)


def _nearest_season(words: str, frame: Frame, as_of: date) -> str | None:
    """The season whose name the first word is a slip for, with the words after it, where that is a term."""
    import difflib  # noqa: PLC0415  only a wrong term needs it

    first, _, rest = words.strip().lower().partition(" ")
    near = difflib.get_close_matches(first, [*SEASONS, *_THIS], n=1, cutoff=0.7)
    season = _OTHER_NAMES.get(first) or (near[0] if near else None)
    if season is None or (season in _THIS and rest) or season == words.strip().lower():
        return None
    meant = f"{season} {rest}".strip()
    return meant if not rest or _period(meant, frame, as_of) is not None else None


def _year_window(words: str, term: str | None, frame: Frame, as_of: date) -> TimeWindow:
    calendar = frame.calendar
    step = _THIS.get(words.strip().lower())
    if step is not None:
        period: Period | None = _step(
            calendar, calendar.containing(Unit.ACADEMIC_YEAR, as_of), step, Unit.ACADEMIC_YEAR
        )
    else:
        period = _period(words, frame, as_of) or _period(f"academic year {words}", frame, as_of)
    if period is None or not re.fullmatch(r"(fy)?\d{4}(-\d{4})?", period.key):
        raise _wrong(f'"{words}" is not a year. Write it as 2003-04.')
    if term is None:
        return TimeWindow(period.title, period.start, period.end)
    season = _season(term)
    if season is None:
        raise _wrong(f'With --year, --term is autumn, spring or summer, not "{term}".')
    terms = [calendar.term(number, season) for number in range(period.start.year, period.end.year + 1)]
    return _of_term(max(terms, key=lambda found: _shared_days(found, period)), calendar)


def _shared_days(first: Period, second: Period) -> int:
    """How many days lie in both, less one: an authority's own term may end a little after the year does."""
    return (min(first.end, second.end) - max(first.start, second.start)).days


def _month_window(words: str, frame: Frame, as_of: date) -> TimeWindow:
    step = _THIS.get(words.strip().lower())
    if step is not None:
        period: Period | None = _step(
            frame.calendar, frame.calendar.month(as_of.year, as_of.month), step, Unit.MONTH
        )
    else:
        period = _period(words, frame, as_of)
    if period is None or period.key.partition("-")[2] not in MONTHS:
        raise _wrong(f'"{words}" is not a month. Write it as "June 2003".')
    return TimeWindow(period.title, period.start, period.end)


def _span_window(asked: Asked, frame: Frame) -> TimeWindow:
    """The days from one to another. With one of them alone, nothing is too late or too early."""
    start = parse_day(asked.from_day, frame) if asked.from_day is not None else _FIRST_DAY
    end = parse_day(asked.until, frame) if asked.until is not None else _LAST_DAY
    if end < start:
        raise _wrong(f"The window ends before it starts: {show_day(start)}, then {show_day(end)}.")
    if asked.until is None:
        return TimeWindow(f"from {show_day(start)} on", start, end)
    return TimeWindow(show_days(start, end) if asked.from_day else f"until {show_day(end)}", start, end)


def _within_window(words: str, frame: Frame, as_of: date) -> TimeWindow:
    match = re.fullmatch(r"(\d{1,4}) ?(d|w|m|days?|weeks?|months?)", words.strip().lower(), re.ASCII)
    if match is None:
        raise _wrong(f'"{words}" is not a length of time. Write 30d for days, 6w for weeks, 2m for months.')
    number, unit = int(match[1]), match[2][0]
    days = number * 7 if unit == "w" else number
    end = _months_on(as_of, number, frame.calendar) if unit == "m" else as_of + timedelta(days=days)
    if end > _LAST_DAY:
        raise _wrong(f'"{words}" is too long.')
    name = {"d": "day", "w": "week", "m": "month"}[unit]
    return TimeWindow(f"the next {number} {name}s" if number != 1 else f"the next {name}", as_of, end)


def _months_on(day: date, months: int, calendar: TermCalendar) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    end = calendar.month(day.year + years, month + 1).end
    return end.replace(day=min(day.day, end.day))


def _of_term(period: Period, calendar: TermCalendar) -> TimeWindow:
    """The term's window. Days between terms belong to the term before, so nothing falls between two windows.

    An authority's own term may run into the prescribed next one, but what is due on its last day is due in it.
    """
    unit = Unit.HALF_TERM if period.key.count("-") > 1 else Unit.TERM
    return TimeWindow(period.title, period.start, max(period.end, calendar.last_day(unit, period)))


def _step(calendar: TermCalendar, period: Period, step: int, unit: Unit = Unit.TERM) -> Period:
    if step > 0:
        return calendar.following(unit, period)
    return calendar.containing(unit, period.start - timedelta(days=1)) if step < 0 else period


def _period(words: str, frame: Frame, as_of: date) -> Period | None:
    """The one period that the words name. Without a year it is the first that has not ended at the as-of date."""
    from edp_cli.timescale import parse_timescale  # noqa: PLC0415  a term alone does without the parser

    found = parse_timescale(words, Frame(frame.starts, frame.ends, as_of, frame.calendar))
    if len(found.milestones) != 1 or not isinstance(found.milestones[0], By) or found.milestones[0].label:
        return None
    return found.milestones[0].period


def _wrong(message: str) -> EdpError:
    return EdpError(message, exit_code=2)
