"""The shape of `edp history --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.diff import CHANGE
from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY,
    DAY_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    Schema,
    list_of,
    mapping,
    one_of,
    optional,
)
from edp_cli.render.contracts.recorded import RECORD
from edp_cli.render.diff.entries import Became

_YES_OR_NO: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "integer"}
_REVISION = {
    "commit": {**TEXT_OR_NULL, "description": "The commit's whole id; null for what is not committed yet."},
    "day": {**DAY_OR_NULL, "description": "The day on which it was committed."},
    "author": TEXT_OR_NULL,
    "subject": {**TEXT_OR_NULL, "description": "The first line of its message."},
}
_STEP = mapping(
    **_REVISION,
    ref={**TEXT, "description": "What the action was called after it."},
    ref_before={**TEXT_OR_NULL, "description": "What it was called before; null where it was new."},
    became=one_of(*Became),
    changes={**list_of(CHANGE), "description": "What was done to it, the gravest first."},
)
_DATE = mapping(
    label={**TEXT_OR_NULL, "description": "The milestone."},
    starts={**_YES_OR_NO, "description": "Whether it is the day on which something starts."},
    first=DAY,
    last={**DAY, "description": "The present day, or the last that it had."},
    gone={**_YES_OR_NO, "description": "Whether it has no day any more."},
    slipped={**COUNT, "description": "How many times it was moved to a later day."},
    brought_forward={**COUNT, "description": "How many times it was moved to an earlier day."},
    days={**_NUMBER, "description": "Days from the first to the last; positive is later."},
    terms={**_NUMBER, "description": "The same in terms."},
)
_MOVED = mapping(
    id={**TEXT, "description": "The occurrence's reference: 5.1/4b/report@2003-autumn."},
    first={**DAY, "description": "The day on which it was first due."},
    last={**DAY, "description": "The day to which it was last moved."},
    moves={**COUNT, "description": "How many decisions moved it."},
    days={**_NUMBER, "description": "Days from the first to the last; positive is later."},
)

CONTRACTS = {
    "history": mapping(
        schema={"const": "edp/history/1"},
        plan=mapping(title=TEXT, revision=TEXT),
        ref={**TEXT, "description": "What the action is called now, or was called last."},
        asked={**TEXT, "description": "The reference that was asked about."},
        what=TEXT,
        owners=list_of(TEXT),
        timescale=TEXT,
        removed=_YES_OR_NO,
        items={**list_of(_STEP), "description": "The revisions that changed it, oldest first."},
        dates={
            **list_of(_DATE),
            "description": "What became of each of its dates that moved or went in the plan's words.",
        },
        records={**list_of(RECORD), "description": "What was done, and what bodies decided, by the days."},
        moved={**list_of(_MOVED), "description": "What decisions moved."},
        unread={
            **list_of(mapping(**_REVISION, files=list_of(TEXT))),
            "description": "Revisions that say nothing of it, because these files cannot be read.",
        },
        since={**optional(mapping(**_REVISION)), "description": "The oldest revision in which it was seen."},
        complete={**_YES_OR_NO, "description": "Whether the first of the items is its coming into the plan."},
        left_out={**list_of(TEXT), "description": "Files that could not be read."},
    )
}
