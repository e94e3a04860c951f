"""What `edp validate` reports: a `Finding`, how grave it is and where it stands.

Bad data is a finding, never an exception (see `errors` for the rest).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Path = tuple[str | int, ...]
"""A place in a file's tree: `("actions", 3, "timescale")`. Indexes count from 0; `()` is the whole file."""


class Severity(StrEnum):
    """How grave a finding is. An error makes the plan wrong; a warning is a weakness to know of."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Location:
    """A stretch of a file. Lines and columns count from 1, in characters; the end column is one past the last."""

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a plan file: which rule, what is wrong, where, and what to do about it.

    `message` says what is wrong; `help` says what would do. `ref` names the activity, action or duty
    concerned, where there is one ("5.1/3a"). `correction` is what may be put in the place of the words at
    `location`, just as it stands, where one thing will do.
    """

    code: str
    severity: Severity
    message: str
    location: Location
    path: Path = ()
    ref: str | None = None
    help: str | None = None
    correction: str | None = None


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """A comment in a file that asks for findings to be left out: `# edp: ignore EDP203 - reason`.

    Attributes:
        text: what stands after "ignore", up to the end of the line.
        location: the comment, from its "#" to the end of the line.
        line: the line that it is about: its own, or where it stands alone, the next one.
        path: the key on that line whose value begins below it, if there is one.
    """

    text: str
    location: Location
    line: int
    path: Path | None = None
