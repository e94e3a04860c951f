"""What `edp validate` finds, in order, in the files and by the rules that were asked about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.findings import Severity
from edp_cli.queries.chosen import EVERY_RULE
from edp_cli.queries.ignoring import keeps_from_reading

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from edp_cli.findings import Finding
    from edp_cli.queries.baseline import Known
    from edp_cli.queries.chosen import Chosen


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of a run, sorted by file and place.

    Attributes:
        files: how many files were looked at.
        findings: what is reported.
        ignored: how many more are ignored by comments in the files.
        known: how many more stand in the baseline.
        mended: how many that stand in the baseline are no longer found.
        every_rule: whether all rules were asked about.
        names: the files that were looked at, in their order.
    """

    files: int
    findings: tuple[Finding, ...]
    ignored: int = 0
    known: int = 0
    mended: int = 0
    every_rule: bool = True
    names: tuple[str, ...] = ()

    def count(self, severity: Severity) -> int:
        """How many findings are of that severity."""
        return sum(found.severity is severity for found in self.findings)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be reported.

    Attributes:
        only: the files asked about; none for all.
        chosen: the rules asked about.
        strict: whether every warning counts as an error.
    """

    only: Container[str] | None = None
    chosen: Chosen = EVERY_RULE
    strict: bool = False

    def __contains__(self, found: Finding) -> bool:
        """Whether the finding is asked about."""
        return (self.only is None or found.location.file in self.only) and found in self.chosen

    @property
    def everything(self) -> bool:
        """Whether all rules are asked about, in all files."""
        return self.only is None and self.chosen.everything


EVERYTHING = Wanted()


def make_report(
    findings: Iterable[Finding],
    files: Iterable[str],
    *,
    wanted: Wanted = EVERYTHING,
    ignored: Iterable[Finding] = (),
    known: Known | None = None,
) -> Report:
    """The report on what is wanted, without what comments have `ignored` and what the baseline has.

    Whether something in the baseline is mended can be told only where everything was looked at.
    """
    looked_at = tuple(file for file in files if wanted.only is None or file in wanted.only)
    left = sorted((found for found in findings if found in wanted), key=_place)
    unseen = [found for found in ignored if found in wanted]
    report = Report(len(looked_at), tuple(left), len(unseen), every_rule=wanted.chosen.everything, names=looked_at)
    if known is not None:
        parted = known.part(left, unseen)
        is_whole = wanted.everything and not any(keeps_from_reading(found.code) for found in left)
        mended = parted.gone if is_whole else 0
        report = replace(report, findings=parted.new, known=len(parted.known), mended=mended)
    if wanted.strict:
        strict = tuple(replace(found, severity=Severity.ERROR) for found in report.findings)
        report = replace(report, findings=strict)
    return report


def _place(found: Finding) -> tuple[str, int, int, str, str]:
    return found.location.file, found.location.line, found.location.column, found.code, found.message
