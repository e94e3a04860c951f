"""`Item`: a stretch of a clause that says when, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.periods import Yearless
    from edp_cli.timescale.values import Milestone


class Sort(StrEnum):
    """The sorts of item, which differ in how they may stand beside each other."""

    DATED = "dated"
    RECURRING = "recurring"
    ONGOING = "ongoing"
    WHEN_NEEDED = "when needed"


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of tokens, `start` to `end` (excluded), read as milestones that have no label yet.

    Attributes:
        parts: the parts of the year, where it is dated and no part has a year.
        ranged: whether it is a range, or starts something.
        led: whether a word such as "by" or "from" leads to it.
        yearly: whether it recurs every year and nothing says when in the year.
        bare: whether it is a year alone, with no word that leads to it.
        numbered: whether it is a numbered year or term ("Year 1"), which often names a stage.
        gap: tokens between its recurrence and the part of the year that pins it, where words may stand.
        fault: why it cannot be read after all.
    """

    sort: Sort
    start: int
    end: int
    milestones: tuple[Milestone, ...] = ()
    parts: tuple[Yearless, ...] = ()
    ranged: bool = False
    led: bool = False
    yearly: bool = False
    bare: bool = False
    numbered: bool = False
    gap: range = range(0)
    fault: str | None = None
