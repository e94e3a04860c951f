"""The shape of `edp list --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.pieces import (
    COUNT,
    DAY_OR_NULL,
    SOURCE,
    TEXT,
    TEXT_OR_NULL,
    answer,
    list_of,
    mapping,
)

_MONITORING = mapping(frequency=TEXT_OR_NULL, by=list_of(TEXT), to=TEXT_OR_NULL, through=TEXT_OR_NULL)
_ACTION = mapping(
    ref=TEXT,
    activity={**TEXT, "description": "The number of its activity."},
    action={**TEXT, "description": "What is to be done, without the points under it."},
    points=list_of(TEXT),
    owners={**list_of(TEXT), "description": "Empty where nobody is responsible yet."},
    audience=list_of(TEXT),
    monitoring=list_of(_MONITORING),
    timescale={**TEXT, "description": "The officer's own words."},
    understood={"type": "boolean"},
    reading={**TEXT_OR_NULL, "description": "How the timescale is read; null where it is not understood."},
    next_due={
        **DAY_OR_NULL,
        "description": "The first day from the as-of date on when something of its own is due; reports are not.",
    },
    overdue={**COUNT, "description": "How many times something of its own is overdue."},
    areas=list_of(mapping(areas=TEXT, title=TEXT)),
    kpis={**list_of(TEXT), "description": "The indicators of its activity's targets."},
    source=SOURCE,
)

CONTRACTS = {"list": answer("list", items=list_of(_ACTION))}
