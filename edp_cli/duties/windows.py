"""The days over which the milestones of a timescale recur."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from edp_cli.duties.duty import Window
from edp_cli.timescale import By, Every, From

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.timescale import Frame, Milestone, Timescale

_DAY = timedelta(days=1)


def find_window(timescale: Timescale, frame: Frame) -> Window:
    """The window of an action, both ends included.

    It runs from the first explicit start, else `in_force`, to the last explicit end, else the end of the plan.
    """
    start = min(timescale.starts(), default=frame.in_force)
    return Window(start, max(timescale.ends(), default=frame.ends))


def find_windows(timescale: Timescale, frame: Frame) -> Iterator[tuple[Milestone, Window]]:
    """Each milestone with its own window: the action's, but for a recurrence that follows the date before it."""
    window = find_window(timescale, frame)
    before: Milestone | None = None
    for milestone in timescale.milestones:
        follows = isinstance(milestone, Every) and milestone.follows
        if follows and isinstance(before, By):
            yield milestone, Window(before.period.end + _DAY, window.end)
        elif follows and isinstance(before, From):
            yield milestone, Window(before.period.start, window.end)
        else:
            yield milestone, window
        before = milestone
