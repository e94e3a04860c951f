"""`Heading`: which plan an answer is from, and as at what day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from edp_cli.queries.select import as_typed
from edp_cli.render.words import UNBROKEN, whole

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
        plans: the plans folder as it was typed; none where it was found without.
    """

    title: str
    revision: str
    as_of: date
    as_of_from: str
    left_out: tuple[str, ...] = ()
    plans: str | None = None

    @property
    def options(self) -> str:
        """The plans folder and the as-of date as they are typed, where they were, each with a space before it."""
        folder = f" --plans {as_typed(self.plans)}" if self.plans is not None else ""
        return folder + (f" --as-of {self.as_of.isoformat()}" if self.as_of_from == "--as-of" else "")

    def data(self) -> dict[str, Any]:
        """What the JSON of every answer says of itself: the plan and the as-of date."""
        return {"plan": {"title": self.title, "revision": self.revision}, "as_of": self.as_of.isoformat()}

    @property
    def missing(self) -> tuple[str, ...]:
        """What the answer does not rest on, in a sentence; none where the whole plan was read."""
        return (f"Left out, since it cannot be read: {', '.join(self.left_out)}.",) if self.left_out else ()

    @property
    def sentence(self) -> str:
        """As `words`, for where lines are not broken."""
        return self.words.replace(UNBROKEN, " ")

    @property
    def words(self) -> str:
        """One line: the plan and the day, with where the day came from."""
        return f"{self.title}, revision {self.revision}. As at {whole(self.as_of)} ({self.as_of_from})."
