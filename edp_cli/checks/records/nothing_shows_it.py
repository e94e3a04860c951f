"""Nothing is named that shows that it was done.

A record without evidence is somebody's word, and who gave it may have left by the time that somebody asks. Then
nobody can tell a report that was made from one that was only ticked.

What to do: add a line "evidence" with a link, the path of a file, or a list of these.

    # bad
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement

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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded


def check(recorded: Recorded) -> Iterator[Problem]:
    """Everything that is recorded as done without evidence."""
    for records in recorded.ledger.done.values():
        for done in records:
            if not done.evidence:
                message = "No evidence is named, so nothing shows that this was done."
                advice = 'Add a line "evidence:" with a link, or with the path of a file.'
                yield Problem(place(done, "for"), message, advice, ref_of(done), at_key=True)
