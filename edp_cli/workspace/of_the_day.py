"""Runs the rules for records that find other things on another day, or once a file that is evidence is gone.

What they find follows from more than the plan's files, and so is never kept with the snapshot.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from edp_cli.store.evidence import Bounds, find_fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from edp_cli.checks.records.rule import DayRule
    from edp_cli.checks.rule import Problem
    from edp_cli.findings import Finding
    from edp_cli.store.contents import Contents
    from edp_cli.workspace.snapshot import Snapshot


def find_as_at(day: date, snapshot: Snapshot, contents: Contents, *, plans: Path) -> Snapshot:
    """The snapshot of these files, with what is wrong on that day as well, as far as comments leave it.

    Evidence is looked for from the plans folder.
    """
    from edp_cli.checks.records.of_the_day import OF_THE_DAY, find_of_the_day  # noqa: PLC0415  as needed
    from edp_cli.checks.records.rule import Now  # noqa: PLC0415
    from edp_cli.queries.ignoring import heed  # noqa: PLC0415

    if snapshot.docket is None:
        return snapshot

    now = Now(day, partial(find_fault, bounds=Bounds.of(plans)))
    problems = find_of_the_day(snapshot.docket.ledger, now)
    found = list(_place(problems, contents)) if problems else []
    ran = () if snapshot.left_out else tuple(rule.code for rule in OF_THE_DAY)
    heeded = heed(found, snapshot.exemptions, ran=ran)
    return replace(
        snapshot,
        findings=(*snapshot.findings, *heeded.findings),
        ignored=(*snapshot.ignored, *heeded.ignored),
    )


def _place(problems: Iterable[tuple[DayRule, Problem]], contents: Contents) -> Iterator[Finding]:
    """The findings, for whose places the files are read anew."""
    from edp_cli.checks.rule import place_problem  # noqa: PLC0415  most runs find nothing
    from edp_cli.workspace.opening import open_workspace  # noqa: PLC0415

    locate = open_workspace(contents).locate
    for rule, problem in problems:
        yield place_problem(problem, rule.code, rule.severity, locate=locate)
