"""The shape of `edp checklist --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.owed import ITEM, WINDOW
from edp_cli.render.contracts.pieces import TEXT, TEXT_OR_NULL, answer, list_of, mapping, optional

_ITEM = mapping(
    **ITEM["properties"],
    through={**TEXT_OR_NULL, "description": "How it is done, where that is not a report."},
    shared_with={**list_of(TEXT), "description": "The others who owe it together with the owner."},
    activity_title=TEXT,
)
_PAGE = mapping(
    owner={**TEXT_OR_NULL, "description": "Null for what nobody is responsible for yet."},
    holder=TEXT_OR_NULL,
    window=WINDOW,
    next_window=optional(WINDOW),
    overdue={**list_of(_ITEM), "description": "All that is past due, of whatever window."},
    due={**list_of(_ITEM), "description": "What is due in the window and not overdue."},
    next={**list_of(_ITEM), "description": "What is due in the next window."},
    undated={**list_of(TEXT), "description": "References of the owner's actions that have no date."},
    done={**list_of(_ITEM), "description": "With --done: what was due in the window, and is dealt with."},
)

CONTRACTS = {"checklist": answer("checklist", pages=list_of(_PAGE))}
