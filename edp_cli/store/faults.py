"""Collects what is wrong with one file while it is read, by offset; findings are made at the end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.findings import Finding, Severity

if TYPE_CHECKING:
    from edp_cli.store.lines import Lines

LIMIT = 20
"""How many faults of one code are reported for one file; one more says that there are others."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a text, from offset `start` up to, not including, `end`."""

    code: str
    start: int
    end: int
    message: str
    help: str


class FaultList:
    """The faults of one file, at most `LIMIT` of a code and one that says there are more."""

    __slots__ = ("_counts", "_faults")

    def __init__(self) -> None:
        """Begin with none."""
        self._faults: list[Fault] = []
        self._counts: dict[str, int] = {}

    def add(self, fault: Fault) -> None:
        """Keep the fault, unless there are many of its code already."""
        count = self._counts.get(fault.code, 0)
        self._counts[fault.code] = count + 1
        if count < LIMIT:
            self._faults.append(fault)
        elif count == LIMIT:
            message = f"There are more faults of this kind ({fault.code}) in the file, from here on."
            advice = "Mend the ones above first, then check the file again."
            self._faults.append(replace(fault, message=message, help=advice))

    def is_full(self, code: str) -> bool:
        """Whether more faults of this code would only be dropped."""
        return self._counts.get(code, 0) > LIMIT

    def findings(self, file: str, lines: Lines) -> list[Finding]:
        """All that was found, as errors, in the order of the text."""
        faults = sorted(self._faults, key=lambda fault: (fault.start, fault.code))
        return [
            Finding(
                fault.code,
                Severity.ERROR,
                fault.message,
                lines.location(file, fault.start, fault.end),
                help=fault.help,
            )
            for fault in faults
        ]
