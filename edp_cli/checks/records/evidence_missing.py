"""A file named as evidence is not there.

Evidence is what an inspector, or the next officer, is shown when the record is doubted. A path that leads nowhere
shows nothing, and is found out years later, when nobody knows any more where the file went.

What to do: put the file there, or mend the path. It starts from the folder that holds the plans folder, with
forward slashes; a file in the plans folder itself is found as well. A link begins with https://.

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

_ADVICE = "Put the file there, or mend its path, which starts from the folder that holds the plans folder."


def check(ledger: Ledger, now: Now) -> Iterator[Problem]:
    """Every file named as evidence that cannot be found."""
    for records in ledger.done.values():
        for done in records:
            for number, words in enumerate(done.evidence):
                if not now.can_be_found(words):
                    message = f'There is no file "{words}".'
                    yield Problem(place(done, "evidence", number), message, _ADVICE, ref_of(done))
