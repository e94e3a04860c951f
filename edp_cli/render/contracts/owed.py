"""The shapes of `edp due --format json` and `edp overdue --format json`."""

from __future__ import annotations

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY,
    DAY_OR_NULL,
    SOURCE,
    TEXT,
    TEXT_OR_NULL,
    Schema,
    answer,
    list_of,
    mapping,
    one_of,
)

WINDOW = mapping(label=TEXT, start=DAY, end=DAY)
ITEM = mapping(
    id={**TEXT, "description": "The occurrence's reference: 5.1/4b/report@2003-autumn."},
    ref={**TEXT, "description": "The action's reference; for an evaluation the activity's."},
    kind=one_of(*DutyKind),
    what=TEXT,
    label=TEXT_OR_NULL,
    owners={**list_of(TEXT), "description": "Those who owe it; of a report or an evaluation, those who make it."},
    to=TEXT_OR_NULL,
    period={**TEXT, "description": "The period in its written form: 2003-autumn."},
    start=DAY,
    due=DAY,
    first_due=DAY,
    status=one_of(*Status),
    days={
        "type": "integer",
        "description": "Days past due at the as-of date, or on the day that it was settled; negative: days to go.",
    },
    moves={"type": "integer", "description": "How many decisions have moved its date."},
    slip={"type": "integer", "description": "Days from the date that it first had to its present one."},
    settled={**DAY_OR_NULL, "description": "The day on which it was done, withdrawn or waived."},
    why={**TEXT_OR_NULL, "description": "The reason given for the last decision that moved or ended it."},
    decided_by={**TEXT_OR_NULL, "description": "The body that took that decision."},
    minute={**TEXT_OR_NULL, "description": "The minute that says so."},
    timescale={**TEXT, "description": "The officer's own words."},
    source=SOURCE,
)
"""One occurrence."""


def _owed(name: str, window: Schema, **more: Schema) -> Schema:
    return answer(
        name,
        window=window,
        items=list_of(ITEM),
        undated={**list_of(TEXT), "description": "References of the actions that have no date."},
        **more,
    )


_EARLIER = {**COUNT, "description": "How many things due before the window are overdue."}

CONTRACTS = {
    "due": _owed("due", WINDOW, earlier=_EARLIER),
    "overdue": _owed("overdue", {"type": "null"}),
}
