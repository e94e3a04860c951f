"""`Rule` and `Problem`: what a rule is, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.findings import Severity
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
