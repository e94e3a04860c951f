"""`RecordRule` and `DayRule`: the rules for records, and `Now`, what only the moment of asking can tell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.checks.rule import Problem
    from edp_cli.duties.records import Ledger
    from edp_cli.findings import Severity


@dataclass(frozen=True, slots=True)
class RecordRule:
    """One rule for records that needs the plan's files alone. Codes are never renamed or used again."""

    code: str
    severity: Severity
    check: Callable[[Recorded], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Now:
    """What the files do not say themselves.

    Attributes:
        day: the last day that has come.
        can_be_found: whether evidence is a link, or a file that is there.
    """

    day: date
    can_be_found: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class DayRule:
    """One rule for records that finds other things on another day, though no plan file has changed."""

    code: str
    severity: Severity
    check: Callable[[Ledger, Now], Iterator[Problem]]
