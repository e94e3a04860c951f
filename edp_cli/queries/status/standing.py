"""`Standing`: how a priority, an activity, an action or an evaluation stands, in two respects that never mix.

Time is worked out from the dates by the plan's own rule. Confidence is what somebody declared. What is made up of
parts stands as the worst of them does.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from edp_cli.model.record_words import Confidence

if TYPE_CHECKING:
    from edp_cli.duties.records import Note
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.colours import Colour, TimeStanding
    from edp_cli.queries.show.pages import PartPage
    from edp_cli.queries.status.strips import Strip

_CONFIDENT = tuple(Confidence)
"""From the best to the worst."""


class Rank(StrEnum):
    """What stands. Actions and evaluations are what activities are made up of, and those what priorities are."""

    PRIORITY = "priority"
    ACTIVITY = "activity"
    ACTION = "action"
    EVALUATION = "evaluation"


@dataclass(frozen=True, slots=True)
class DutyStanding:
    """How one duty stands in time; `strip` is empty where it does not recur."""

    part: PartPage
    time: TimeStanding
    strip: Strip = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How one part of the plan stands.

    Attributes:
        ref: its reference; of a priority the number.
        what: what it is, in the plan's words; a priority may have none.
        time: how it stands in time.
        items: everything that is owed under it.
        parts: what a priority or an activity is made up of.
        duties: what an action or an evaluation asks for.
        notes: the judgements of an action that are known on the as-of date, the latest first.
        is_over: whether it is an action of which nothing is left to do, its reports aside; or is made up of such.
    """

    rank: Rank
    ref: str
    what: str | None
    time: TimeStanding
    items: tuple[Owed, ...]
    parts: tuple[Standing, ...] = ()
    duties: tuple[DutyStanding, ...] = ()
    notes: tuple[Note, ...] = ()
    is_over: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether it is made up of parts."""
        return self.rank in (Rank.PRIORITY, Rank.ACTIVITY)

    @property
    def latest(self) -> Note | None:
        """The latest judgement of what is still to be done; of what has parts, the least confident of theirs."""
        if self.is_whole:
            return self.doubted.latest if self.doubted is not None else None
        return self.notes[0] if self.notes and not self.is_over else None

    @property
    def confidence(self) -> Confidence | None:
        """The colour that the latest judgement declares."""
        return self.latest.confidence if self.latest is not None else None

    @property
    def worst(self) -> Standing | None:
        """The part that stands worst in time: of those of one colour, what is overdue longest, or moved most."""
        return max(self.parts, key=_lateness, default=None)

    @property
    def judged(self) -> tuple[Standing, ...]:
        """The parts of which somebody may judge how they stand: what is over is not."""
        return tuple(part for part in self.judgeable if not part.is_over)

    @property
    def judgeable(self) -> tuple[Standing, ...]:
        """The parts that could be judged as long as they were not over: evaluations could not."""
        return tuple(part for part in self.parts if part.rank is not Rank.EVALUATION)

    @property
    def doubted(self) -> Standing | None:
        """The part in which confidence is lowest, if any is declared."""
        declared = [part for part in self.judged if part.confidence is not None]
        return max(declared, key=lambda part: _CONFIDENT.index(part.confidence or Confidence.GREEN), default=None)

    @property
    def colours(self) -> Counter[Colour]:
        """How many parts have each colour in time."""
        return Counter(part.time.colour for part in self.parts)

    @property
    def confidences(self) -> Counter[Confidence | None]:
        """How many parts have each colour in confidence; none where nothing is declared."""
        return Counter(part.confidence for part in self.judged)


def _lateness(part: Standing) -> tuple[Colour, int, int]:
    return part.time.colour, part.time.longest, part.time.moves
