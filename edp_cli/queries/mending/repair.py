"""`Repair`: a text of a plan file that is to be written otherwise; `Change`: one for which the place was found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.findings import Location, Path


@dataclass(frozen=True, slots=True)
class Repair:
    """One text of a file's tree: where it stands in the tree, what it says, and what it is to say."""

    path: Path
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One text of a file that is, or is to be, written otherwise; `location` is where it stood before."""

    location: Location
    before: str
    after: str
