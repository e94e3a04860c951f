"""`RecordRule` and `DayRule`: the rules for records; `Now`, what only the moment of asking can tell; `Fault`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

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


class Fault(NamedTuple):
    """Why something that is named as evidence shows nothing, and what to do about it."""

    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Now:
    """What the files do not say themselves.

    Attributes:
        day: the last day that has come.
        fault_of: why evidence shows nothing; none where it is a link, or a file that is there.
    """

    day: date
    fault_of: Callable[[str], Fault | None]


@dataclass(frozen=True, slots=True)
class DayRule:
    """One rule for records that finds other things on another day, though no plan file has changed."""

    code: str
    severity: Severity
    check: Callable[[Ledger, Now], Iterator[Problem]]
