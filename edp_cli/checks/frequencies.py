"""How often monitoring and evaluation recur."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import below
from edp_cli.periods import Unit
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.model.plan import Plan

_HOW_OFTEN = "how often: termly, half yearly, annually."
_TIMES_A_YEAR = {
    Unit.WEEK: 52,
    Unit.MONTH: 12,
    Unit.HALF_TERM: 6,
    Unit.QUARTER: 4,
    Unit.TERM: 3,
    Unit.HALF_YEAR: 2,
    Unit.ACADEMIC_YEAR: 1,
    Unit.FINANCIAL_YEAR: 1,
}


def find_recurrences(plan: Plan, frequency: str | None) -> tuple[Every, ...]:
    """What the words say of how often; nothing where there are none, or where they do not say it."""
    read = plan.readings.of_words(frequency).milestones if frequency is not None else ()
    return tuple(milestone for milestone in read if isinstance(milestone, Every))


def check_frequency(
    plan: Plan, frequency: str | None, *, what: str, ref: str, source: Source
) -> Iterator[Problem]:
    """What can never fall overdue: it has no frequency, or one that does not say how often."""
    if frequency is None:
        message = f"This {what} has no frequency, so it can never fall overdue."
        yield Problem(source, message, f'Add "frequency:" with {_HOW_OFTEN}', ref, at_key=True)
    elif plan.readings.of_words(frequency).understood and not find_recurrences(plan, frequency):
        message = f'"{" ".join(frequency.split())}" is not how often, so this {what} can never fall overdue.'
        yield Problem(below(source, "frequency"), message, f"Say {_HOW_OFTEN}", ref)


def times_a_year(recurrences: Iterable[Every]) -> float:
    """How often a year the most frequent of them comes round; those in a part of the year are counted together.

    None of them come round never.
    """
    listed = tuple(recurrences)
    pinned = sum(every.pin is not None for every in listed)
    return max([pinned, *(_TIMES_A_YEAR[every.unit] / every.count for every in listed if every.pin is None)])
