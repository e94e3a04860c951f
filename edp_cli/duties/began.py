"""The first day on which something that is owed can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.timescale import By

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.duty import Occurrence


def find_beginning(occurrence: Occurrence) -> date:
    """The day, included: of what recurs, its period's first.

    What has one date may be done as soon as the action begins, if that is before the period.
    """
    duty = occurrence.duty
    return min(duty.window.start, occurrence.start) if isinstance(duty.milestone, By) else occurrence.start
