"""Runs the rules that need a before over two states of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.against.registry import AGAINST
from edp_cli.checks.against.step import Step
from edp_cli.checks.rule import place_problem
from edp_cli.compare.effect import find_effect
from edp_cli.compare.find import find_changes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.checks.rule import Locate
    from edp_cli.compare.sides import Side
    from edp_cli.findings import Finding
    from edp_cli.model.plan import Plan


def run_against(before: Side, after: Side, *, plan: Plan, locate: Locate, as_of: date) -> Iterator[Finding]:
    """Everything that the rules find, rule by rule. `plan` and `locate` are those of the side after."""
    comparison = find_changes(before, after)
    step = Step.of((before, after), plan, comparison, find_effect(before, after, comparison, as_of))
    for rule in AGAINST:
        for problem in rule.check(step):
            yield place_problem(problem, rule.code, rule.severity, locate=locate)
