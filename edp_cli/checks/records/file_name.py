"""A record's file is not named for what it records.

A record is named for what is recorded, so that nobody records the same thing twice without noticing. Where two
officers do, each on a branch of their own, git says so when the two come together.

What to do: rename the file, as the finding says. The commands that make records name them rightly.

    # bad
    # records/done/report.yaml
    for: 5.1/1/report@2003-autumn
    on: 2004-01-09
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04

    # good
    # records/done/2003-autumn/5.1-1-report.yaml
    for: 5.1/1/report@2003-autumn
    on: 2004-01-09
    by: Head of School Improvement
    evidence: https://example.org/minutes/51-04
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import place, ref_of
from edp_cli.checks.rule import Problem
from edp_cli.duties.record_names import record_name
from edp_cli.duties.records import Note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.records import Event

_PLAN = "plan.yaml"


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every file with another name, unless a record of the same thing has the right one already (EDP519).

    Names follow from references and roles, so nothing is said where these are themselves unknown.
    """
    folder = recorded.plan.file_name.removesuffix(_PLAN)
    names = recorded.plan.records.names()
    taken = set(names.values())
    for event in recorded.ledger.events():
        wanted = record_name(event)
        right = {wanted, *_list_earlier(event, recorded)}
        if names[event.file] not in right and taken.isdisjoint(right) and _is_known(event, recorded):
            message = "This file is not named for what is recorded in it."
            yield Problem(place(event), message, f"Rename it to {folder}{wanted}", ref_of(event))


def _list_earlier(event: Event, recorded: Recorded) -> Iterator[str]:
    """The names that the file of a judgement has by an alias of the role: what the post was called before."""
    roles = recorded.plan.roles
    if isinstance(event, Note) and roles is not None:
        for _, name, canonical in roles.names():
            if canonical == event.by:
                yield record_name(event._replace(by=name))


def _is_known(event: Event, recorded: Recorded) -> bool:
    if isinstance(event, Note) and recorded.plan.register.find(event.by) is None:
        return False
    return recorded.knows(event)
