"""The shape of `edp show --format json`.

`kind` says what is shown, and the key of that name holds it; the other keys of that list are null. An action
has the same shape wherever it stands, and so has a duty.
"""

from __future__ import annotations

from edp_cli.duties.duty import DutyKind
from edp_cli.render.contracts.owed import ITEM
from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY,
    DAY_OR_NULL,
    SOURCE,
    TEXT,
    TEXT_OR_NULL,
    answer,
    list_of,
    mapping,
    one_of,
    optional,
)
from edp_cli.render.contracts.reading import TIMESCALE
from edp_cli.render.contracts.recorded import RECORD

KINDS = ("outline", "priority", "activity", "action", "duty", "occurrence")
"""What can be shown."""

_OVERDUE = {**COUNT, "description": "How many things under it are overdue."}
_NEXT = {**DAY_OR_NULL, "description": "The next day on which something under it is due, or starts."}
_DONE = {**COUNT, "description": "How many things under it are done, in time or late."}
_LATE = {**COUNT, "description": "How many of these were done late."}
_RECORDS = {**list_of(RECORD), "description": "What was on record of it, by the days."}
_FREQUENCY = {**TEXT_OR_NULL, "description": "How often, in the officer's own words."}

_DUTY = mapping(
    id={**TEXT, "description": "Its reference: 5.1/3c/2, 5.1/3a/report, 5.1/evaluation-2."},
    ref={**TEXT, "description": "The action's reference; for an evaluation the activity's."},
    kind=one_of(*DutyKind),
    what=TEXT,
    label=TEXT_OR_NULL,
    owners=list_of(TEXT),
    to=TEXT_OR_NULL,
    through=TEXT_OR_NULL,
    timescale={**TEXT, "description": "The officer's own words."},
    frequency=_FREQUENCY,
    reading={**TEXT_OR_NULL, "description": "How it is read; null where nothing is ever due."},
    overdue=COUNT,
    next_due=DAY_OR_NULL,
    done=_DONE,
    late=_LATE,
    occurrences={**list_of(ITEM), "description": "All of them, oldest first."},
    records=_RECORDS,
    source=SOURCE,
)
_MONITORING = mapping(frequency=_FREQUENCY, by=list_of(TEXT), to=TEXT_OR_NULL, through=TEXT_OR_NULL)
_ACTION = mapping(
    ref=TEXT,
    number=TEXT,
    printed_as={**TEXT_OR_NULL, "description": "The number that the document prints, where it differs."},
    action=TEXT,
    points=list_of(TEXT),
    responsible=list_of(TEXT),
    audience=list_of(TEXT),
    monitoring=list_of(_MONITORING),
    timescale=mapping(**TIMESCALE, reading=TEXT_OR_NULL),
    overdue=_OVERDUE,
    next_due=_NEXT,
    done=_DONE,
    late=_LATE,
    duties={**list_of(_DUTY), "description": "Its milestones, then its reports."},
    records=_RECORDS,
    source=SOURCE,
)
_EVALUATION = mapping(
    what=TEXT, frequency=_FREQUENCY, by=list_of(TEXT), through=TEXT_OR_NULL, duties=list_of(_DUTY), source=SOURCE
)
_ACTIVITY = mapping(
    number=TEXT,
    title=TEXT,
    priority=mapping(number=COUNT, title=TEXT_OR_NULL),
    links=mapping(plans=list_of(TEXT), priorities=list_of(COUNT)),
    areas=list_of(mapping(areas=TEXT, title=TEXT)),
    targets=list_of(mapping(text=TEXT, kpi=TEXT_OR_NULL)),
    evaluation=list_of(_EVALUATION),
    actions=list_of(_ACTION),
    overdue=_OVERDUE,
    next_due=_NEXT,
    done=_DONE,
    late=_LATE,
    source=SOURCE,
)
_LISTED = mapping(
    number=TEXT,
    title=TEXT,
    actions={**COUNT, "description": "How many actions it has."},
    undated={**COUNT, "description": "How many of them have no date."},
    overdue=_OVERDUE,
    next_due=_NEXT,
    done=_DONE,
    late=_LATE,
    source=SOURCE,
)
_PRIORITY = mapping(number=COUNT, title=TEXT_OR_NULL, activities=list_of(_LISTED))
_OUTLINE = mapping(
    authority=TEXT,
    starts=DAY,
    ends=DAY,
    in_force=DAY,
    priorities=list_of(_PRIORITY),
    roles={**COUNT, "description": "How many roles roles.yaml has."},
    bodies=COUNT,
)

CONTRACTS = {
    "show": answer(
        "show",
        kind=one_of(*KINDS),
        outline=optional(_OUTLINE),
        priority=optional(_PRIORITY),
        activity=optional(_ACTIVITY),
        action=optional(_ACTION),
        duty=optional(_DUTY),
        occurrence=optional(ITEM),
        also={
            **list_of(SOURCE),
            "description": "Where else the same number is used, which is a fault of the plan.",
        },
    ),
}
