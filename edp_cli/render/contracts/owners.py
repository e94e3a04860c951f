"""The shapes of `edp owners --format json`, for everybody and for one role."""

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
)

_YES_OR_NO = {"type": "boolean"}
_NAMES = list_of(TEXT)
_REFS = list_of(TEXT)

_OWNER = mapping(
    role=TEXT,
    actions={**COUNT, "description": "Actions that it is responsible for, with a date or without one."},
    reports={**COUNT, "description": "Entries of monitoring that it reports on."},
    evaluations={**COUNT, "description": "Entries of evaluation that it makes."},
    due_this_term={**COUNT, "description": "What edp due lists for it in the window."},
    overdue={**COUNT, "description": "What edp overdue lists for it."},
    receives={**COUNT, "description": "Entries of monitoring that are reported to it."},
    is_body={**_YES_OR_NO, "description": "Whether it is a committee or team, and not a post."},
    in_register={**_YES_OR_NO, "description": "Whether roles.yaml has the name."},
    holder=TEXT_OR_NULL,
    email=TEXT_OR_NULL,
)
_ACTION = mapping(ref=TEXT, what=TEXT, timescale=TEXT, owners=_NAMES, source=SOURCE)
_REPORT = mapping(
    id={**TEXT, "description": "The duty's reference: 5.1/3a/report."},
    ref={**TEXT, "description": "The action's reference."},
    what={**TEXT, "description": "The action that it is about."},
    frequency={**TEXT_OR_NULL, "description": "How often, in the officer's own words."},
    by=_NAMES,
    to=TEXT_OR_NULL,
    through=TEXT_OR_NULL,
    source=SOURCE,
)
_EVALUATION = mapping(
    id={**TEXT, "description": "The duty's reference: 5.1/evaluation-2."},
    ref={**TEXT, "description": "The activity's number."},
    what=TEXT,
    frequency={**TEXT_OR_NULL, "description": "How often, in the officer's own words."},
    by=_NAMES,
    through=TEXT_OR_NULL,
    source=SOURCE,
)

CONTRACTS = {
    "owners": answer(
        "owners",
        window=WINDOW,
        owners=list_of(_OWNER),
        unassigned={**_REFS, "description": "References of the actions that nobody is responsible for yet."},
    ),
    "owner": answer(
        "owner",
        role=TEXT,
        is_body=_YES_OR_NO,
        in_register=_YES_OR_NO,
        aliases={**_NAMES, "description": "Other ways in which the plan writes it."},
        holder=TEXT_OR_NULL,
        email=TEXT_OR_NULL,
        actions=list_of(_ACTION),
        reports=list_of(_REPORT),
        evaluations=list_of(_EVALUATION),
        receives={**list_of(_REPORT), "description": "What is reported to it."},
        shares={
            **list_of(mapping(role=TEXT, refs=_REFS)),
            "description": "With whom it shares actions, and which.",
        },
        overdue=list_of(ITEM),
        coming={**list_of(ITEM), "description": "What it owes, or starts, from the as-of date on."},
        coming_until={**DAY, "description": "The last day that coming looks at: the end of next term."},
        later={**COUNT, "description": "How much it owes after that day."},
        undated={**_REFS, "description": "References of its actions that have no date."},
        overdue_to={**COUNT, "description": "How many reports to it are overdue."},
        late={**list_of(ITEM), "description": "What it has done, but late; what was done last stands first."},
    ),
}
