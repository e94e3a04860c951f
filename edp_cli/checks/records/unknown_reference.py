"""A record is about something that the plan does not ask for.

Under a reference that the plan does not have, a record counts for nothing: what was done goes on being overdue,
and a decision changes no date.

What to do: write the reference as "edp show" has it. What is done, moved or waived is owed for a period, which
stands after "@": 5.1/4b/report@2003-autumn. A judgement is about an action; what is withdrawn or given to somebody
else is an action or one thing owed for it. Records from before the revision came into force are about the plan as
it was then, and may name what it has no longer.

    # bad
    for: 5.1/1@2003-spring
    on: 2003-12-01
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04

    # good
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.meant import find_meant
from edp_cli.checks.records.recorded import name_of_key, place
from edp_cli.checks.rule import Problem
from edp_cli.duties.records import subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every reference that names nothing; none that may stand in a file that could not be read."""
    for event in recorded.ledger.events():
        if event.on < recorded.plan.file.in_force or recorded.knows(event):
            continue
        if recorded.is_whole or _is_in_plan(subject(event), recorded):
            meant = find_meant(event, recorded)
            source = place(event, name_of_key(event))
            yield Problem(source, meant.message, meant.help, correction=meant.reference)


def _is_in_plan(reference: str, recorded: Recorded) -> bool:
    """Whether the activity of the reference could be read."""
    return reference.partition("@")[0].partition("/")[0] in recorded.plan.numbers
