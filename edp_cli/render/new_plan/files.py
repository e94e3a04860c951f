"""The files of a new plan, as text: small, with one of everything, and remarks that say what it is."""

from __future__ import annotations

from itertools import islice
from string import Template
from typing import TYPE_CHECKING

from edp_cli.model.quoting import quote
from edp_cli.periods import TermCalendar, Unit
from edp_cli.periods.period import MONTHS
from edp_cli.render.new_plan.texts import FILES

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.queries.new_plan import NewPlan


def render_new_plan(plan: NewPlan) -> dict[str, str]:
    """The text of each file, by its path in the plans folder. All dates and terms are the plan's own."""
    words = _words(plan)
    return {name: Template(text).substitute(words) for name, text in FILES.items()}


def _words(plan: NewPlan) -> dict[str, str]:
    """What stands in the templates for the plan's own words and dates.

    A plan too short for a term has its last day as the deadline, and its first day as the start. One in which no
    yearly report would fall due has one every term.
    """
    terms = [term.title for term in islice(plan.terms(), 2)]
    last = _day(plan.ends)
    return {
        "title": quote(plan.title),
        "authority": quote(plan.authority),
        "starts": plan.starts.isoformat(),
        "ends": plan.ends.isoformat(),
        "in_force": plan.in_force.isoformat(),
        "year": str(plan.in_force.year),
        "first_deadline": terms[0] if terms else last,
        "second_deadline": terms[1] if len(terms) > 1 else last,
        "start": terms[1] if len(terms) > 1 else _day(plan.in_force),
        "report": "annually" if _has_year(plan) else "termly",
        "yearly": "Annually in July" if _has_july(plan) else "Annually",
    }


def _has_year(plan: NewPlan) -> bool:
    """Whether a whole academic year lies in the plan after its first term."""
    *_, begins = [plan.in_force, *(term.start for term in islice(plan.terms(), 2))]
    years = TermCalendar().from_day(Unit.ACADEMIC_YEAR, begins)
    return any(begins <= year.start and year.end <= plan.ends for year in islice(years, 2))


def _has_july(plan: NewPlan) -> bool:
    """Whether a July begins while the plan is in force."""
    years = range(plan.in_force.year, plan.ends.year + 1)
    return any(plan.in_force <= plan.in_force.replace(year, 7, 1) <= plan.ends for year in years)


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()} {day.year}"
