"""The shape of `edp status --format json`."""

from __future__ import annotations

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Confidence
from edp_cli.queries.colours import Colour
from edp_cli.queries.status.standing import Rank
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

_COLOURS = tuple(colour.name.lower() for colour in reversed(Colour))
_COLOUR = {**one_of(*_COLOURS), "description": "Worked out from the dates, by time_colours."}
_REASON = {**TEXT, "description": "What gives the colour, in words."}

_TIME = mapping(
    colour=_COLOUR,
    reason=_REASON,
    overdue={**COUNT, "description": "How many things under it are overdue."},
    longest={**COUNT, "description": "By how many days the longest overdue is."},
    moved={**COUNT, "description": "How many things that are still owed were moved."},
    moves={**COUNT, "description": "How often the one that was moved most often was."},
    worst={**TEXT_OR_NULL, "description": "The part that stands worst; null of what has no parts."},
    counts={
        **mapping(**dict.fromkeys(_COLOURS, COUNT)),
        "description": "How many of its parts have each colour: activities of a priority; actions and evaluations"
        " of an activity.",
    },
)
_CONFIDENCE = mapping(
    colour={**optional(one_of(*Confidence)), "description": "As declared; null where nothing is."},
    of={**TEXT_OR_NULL, "description": "The action of which it is declared."},
    on=DAY_OR_NULL,
    days={**optional(COUNT), "description": "How many days old it is at the as-of date."},
    by={**TEXT_OR_NULL, "description": "The role whose judgement it is."},
    counts={
        **mapping(**dict.fromkeys((*reversed(Confidence), "none"), COUNT)),
        "description": "How many of its parts have each colour. Evaluations, and what is withdrawn, do not count.",
    },
)
_DUTY = mapping(
    id={**TEXT, "description": "Its reference: 5.1/3c/2, 5.1/3a/report, 5.1/evaluation-2."},
    kind=one_of(*DutyKind),
    label=TEXT_OR_NULL,
    colour=_COLOUR,
    reason=_REASON,
    recurs={"type": "boolean"},
    periods={
        **list_of(
            mapping(
                period={**TEXT, "description": "The period in its written form: 2003-autumn."},
                status=one_of(*Status),
                days={
                    "type": "integer",
                    "description": "Days past due, at the as-of date or when it was settled; below 0: to go.",
                },
                moves={"type": "integer", "minimum": 0, "description": "How often a body has moved its date."},
            )
        ),
        "description": "All of them, oldest first.",
    },
)
_NOTE = mapping(
    on=DAY,
    by=TEXT,
    holder=TEXT_OR_NULL,
    confidence=one_of(*Confidence),
    obstacle={**TEXT_OR_NULL, "description": "What stands in the way."},
    next={**TEXT_OR_NULL, "description": "What happens next."},
    asks_for={**TEXT_OR_NULL, "description": "The new date that a body is asked for."},
)
_ITEM = mapping(
    level=one_of(*Rank),
    ref={**TEXT, "description": "Its reference; of a priority the number."},
    under={**TEXT_OR_NULL, "description": "The reference of what it is a part of; null where the list begins."},
    what=TEXT_OR_NULL,
    time=_TIME,
    confidence=_CONFIDENCE,
    duties={**list_of(_DUTY), "description": "What an action or an evaluation asks for."},
    notes={**list_of(_NOTE), "description": "The judgements of an action, the latest first."},
)

CONTRACTS = {
    "status": answer(
        "status",
        reference={**TEXT_OR_NULL, "description": "What was asked about; null for the whole plan."},
        owner={**TEXT_OR_NULL, "description": "The role whose duties alone are looked at."},
        time_colours=mapping(
            amber_days={**COUNT, "description": "Overdue by up to this many days is amber; by more, red."},
            red_moves={**COUNT, "description": "Moved this often and still owed is red; less often, amber."},
        ),
        items={**list_of(_ITEM), "description": "In the order of the plan, each before its parts."},
        also={
            **list_of(SOURCE),
            "description": "Where else the same number is used, which is a fault of the plan.",
        },
    ),
}
