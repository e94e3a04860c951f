"""An owner has too much due in one term.

Who has more to answer for in a term than can be done in it will leave something undone, and the plan does not say
what. It is better seen while the plan is written than when the term is over. How much is too much, the plan says
itself, in plan.yaml: without the line "most_in_a_term" there, nothing is counted.

What to do: give some of it to somebody else, or another term. What bodies have decided counts: all that is on
record is taken as known, so that each thing is counted for those who own it now, in the term of its present date,
and what was waived or withdrawn is not counted. The loads of all owners are shown by "edp workload".

    # bad
    # plan.yaml
    most_in_a_term: 1
    # activities/5.1-self-review.yaml
    actions:
      - id: 1
        timescale: Autumn 2003
      - id: 2
        timescale: Autumn 2003

    # good
    # plan.yaml
    most_in_a_term: 1
    # activities/5.1-self-review.yaml
    actions:
      - id: 1
        timescale: Autumn 2003
      - id: 2
        timescale: Spring 2004
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.derive import make_docket
from edp_cli.duties.duty import Source
from edp_cli.duties.standing import stand
from edp_cli.periods import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan
    from edp_cli.periods import Period


def check(plan: Plan) -> Iterator[Problem]:
    """Every owner with more due in a term than `most_in_a_term`, at the owner's name in the register."""
    most = plan.file.most_in_a_term
    if most is None:
        return
    places = _places(plan)
    for owner, terms in _count(plan).items():
        over = sorted(term for term, count in terms.items() if count > most)
        if over:
            worst = max(over, key=terms.__getitem__)
            also = f" It is the worst of {len(over)} such terms." if len(over) > 1 else ""
            message = (
                f'"{owner}" has {terms[worst]} things due in {worst.title}, where the plan allows {most}.{also}'
            )
            show = f'edp due --all --term "{worst.title}"'
            source = places.get(owner, Source(plan.file_name, ("most_in_a_term",)))
            yield Problem(source, message, f"Give some to somebody else, or another term. To see them: {show}")


def _places(plan: Plan) -> dict[str, Source]:
    """Where each role and body stands in the register."""
    places: dict[str, Source] = {}
    for path, _, canonical in plan.roles.names() if plan.roles else ():
        places.setdefault(canonical, Source(plan.roles_name, path))
    return places


def _count(plan: Plan) -> dict[str, Counter[Period]]:
    """How many things each owner has due in each term from `in_force` to the end of the plan."""
    frame = plan.frame
    days: dict[str, Counter[date]] = defaultdict(Counter)
    for owed in stand(make_docket(plan, lambda _: 1), date.max):
        if not owed.occurrence.starting and owed.ended is None:
            for owner in owed.occurrence.duty.owners:
                days[owner][owed.occurrence.due] += 1
    counts: dict[str, Counter[Period]] = defaultdict(Counter)
    for owner, dues in days.items():
        for day, number in dues.items():
            if frame.in_force <= day <= frame.ends:
                counts[owner][frame.calendar.containing(Unit.TERM, day)] += number
    return counts
