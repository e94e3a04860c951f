"""`Heading`: which plan an answer is from, and as at what day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.periods import show_day

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Heading:
    """What every answer says of itself.

    Attributes:
        title: the plan's title.
        revision: the plan's revision.
        as_of: the day asked about.
        as_of_from: where that day came from, in words.
        left_out: the files that could not be read.
    """

    title: str
    revision: str
    as_of: date
    as_of_from: str
    left_out: tuple[str, ...] = ()

    @property
    def options(self) -> str:
        """The as-of date as it is typed, where it was typed, with a space before it."""
        return f" --as-of {self.as_of.isoformat()}" if self.as_of_from == "--as-of" else ""

    @property
    def words(self) -> str:
        """One line: the plan and the day, with where the day came from."""
        return f"{self.title}, revision {self.revision}. As at {show_day(self.as_of)} ({self.as_of_from})."
