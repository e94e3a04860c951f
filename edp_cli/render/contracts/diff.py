"""The shape of `edp diff --format json`."""

from __future__ import annotations

from edp_cli.compare.changes import Mark
from edp_cli.duties.duty import DutyKind
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
from edp_cli.render.diff.entries import Became, Kind, Part

_NUMBER_OR_NULL: Schema = {"type": ["integer", "null"]}
_SIDE = mapping(
    name={**TEXT, "description": "What people call it: HEAD, the working tree, a folder."},
    revision=TEXT,
    left_out={**list_of(TEXT), "description": "Its files that could not be read."},
)
_WORDS = {
    **list_of(mapping(mark=one_of(*Mark), words=TEXT)),
    "description": "The words of both texts in one sequence, where a text was put in other words.",
}
CHANGE = mapping(
    kind=one_of(*Kind),
    says={**TEXT, "description": "The change in a sentence."},
    label={
        **TEXT_OR_NULL,
        "description": "The milestone, the way of monitoring, the list, or the kind of record.",
    },
    before=TEXT_OR_NULL,
    after=TEXT_OR_NULL,
    day_before={**DAY_OR_NULL, "description": "The day it was due, or started."},
    day_after=DAY_OR_NULL,
    days={**_NUMBER_OR_NULL, "description": "Days that it moved; positive is later."},
    terms={**_NUMBER_OR_NULL, "description": "Terms that it moved; positive is later."},
    words=_WORDS,
)
_ENTRY = mapping(
    ref={**TEXT, "description": "What it is called now; what it was called, where it was removed."},
    ref_before={**TEXT_OR_NULL, "description": "What it was called; null where it is new."},
    became=one_of(*Became),
    what=TEXT,
    changes={**list_of(CHANGE), "description": "What was done to it, the gravest first."},
    source={**SOURCE, "description": "Where it is written now; where it was, if it was removed."},
)
_DUTY = {
    "id": {**TEXT, "description": "Its reference: 5.1/3c/2, 5.1/3a/report, 5.1/evaluation-2."},
    "ref": {**TEXT, "description": "The action's reference; for an evaluation the activity's."},
    "kind": one_of(*DutyKind),
    "what": TEXT,
    "label": TEXT_OR_NULL,
    "owners": list_of(TEXT),
    "to": TEXT_OR_NULL,
    "source": SOURCE,
}
_MOVES = list_of(mapping(**_DUTY, day_before=DAY, day_after=DAY, days={"type": "integer"}))
_OCCURRENCES = list_of(
    mapping(**{**_DUTY, "id": {**TEXT, "description": "Its reference: 5.1/4b/report@2003-autumn."}}, due=DAY)
)
_LOAD = mapping(
    owner={**TEXT_OR_NULL, "description": "Null: nobody yet."},
    terms=list_of(mapping(term=TEXT, before=COUNT, after=COUNT)),
)
_EFFECT = mapping(
    loads={**list_of(_LOAD), "description": "How many things each owes in a term, where that differs."},
    sooner=_MOVES,
    later=_MOVES,
    begun={**list_of(mapping(**_DUTY)), "description": "Owed now, and was not before."},
    ended={**list_of(mapping(**_DUTY)), "description": "Was owed, and is not any more."},
    overdue={**_OCCURRENCES, "description": "Overdue at the as-of date with the change, and not without it."},
    cleared={
        **_OCCURRENCES,
        "description": "Overdue at the as-of date without the change, and not with it, though nothing was done.",
    },
)

CONTRACTS = {
    "diff": answer(
        "diff",
        before=_SIDE,
        after=_SIDE,
        summary={**list_of(TEXT), "description": "One to four sentences."},
        counts=mapping(removed=COUNT, changed=COUNT, added=COUNT, same=COUNT),
        **{part.value: list_of(_ENTRY) for part in Part},
        effect=_EFFECT,
        unknown={**list_of(TEXT), "description": "Numbers of the activities that could not be compared."},
    ),
}
