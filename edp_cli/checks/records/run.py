"""Runs the rules for records, and gives what they find its place in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import Recorded
from edp_cli.checks.records.registry import RECORDS
from edp_cli.checks.rule import place_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.rule import Locate
    from edp_cli.duties.docket import Docket
    from edp_cli.findings import Finding
    from edp_cli.model.plan import Plan


def run_record_rules(plan: Plan, docket: Docket, locate: Locate) -> Iterator[Finding]:
    """Everything that the plan's files alone show to be wrong with its records; `docket` is the plan's."""
    if next(docket.ledger.events(), None) is None:
        return
    recorded = Recorded.of(plan, docket)
    for rule in RECORDS:
        for problem in rule.check(recorded):
            yield place_problem(problem, rule.code, rule.severity, locate=locate)
