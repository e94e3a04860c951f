"""`Rule` and `Problem`: what a rule is, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from edp_cli.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.findings import Location, Path, Severity
    from edp_cli.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule has found: where in the files' trees, what is wrong and what would do.

    With `at_key` it is the key that is wrong, or that something is missing from, not its value. `correction` is
    what may be put in the value's place, just as it stands, where one thing will do.
    """

    source: Source
    message: str
    help: str
    ref: str | None = None
    at_key: bool = False
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of `edp validate`. Codes are never renamed or used again for something else."""

    code: str
    severity: Severity
    check: Callable[[Plan], Iterator[Problem]]


class Locate(Protocol):
    """Says where a place of the model stands in its file; with `key`, where its key does."""

    def __call__(self, source: Source, *, key: bool = False) -> tuple[Location, Path]:
        """The stretch of the file, and the place in the file's own tree."""


def place_problem(problem: Problem, code: str, severity: Severity, *, locate: Locate) -> Finding:
    """What a rule has found, as a finding with its place in the files."""
    location, path = locate(problem.source, key=problem.at_key)
    said = (problem.message, location, path, problem.ref, problem.help, problem.correction)
    return Finding(code, severity, *said)
