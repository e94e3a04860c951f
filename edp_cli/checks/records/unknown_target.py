"""A record names a target that the plan does not have.

Evidence is shown under a target where the record names it. Under a name that no target has, or that several have,
it is shown under none, and "edp evaluate" says of the target that there is no evidence.

What to do: name the target by its activity and its place there, as 5.1/target-2 for the second of activity 5.1; or
by its indicator, where no other target has that.

    # bad
    # activities/5.1-self-review.yaml
    activity: 5.1
    title: Promote continuous improvement
    targets:
      - text: All schools have a process of self-review.
    actions:
      - id: 1
    # records/done/2003-autumn/5.1-1.yaml
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
    targets: 5.1/target-2

    # good
    # activities/5.1-self-review.yaml
    activity: 5.1
    title: Promote continuous improvement
    targets:
      - text: All schools have a process of self-review.
    actions:
      - id: 1
    # records/done/2003-autumn/5.1-1.yaml
    for: 5.1/1@2003-autumn
    on: 2003-12-01
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
    targets: 5.1/target-1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.model.targets import TargetNames

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded

_NUMBERING = "Targets are counted from 1, in the order of their activity's file: 5.1/target-2."


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every name that no target has, or several have; none that may stand in a file that could not be read."""
    names = TargetNames.of(recorded.plan)
    for placed in recorded.plan.records.done:
        ref = placed.record.occurrence.partition("@")[0]
        for place, words in enumerate(placed.record.targets):
            found = names.find(words)
            if len(found) == 1 or not (found or _can_be_known(words, recorded)):
                continue
            source = Source(placed.file, ("targets", place))
            yield Problem(source, _message(words, found), _advice(words, found, names), ref)


def _can_be_known(words: str, recorded: Recorded) -> bool:
    """Whether the activity that the words begin with, or the whole plan, could be read."""
    return recorded.is_whole or words.partition("/")[0] in recorded.plan.numbers


def _message(words: str, found: tuple[str, ...]) -> str:
    if found:
        return f'{len(found)} targets have "{words}": {", ".join(found)}.'
    return f'There is no target "{words}" in the plan.'


def _advice(words: str, found: tuple[str, ...], names: TargetNames) -> str:
    if found:
        return "Write the one that is meant."
    beside = [ref for ref, _ in names.indicators if ref.partition("/")[0] == words.partition("/")[0]]
    return f"Its activity has {', '.join(beside)}." if beside else _NUMBERING
