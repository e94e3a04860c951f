"""The shape of `edp timescale --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.pieces import DAY_OR_NULL, TEXT, TEXT_OR_NULL, Schema, list_of, mapping, one_of

_MILESTONE = mapping(
    label=TEXT_OR_NULL,
    kind=one_of("by", "from", "every", "ongoing", "when-needed"),
    period=TEXT_OR_NULL,
    start=DAY_OR_NULL,
    due=DAY_OR_NULL,
    every={**TEXT_OR_NULL, "description": "The unit, with its number where that is not one: term, 3 weeks."},
    in_={**TEXT_OR_NULL, "description": "The part of each year: autumn, july."},
)

TIMESCALE: Schema = {
    "text": TEXT,
    "understood": {"type": "boolean"},
    "milestones": list_of(_MILESTONE),
    "left_over": {**list_of(TEXT), "description": "The words that keep the text from being understood."},
    "advice": TEXT_OR_NULL,
}
"""An officer's words and how they are read: the keys, and what they hold."""

CONTRACTS = {"timescale": mapping(schema={"const": "edp/timescale/1"}, **TIMESCALE)}
