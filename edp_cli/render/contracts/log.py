"""The shapes of `edp log --format json` and `edp undo --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.owed import ITEM, WINDOW
from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    answer,
    list_of,
    mapping,
    optional,
)
from edp_cli.render.contracts.recording import RECORD

_ENTRY = mapping(
    **RECORD["properties"],
    what={**TEXT_OR_NULL, "description": "What it is about, in the plan's words."},
    was_due={**DAY_OR_NULL, "description": "The day on which what was done, moved or waived was due until then."},
    days={
        "type": ["integer", "null"],
        "description": "Of what was done: days past due on that day; negative: early. Null where another"
        " record had settled it before.",
    },
    says={**TEXT, "description": "What happened, in words."},
    file={**TEXT, "description": "The record's file."},
)

CONTRACTS = {
    "log": answer(
        "log",
        ref={**TEXT_OR_NULL, "description": "What was asked about, by its reference."},
        window=optional(WINDOW),
        by={**TEXT_OR_NULL, "description": "The role or body whose records were asked for."},
        items={**list_of(_ENTRY), "description": "What happened, newest first."},
        later={**COUNT, "description": "Records that are dated after the as-of date, and so not listed."},
    ),
    "undo": answer(
        "undo",
        removed={"type": "boolean", "description": "False with --dry-run."},
        file={**TEXT, "description": "The record's file."},
        staged={"type": "boolean", "description": "Whether git was to commit it next, which it no longer is."},
        record={**optional(RECORD), "description": "What it said; null where that cannot be read."},
        changed={
            **list_of(mapping(before=ITEM, after=ITEM)),
            "description": "What stands otherwise without it, as at the as-of date.",
        },
    ),
}
