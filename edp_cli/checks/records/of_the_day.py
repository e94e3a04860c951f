"""The rules for records that find other things on another day, or once a file is gone. They run every time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records import evidence_missing, in_the_future
from edp_cli.checks.records.rule import DayRule
from edp_cli.findings import Severity

if TYPE_CHECKING:
    from edp_cli.checks.records.rule import Now
    from edp_cli.checks.rule import Problem
    from edp_cli.duties.records import Ledger

OF_THE_DAY: tuple[DayRule, ...] = (
    DayRule("EDP512", Severity.ERROR, in_the_future.check),
    DayRule("EDP514", Severity.ERROR, evidence_missing.check),
)
"""Those that need the day on which they are asked, or other files."""


def find_of_the_day(ledger: Ledger, now: Now) -> tuple[tuple[DayRule, Problem], ...]:
    """What is wrong with the records on that day, each with the rule that found it."""
    return tuple((rule, problem) for rule in OF_THE_DAY for problem in rule.check(ledger, now))
