"""The dates that follow from a timescale."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from edp_cli.duties.expand import Expander
from edp_cli.duties.windows import find_windows
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.duty import Window
    from edp_cli.timescale import Frame, Milestone, Timescale

_HOW_MANY = 5


@dataclass(frozen=True, slots=True)
class MilestoneDates:
    """A milestone, and where it recurs, the next days on which it is due, the as-of date included.

    `last` is the last due date of all.
    """

    milestone: Milestone
    next: tuple[date, ...] = ()
    last: date | None = None


def find_dates(found: Timescale, frame: Frame, as_of: date) -> tuple[MilestoneDates, ...]:
    """The dates of each milestone, as an action with that timescale would have them."""
    windows = find_windows(found, frame)
    return tuple(_dates(milestone, window, frame, as_of) for milestone, window in windows)


def _dates(milestone: Milestone, window: Window, frame: Frame, as_of: date) -> MilestoneDates:
    if not isinstance(milestone, Every):
        return MilestoneDates(milestone)
    due = [period.end for period in Expander(frame.calendar).periods(milestone, window)]
    following = islice((day for day in due if day >= as_of), _HOW_MANY)
    return MilestoneDates(milestone, tuple(following), due[-1])
