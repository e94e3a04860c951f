"""`calendar:` in plan.yaml: an authority's real term dates, and what "annually" means."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from edp_cli.model.values import DAY_SCHEMA, Day, Entry, Number
from edp_cli.periods import TermCalendar, Unit, parse_period
from edp_cli.periods.period import SEASONS

if TYPE_CHECKING:
    from collections.abc import Iterator

_ANNUAL = {"academic-year": Unit.ACADEMIC_YEAR, "financial-year": Unit.FINANCIAL_YEAR}
_FURTHEST_DAYS = 62
"""A term's real dates may be this many days from the prescribed ones; more is taken for a slip."""
_IN_A_YEAR = ("spring", "summer", "autumn")
"""The terms of a calendar year, in their order."""


def _read_annual(value: object) -> object:
    if isinstance(value, str):
        unit = _ANNUAL.get(value.strip().lower().replace(" ", "-"))
        if unit is not None:
            return unit
    raise PydanticCustomError("not_annual", '"academic-year" or "financial-year" is wanted here')


class TermDates(Entry):
    """The first and the last day of a term or half-term, both included."""

    starts: Day = Field(description="The first day, included, as 2003-09-03.")
    ends: Day = Field(description="The last day, included; what is owed for the term is due on it.")

    @model_validator(mode="after")
    def _in_order(self) -> TermDates:
        if self.ends < self.starts:
            raise PydanticCustomError("backwards", "it ends before it starts")
        return self


class CalendarFile(Entry):
    """`calendar:`. Besides the keys named here it takes terms and half-terms: `2003-autumn`, `2003-autumn-1`."""

    model_config = ConfigDict(
        extra="allow",
        json_schema_extra={
            "additionalProperties": False,
            "patternProperties": {
                "^(19|20|21)[0-9]{2}-(autumn|spring|summer)(-[12])?$": {
                    "type": "object",
                    "additionalProperties": False,
                    "required": ["starts", "ends"],
                    "properties": {"starts": DAY_SCHEMA, "ends": DAY_SCHEMA},
                },
            },
        },
    )
    __pydantic_extra__: dict[str, TermDates]

    annually: Annotated[
        Unit,
        BeforeValidator(_read_annual),
        WithJsonSchema({"enum": [*_ANNUAL], "default": "academic-year"}),
    ] = Field(default=Unit.ACADEMIC_YEAR, description='What "annually" means.')
    grace_days: Number = Field(default=0, description="Days between the end of a period and a report's due date.")

    @model_validator(mode="before")
    @classmethod
    def _keys_are_terms(cls, value: object) -> object:
        keys = value if isinstance(value, dict) else ()
        unknown = [str(key) for key in keys if key not in cls.model_fields and not _is_term(str(key))]
        if unknown:
            raise PydanticCustomError("not_a_term", '"{key}" is no term and no setting', {"key": unknown[0]})
        return value

    @model_validator(mode="after")
    def _terms_stand_in_order(self) -> CalendarFile:
        extra: dict[str, TermDates] = self.__pydantic_extra__ or {}
        for key, dates in extra.items():
            _check_days(key, dates)
        terms = sorted((dates.starts, dates.ends, key) for key, dates in extra.items() if key.count("-") == 1)
        halves = sorted((dates.starts, dates.ends, key) for key, dates in extra.items() if key.count("-") == 2)
        for before, after in [*pairwise(terms), *pairwise(halves)]:
            if after[0] <= before[1]:
                raise _overlap(after[2], before=before[2], after=after[2])
        for key in extra:
            _check_halves(key, self.to_calendar())
            _check_neighbours(key, self.to_calendar())
        for key in extra:
            _check_ends(key, self.to_calendar())
        return self

    def to_calendar(self) -> TermCalendar:
        """The calendar that these dates make."""
        extra: dict[str, TermDates] = self.__pydantic_extra__ or {}
        given = {key: (dates.starts, dates.ends) for key, dates in extra.items()}
        return TermCalendar(given, self.annually, self.grace_days)


def _is_term(key: str) -> bool:
    season = key.split("-")[1] if "-" in key else ""
    return season in SEASONS and "/" not in key and parse_period(key, TermCalendar()) is not None


def _split(key: str) -> tuple[int, str]:
    year, season, *_ = key.split("-")
    return int(year), season


def _check_days(key: str, dates: TermDates) -> None:
    prescribed = TermCalendar().term(*_split(key))
    if key.count("-") == 2:
        prescribed = TermCalendar().half_term(*_split(key), int(key[-1]))
    away = max(abs((dates.starts - prescribed.start).days), abs((dates.ends - prescribed.end).days))
    if away > _FURTHEST_DAYS:
        raise PydanticCustomError("far_from_term", "these dates are far from those of {key}", {"key": key})


def _check_halves(key: str, calendar: TermCalendar) -> None:
    """The halves of a term follow each other within it, those that are worked out included."""
    term = calendar.term(*_split(key))
    first, second = (calendar.half_term(*_split(key), half) for half in (1, 2))
    days = [term.start, first.start, first.end, second.start, second.end, term.end]
    if days != sorted(days):
        raise PydanticCustomError(
            "not_in_term",
            "the halves of {term} do not follow each other within it",
            {"key": key, "term": term.key},
        )


def _check_neighbours(key: str, calendar: TermCalendar) -> None:
    """No half-term of a term begins after the next term has, those that have the prescribed days included."""
    for earlier, later in _neighbours(key):
        if calendar.half_term(*earlier, 2).start >= calendar.term(*later).start:
            raise _overlap(key, before=calendar.term(*earlier).key, after=calendar.term(*later).key)


def _check_ends(key: str, calendar: TermCalendar) -> None:
    """No half-term ends before the term that precedes it does, those that have the prescribed days included."""
    for earlier, later in _neighbours(key):
        if calendar.half_term(*earlier, 2).end >= calendar.half_term(*later, 1).end:
            raise _overlap(key, before=calendar.term(*earlier).key, after=calendar.term(*later).key)


def _neighbours(key: str) -> Iterator[tuple[tuple[int, str], tuple[int, str]]]:
    """The term before and the term, then the term and the one after it, each as its year and season."""
    year, season = _split(key)
    number = 3 * year + _IN_A_YEAR.index(season)
    terms = [(each // 3, _IN_A_YEAR[each % 3]) for each in (number - 1, number, number + 1)]
    yield from pairwise(terms)


def _overlap(key: str, *, before: str, after: str) -> PydanticCustomError:
    context = {"key": key, "before": before, "after": after}
    return PydanticCustomError("overlap", "{after} starts before {before} has ended", context)
