"""Runs the rules over a plan, and gives what they find its place in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.registry import RULES
from edp_cli.checks.rule import place_problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.rule import Locate
    from edp_cli.findings import Finding
    from edp_cli.model.plan import Plan


def run_rules(plan: Plan, locate: Locate) -> Iterator[Finding]:
    """Everything that the rules find, rule by rule."""
    for rule in RULES:
        for problem in rule.check(plan):
            yield place_problem(problem, rule.code, rule.severity, locate=locate)
