"""Runs the rules over a plan, and gives what they find its place in the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from edp_cli.checks.registry import RULES
from edp_cli.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.findings import Location, Path
    from edp_cli.model.plan import Plan


class Locate(Protocol):
    """Says where a place of the model stands in its file; with `key`, where its key does."""

    def __call__(self, source: Source, *, key: bool = False) -> tuple[Location, Path]:
        """The stretch of the file, and the place in the file's own tree."""


def run_rules(plan: Plan, locate: Locate) -> Iterator[Finding]:
    """Everything that the rules find, rule by rule."""
    for rule in RULES:
        for problem in rule.check(plan):
            location, path = locate(problem.source, key=problem.at_key)
            said = (problem.message, location, path, problem.ref, problem.help, problem.correction)
            yield Finding(rule.code, rule.severity, *said)
