"""The shape of what the commands that record answer.

`edp done`, `edp progress`, `edp move`, `edp withdraw`, `edp waive`, `edp reassign`.
"""

from __future__ import annotations

from edp_cli.model.record_words import Confidence, Verb
from edp_cli.render.contracts.owed import ITEM
from edp_cli.render.contracts.pieces import (
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

RECORD = mapping(
    kind=one_of("done", "progress", *Verb),
    for_={**TEXT, "description": "What it is about: an occurrence, an action, a duty or an activity."},
    on=DAY,
    by={**TEXT_OR_NULL, "description": "The role that did it, or whose judgement it is."},
    holder=TEXT_OR_NULL,
    evidence=list_of(TEXT),
    targets={**list_of(TEXT), "description": "The targets that the evidence bears on, as 5.1/target-2."},
    note=TEXT_OR_NULL,
    confidence=optional(one_of(*Confidence)),
    obstacle=TEXT_OR_NULL,
    next=TEXT_OR_NULL,
    asks_for={**TEXT_OR_NULL, "description": "The new date that a body is asked for."},
    body={**TEXT_OR_NULL, "description": "The body that decided."},
    minute=TEXT_OR_NULL,
    why=TEXT_OR_NULL,
    to={**TEXT_OR_NULL, "description": "The new date of what is moved, in the words of the record."},
    due={**DAY_OR_NULL, "description": "The new date's last day."},
    owners={**list_of(TEXT), "description": "Those who own what is reassigned."},
)

CONTRACTS = {
    "record": answer(
        "record",
        written={"type": "boolean", "description": "False with --dry-run."},
        file={**TEXT, "description": "The record's file."},
        text={**TEXT, "description": "What stands in it."},
        under={
            **TEXT_OR_NULL,
            "description": "The action or duty that was named, where the oldest that was open under it was taken.",
        },
        record=RECORD,
        changed={
            **list_of(mapping(before=ITEM, after=ITEM)),
            "description": "What stands otherwise now, as at the as-of date.",
        },
    ),
}
