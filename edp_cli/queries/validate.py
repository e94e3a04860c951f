"""What `edp validate` finds, in order, in the files that were asked about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.findings import Finding


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, sorted by file and place, and how many files were looked at."""

    files: int
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(found.severity is severity for found in self.findings)


def make_report(
    findings: Iterable[Finding],
    files: Iterable[str],
    *,
    only: frozenset[str] | None = None,
    strict: bool = False,
) -> Report:
    """The report on the files in `only`, or on all. `strict` turns every warning into an error."""
    looked_at = [file for file in files if only is None or file in only]
    wanted = [found for found in findings if only is None or found.location.file in only]
    if strict:
        wanted = [replace(found, severity=Severity.ERROR) for found in wanted]
    wanted.sort(key=_place)
    return Report(len(looked_at), tuple(wanted))


def _place(found: Finding) -> tuple[str, int, int, str, str]:
    return found.location.file, found.location.line, found.location.column, found.code, found.message
