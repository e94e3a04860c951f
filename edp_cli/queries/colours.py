"""The colour that the dates of a thing give it, worked out by the plan's own rule and never declared.

- grey: nothing has been due yet, and nothing was done.
- green: nothing is overdue, and nothing that is still owed was moved.
- amber: something is overdue by at most so many days, or was moved and is still owed.
- red: something is overdue by more, or was moved too often and is still owed.

How many days and how often, `time_colours` in plan.yaml says (`ColourRule`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from edp_cli.duties.status import Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.docket import ColourRule
    from edp_cli.duties.standing import Owed


class Colour(IntEnum):
    """How things stand in time. A higher one is worse."""

    GREY = 0
    GREEN = 1
    AMBER = 2
    RED = 3


@dataclass(frozen=True, slots=True)
class TimeStanding:
    """How some occurrences stand in time together: the worst colour among them, and what gives it.

    Attributes:
        colour: the worst of theirs.
        overdue: how many are overdue.
        longest: by how many days the longest overdue is; 0 where none is.
        moved: how many that are still owed were moved.
        moves: how often the one that was moved most often was.
    """

    colour: Colour
    overdue: int
    longest: int
    moved: int
    moves: int


def time_standing(items: Iterable[Owed], rule: ColourRule) -> TimeStanding:
    """How the items stand in time together; of no items at all, grey."""
    listed = tuple(items)
    overdue = [owed.days for owed in listed if owed.status is Status.OVERDUE]
    moves = [len(owed.moves) for owed in listed if owed.moves and not owed.is_settled]
    return TimeStanding(
        colour=max((colour_of(owed, rule) for owed in listed), default=Colour.GREY),
        overdue=len(overdue),
        longest=max(overdue, default=0),
        moved=len(moves),
        moves=max(moves, default=0),
    )


def colour_of(owed: Owed, rule: ColourRule) -> Colour:
    """The colour of one occurrence."""
    if owed.is_settled:
        return Colour.GREEN
    if owed.status is Status.OVERDUE and owed.days > rule.amber_days:
        return Colour.RED
    if len(owed.moves) >= rule.red_moves:
        return Colour.RED
    return Colour.AMBER if owed.status is Status.OVERDUE or owed.moves else Colour.GREY
