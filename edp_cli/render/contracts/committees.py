"""The shapes of `edp forward-plan --format json` and `edp exceptions --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.owed import ITEM, WINDOW
from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY,
    DAY_OR_NULL,
    TEXT,
    TEXT_OR_NULL,
    answer,
    list_of,
    mapping,
    one_of,
    optional,
)

_SAID = optional(
    mapping(
        words=TEXT,
        by={**TEXT, "description": "The role whose judgement it is, or the body that decided."},
        on=DAY,
        minute=TEXT_OR_NULL,
    )
)
"""Words from a record, and whose they are."""

_FORWARD_PLAN = answer(
    "forward-plan",
    body={**TEXT, "description": "Who receives the reports."},
    window=WINDOW,
    meetings={
        **list_of(
            mapping(
                date=DAY,
                papers={**DAY, "description": "The day by which its papers are due."},
                papers_past={"type": "boolean"},
                items=list_of(ITEM),
            )
        ),
        "description": "The meetings in the window; empty where roles.yaml lists none.",
    },
    terms={
        **list_of(mapping(period=TEXT, start=DAY, end=DAY, items=list_of(ITEM))),
        "description": "What is due in each term, where roles.yaml lists no meetings.",
    },
    promised={
        **list_of(mapping(**ITEM["properties"], reason=_SAID)),
        "description": "The reports that are overdue, whenever they were due.",
    },
    unplaced={
        **list_of(
            mapping(
                **ITEM["properties"],
                missed={**DAY_OR_NULL, "description": "The last meeting in time, where it has passed."},
                next_meeting=DAY_OR_NULL,
            )
        ),
        "description": "The reports that no meeting falls in time for.",
    },
    made={**list_of(ITEM), "description": "What was made in the window, after which no meeting is listed."},
    next_meeting=DAY_OR_NULL,
    not_expected={**COUNT, "description": "How many reports due in the window were waived or withdrawn."},
)

_COLOUR = one_of("amber", "red")
_WAS = {
    **optional(_COLOUR),
    "description": "Its colour on the day compared with; null where it was no exception then.",
}
_CHANGE = one_of("new", "repeated")

_EXCEPTIONS = answer(
    "exceptions",
    body={**TEXT_OR_NULL, "description": "Whose paper it is; null where it is about the whole plan."},
    window=WINDOW,
    meeting={**DAY_OR_NULL, "description": "The meeting after which the window begins, where it does."},
    on={**DAY, "description": "The day shown: the as-of date, or the window's last day if that is past."},
    since={**DAY, "description": "The day compared with: the last before the window."},
    time_colours=mapping(amber_days=COUNT, red_moves=COUNT),
    dates={
        **list_of(
            mapping(
                id={**TEXT, "description": "The duty's reference: 5.1/4b/report."},
                colour=_COLOUR,
                change=_CHANGE,
                was=_WAS,
                owners=list_of(TEXT),
                items=list_of(ITEM),
                reason=_SAID,
                remedy=_SAID,
                asked_for={**_SAID, "description": "The new date that is asked for, if none was given since."},
                new_date={**DAY_OR_NULL, "description": "The latest date that it was moved to, if still to come."},
            )
        ),
        "description": "The duties that are amber or red by their dates; `items` are what makes them so.",
    },
    confidence={
        **list_of(
            mapping(
                ref=TEXT,
                colour=_COLOUR,
                change=_CHANGE,
                was=_WAS,
                what=TEXT,
                owners=list_of(TEXT),
                by={**TEXT, "description": "The role whose judgement it is."},
                on=DAY,
                reason=_SAID,
                remedy=_SAID,
                asked_for=_SAID,
            )
        ),
        "description": "The actions that are amber or red in the latest judgement of them.",
    },
    cleared_dates=list_of(
        mapping(id=TEXT, was=_COLOUR, owners=list_of(TEXT), items=list_of(ITEM)),
    ),
    cleared_confidence=list_of(
        mapping(
            ref=TEXT,
            was=_COLOUR,
            what=TEXT,
            owners=list_of(TEXT),
            now={**optional(one_of("green")), "description": "The latest judgement; null where it is over."},
        )
    ),
)

CONTRACTS = {"forward-plan": _FORWARD_PLAN, "exceptions": _EXCEPTIONS}
