"""The shape of `edp evaluate --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.owed import ITEM, WINDOW
from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY,
    SOURCE,
    TEXT,
    TEXT_OR_NULL,
    answer,
    list_of,
    mapping,
    one_of,
)

_COUNTS = mapping(
    owed={**COUNT, "description": "What is due in the year by its present date: the sum of done to to_come."},
    done={**COUNT, "description": "Done by its present date."},
    late={**COUNT, "description": "Done after its present date."},
    missed={**COUNT, "description": "Overdue at the as-of date."},
    withdrawn=COUNT,
    waived=COUNT,
    to_come={**COUNT, "description": "Not yet due at the as-of date."},
    moved_on={**COUNT, "description": "First due in the year, with a date in another year now."},
    earlier={**COUNT, "description": "Of an earlier year, and not settled when this one began."},
    done_moved={**COUNT, "description": "Of those done, how many by a date that had been moved."},
    carried={**COUNT, "description": "What carries forward."},
)
_OUTCOMES = [key for key in _COUNTS["required"] if key not in ("owed", "done_moved", "carried")]
_ITEM = mapping(
    **ITEM["properties"],
    counted_as=one_of(*_OUTCOMES),
    carries={"type": "boolean", "description": "Whether it carries forward."},
)
_RECORD = mapping(
    for_={**TEXT, "description": "The occurrence that was done."},
    on=DAY,
    by=TEXT,
    evidence={**list_of(TEXT), "description": "Links, and files; empty where the record names none."},
    note=TEXT_OR_NULL,
    file={**TEXT, "description": "The record's file."},
)
_TARGET = mapping(
    ref={**TEXT, "description": "The target's reference: 5.1/target-2."},
    text=TEXT,
    kpi=TEXT_OR_NULL,
    records={**list_of(_RECORD), "description": "The records of the year that name the target."},
    source=SOURCE,
)
_ACTIVITY = mapping(number=TEXT, title=TEXT, counts=_COUNTS, items=list_of(_ITEM), targets=list_of(_TARGET))

CONTRACTS = {
    "evaluate": answer(
        "evaluate",
        window=WINDOW,
        ended={"type": "boolean", "description": "Whether the year has ended at the as-of date."},
        part={**TEXT_OR_NULL, "description": "The activity or priority that was asked for."},
        counts=_COUNTS,
        priorities=list_of(
            mapping(number={"type": "integer"}, title=TEXT_OR_NULL, counts=_COUNTS, activities=list_of(_ACTIVITY))
        ),
        carried={
            **list_of(ITEM),
            "description": "What was not settled at the year's end, or at the as-of date before it, and was past"
            " its date or is due in a later year.",
        },
        undated={**list_of(TEXT), "description": "References of what has no day by which to be done."},
    ),
}
