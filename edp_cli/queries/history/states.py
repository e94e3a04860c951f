"""`State`: a plan at one of its revisions, of which no more is read than is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.compare.sides import Side

_SHORT = 7


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit that changed the plan: its whole id, its day, who wrote it, and the first line of its message."""

    commit: str
    day: date
    author: str
    subject: str

    @property
    def short(self) -> str:
        """The id as people write it."""
        return self.commit[:_SHORT]


class State(Protocol):
    """The plan at a revision, or as its files are now."""

    @property
    def revision(self) -> Revision | None:
        """The revision; none for the files as they are now, where they are not committed."""

    @property
    def unread(self) -> tuple[str, ...]:
        """What could not be read of it: files, or in a sentence why there is nothing at all."""

    def side(self) -> Side | None:
        """All that could be read of it; none where plan.yaml could not be."""

    def mark(self, ref: str) -> object | None:
        """What an action follows from. Two states with the same mark of it have the same action.

        None where no file that could be read has an action of that reference.
        """
