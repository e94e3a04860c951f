"""`Baseline`: what was wrong with a plan when its authority began to check it, and is left out since.

A finding is known again by its rule, file, reference and message, never by its line, so that work elsewhere in the
file changes nothing. What is found more often than it was known is reported. What keeps a file from being read is
never known.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.queries.ignoring import keeps_from_reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from edp_cli.findings import Finding


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One thing that is known to be wrong; it sorts by file.

    `file` is the path from the plans folder, and the message names files in the same way.
    """

    file: str
    ref: str
    code: str
    message: str


Baseline = Counter[Entry]
"""What is known to be wrong, and how often."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Findings, parted by a baseline. `gone` counts what the baseline has and nobody has found."""

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    gone: int


class Naming:
    """Names files from the plans folder, whatever folder they are shown from."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """The name of each file in the plans folder, by its path as shown."""
        self.names = names
        shown = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
        self._shown = re.compile(rf"(?<![\w./-])(?:{shown})(?![\w/-])") if shown else None

    def entry(self, found: Finding) -> Entry:
        """The finding as a baseline lists it."""
        message = (
            self._shown.sub(lambda name: self.names[name[0]], found.message) if self._shown else found.message
        )
        file = self.names.get(found.location.file, found.location.file)
        return Entry(file, found.ref or "", found.code, message)


def make_baseline(findings: Iterable[Finding], naming: Naming) -> Baseline:
    """The baseline in which all the findings are known that may be."""
    return Counter(naming.entry(found) for found in findings if not keeps_from_reading(found.code))


@dataclass(frozen=True, slots=True)
class Known:
    """A baseline, and how a run names the files that are in it."""

    baseline: Baseline
    naming: Naming

    def part(self, findings: Iterable[Finding], ignored: Iterable[Finding]) -> Parted:
        """Part the findings into new and known ones, of equal ones the first known. Those ignored are not gone."""
        left = Counter(self.baseline)
        new: list[Finding] = []
        known: list[Finding] = []
        for found in findings:
            entry = self.naming.entry(found)
            is_known = left[entry] > 0 and not keeps_from_reading(found.code)
            left[entry] -= is_known
            (known if is_known else new).append(found)
        left.subtract(map(self.naming.entry, ignored))
        return Parted(tuple(new), tuple(known), sum(count for count in left.values() if count > 0))
