"""plan.yaml side by side: every line that says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.compare.changes import PlanChange
from edp_cli.periods import Unit, parse_period, show_day, show_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from edp_cli.compare.sides import Side
    from edp_cli.model.written import WrittenPriority
    from edp_cli.periods import Period, TermCalendar

_ANNUAL = {Unit.ACADEMIC_YEAR: "the academic year", Unit.FINANCIAL_YEAR: "the financial year"}


def find_plan_changes(before: Side, after: Side) -> Iterator[PlanChange]:
    """Each line that came, went or says something else, in the order of the file."""
    old, new = before.plan, after.plan
    yield from _changed("title", old.title, new.title)
    yield from _changed("authority", old.authority, new.authority)
    yield from _changed("revision", old.revision, new.revision)
    yield from _moved("starts", old.starts, new.starts)
    yield from _moved("ends", old.ends, new.ends)
    yield from _moved("in_force", old.in_force, new.in_force)
    yield from _moved("as_of", before.docket.as_of, after.docket.as_of)
    yield from _priorities(before, after)
    yield from _calendars(before.docket.frame.calendar, after.docket.frame.calendar)
    yield from _changed("most_in_a_term", _most(old.most_in_a_term), _most(new.most_in_a_term))
    yield from _glossaries(dict(old.glossary), dict(new.glossary))


def _changed(field: str, old: str | None, new: str | None) -> Iterator[PlanChange]:
    if old != new:
        yield PlanChange(field, old, new)


def _moved(field: str, old: date | None, new: date | None) -> Iterator[PlanChange]:
    if old != new:
        yield PlanChange(field, _day(old), _day(new), old, new)


def _day(day: date | None) -> str | None:
    return show_day(day) if day is not None else None


def _most(number: int | None) -> str | None:
    return f"one owner may have {number} {'thing' if number == 1 else 'things'} due in a term" if number else None


def _glossaries(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[PlanChange]:
    for short in sorted({**old, **new}):
        words = (f"{short}: {each[short]}" if short in each else None for each in (old, new))
        yield from _changed("glossary", *words)


def _priorities(before: Side, after: Side) -> Iterator[PlanChange]:
    old, new = ({each.number: _priority(each) for each in side.plan.priorities} for side in (before, after))
    for number in sorted({**old, **new}):
        yield from _changed("priorities", old.get(number), new.get(number))


def _priority(priority: WrittenPriority) -> str:
    return f"{priority.number}: {priority.title}" if priority.title else str(priority.number)


def _calendars(old: TermCalendar, new: TermCalendar) -> Iterator[PlanChange]:
    """The settings, and the terms to which either side gives days of their own: on both sides, with their days."""
    yield from _changed("calendar", f"annually: {_ANNUAL[old.annual]}", f"annually: {_ANNUAL[new.annual]}")
    yield from _changed("calendar", _grace(old), _grace(new))
    terms = ((parse_period(key, old), parse_period(key, new)) for key in {**old.given, **new.given})
    for one, other in sorted((one, other) for one, other in terms if one and other):
        yield from _changed("calendar", _term(one), _term(other))


def _grace(calendar: TermCalendar) -> str:
    return f"grace_days: {calendar.grace_days}"


def _term(term: Period) -> str:
    return f"{term.title}: {show_days(term.start, term.end)}"
