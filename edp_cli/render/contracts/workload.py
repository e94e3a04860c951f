"""The shape of `edp workload --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.owed import WINDOW
from edp_cli.render.contracts.pieces import COUNT, DAY, TEXT, TEXT_OR_NULL, answer, list_of, mapping

_PERIOD = {**TEXT, "description": "The term in its written form: 2003-autumn."}
_TERM = mapping(
    period=_PERIOD,
    label=TEXT,
    start=DAY,
    end=DAY,
    due={**COUNT, "description": "How much is due in it, what several owe together counted once."},
)
_LOAD = mapping(
    period=_PERIOD,
    due=COUNT,
    too_much={"type": "boolean", "description": "Whether that is too much for one owner."},
)
_OWNER = mapping(
    owner={**TEXT_OR_NULL, "description": "Null for what nobody is responsible for yet."},
    terms={**list_of(_LOAD), "description": "One for each of the terms of the answer, in their order."},
    due={**COUNT, "description": "How much in all of them."},
)

CONTRACTS = {
    "workload": answer(
        "workload",
        window=WINDOW,
        most_in_a_term={
            "type": ["integer", "null"],
            "description": "What plan.yaml allows one owner in a term; where null, twice the average is allowed.",
        },
        average={
            "type": ["number", "null"],
            "description": "How much an owner has in a term in which there is anything; null where nobody has.",
        },
        terms={**list_of(_TERM), "description": "The terms of the window that lie in the plan, oldest first."},
        owners={**list_of(_OWNER), "description": "Everybody with anything due; who has most stands first."},
        due={**COUNT, "description": "How much is due in all, what several owe together counted once."},
        undated={**list_of(TEXT), "description": "References of actions without a date, which are not counted."},
    )
}
