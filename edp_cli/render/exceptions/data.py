"""The exceptions as JSON has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.committees.accounts import account_of
from edp_cli.render.accounts import said_data
from edp_cli.render.exceptions.words import name_change, name_colour
from edp_cli.render.owed.view import item_data

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.queries.colours import Colour
    from edp_cli.queries.committees.exceptions import Cleared, Exceptions, Slip
    from edp_cli.queries.committees.judgements import Concern, Lifted
    from edp_cli.render.heading import Heading
    from edp_cli.render.views import Json

    Line = Callable[[Source], int]


def make_data(found: Exceptions, heading: Heading, line: Line) -> Json:
    """The whole answer; `line` says on which line of its file a thing is written."""
    span = found.span
    return {
        "schema": "edp/exceptions/1",
        **heading.data(),
        "body": found.committee.name if found.committee is not None else None,
        "window": span.window.data(),
        "meeting": span.meeting.isoformat() if span.meeting is not None else None,
        "on": span.on.isoformat(),
        "since": span.since.isoformat(),
        "time_colours": {"amber_days": found.rule.amber_days, "red_moves": found.rule.red_moves},
        "dates": [_slip(slip, line) for slip in found.slips],
        "confidence": [_concern(concern) for concern in found.concerns],
        "cleared_dates": [_cleared(cleared, line) for cleared in found.cleared],
        "cleared_confidence": [_lifted(lifted) for lifted in found.lifted],
        "left_out": list(heading.left_out),
    }


def _slip(slip: Slip, line: Line) -> Json:
    return {
        "id": slip.duty.id,
        **_colour(slip.standing.colour, slip.was),
        "owners": list(slip.duty.owners),
        "items": [item_data(owed, line) for owed in slip.items],
        "reason": said_data(slip.account.reason),
        "remedy": said_data(slip.account.remedy),
        "asked_for": said_data(slip.account.asked),
        "new_date": slip.new_date.isoformat() if slip.new_date is not None else None,
    }


def _concern(concern: Concern) -> Json:
    obstacle, remedy = account_of(concern.note)
    return {
        "ref": concern.action.ref,
        **_colour(concern.colour, concern.was),
        "what": concern.action.what,
        "owners": list(concern.owners),
        "by": concern.note.by,
        "on": concern.note.on.isoformat(),
        "reason": said_data(obstacle),
        "remedy": said_data(remedy),
        "asked_for": said_data(concern.asked),
    }


def _colour(colour: Colour, was: Colour | None) -> Json:
    """The colour, and what became of it."""
    before = name_colour(was) if was is not None else None
    return {"colour": name_colour(colour), "change": name_change(was), "was": before}


def _cleared(cleared: Cleared, line: Line) -> Json:
    return {
        "id": cleared.duty.id,
        "was": name_colour(cleared.was),
        "owners": list(cleared.duty.owners),
        "items": [item_data(owed, line) for owed in cleared.items],
    }


def _lifted(lifted: Lifted) -> Json:
    now = lifted.now
    return {
        "ref": now.action.ref,
        "was": name_colour(lifted.was),
        "what": now.action.what,
        "owners": list(now.owners),
        "now": now.note.confidence.value if now.note is not None and not now.is_over else None,
    }
