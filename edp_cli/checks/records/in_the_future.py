"""A record is of a day that has not come yet.

A record that is dated ahead says what somebody hopes for, and from that day on would count as done, or decided,
whether it came about or not. Most often the year is a slip of the pen.

What to do: write the day on which it happened. What is still to come is recorded once it has come. The example is
read in January 2004.

    # bad
    for: 5.1/1@2003-autumn
    on: 2004-12-01
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

from edp_cli.checks.records.recorded import place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.periods import show_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.rule import Now
    from edp_cli.duties.records import Ledger


def check(ledger: Ledger, now: Now) -> Iterator[Problem]:
    """Every record of a later day."""
    for event in ledger.events():
        if event.on > now.day:
            message = f"{show_day(event.on)} has not come yet."
            advice = "Write the day on which it happened; look up the year, too."
            yield Problem(place(event, "on"), message, advice, ref_of(event))
