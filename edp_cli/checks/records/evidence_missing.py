"""What is named as evidence cannot be looked up.

Evidence is what an inspector, or the next officer, is shown when the record is doubted. A path that leads
nowhere, or to a place on one machine only, shows nothing, and is found out years later, when nobody knows any more
where the file went.

What to do: put the file there, or mend the path. It starts from the folder that holds the plans folder, with
forward slashes; a file in the plans folder itself is found as well. It does not lead out of the repository that
the plan is kept in; where there is none, out of the folder that holds the plans folder. A link begins with
https:// and has no space in it; whether there is such a page is not looked up.

    # bad
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: evidence/framwork.pdf

    # good
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: evidence/framework.pdf
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import place, ref_of
from edp_cli.checks.rule import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.rule import Now
    from edp_cli.duties.records import Ledger


def check(ledger: Ledger, now: Now) -> Iterator[Problem]:
    """Everything named as evidence that shows nothing."""
    for records in ledger.done.values():
        for done in records:
            for number, words in enumerate(done.evidence):
                fault = now.fault_of(words)
                if fault is not None:
                    yield Problem(place(done, "evidence", number), fault.message, fault.help, ref_of(done))
