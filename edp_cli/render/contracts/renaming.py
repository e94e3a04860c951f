"""The shape of `edp rename-role --format json`."""

from __future__ import annotations

from edp_cli.render.contracts.pieces import PLACE, SOURCE, TEXT, list_of, mapping

_CHANGE = mapping(file=TEXT, line=PLACE, column=PLACE, before=TEXT, after=TEXT)

CONTRACTS = {
    "rename": mapping(
        schema={"const": "edp/rename/1"},
        before={**TEXT, "description": "The name as the register had it."},
        after={**TEXT, "description": "The name that it has now, or with --dry-run would have."},
        written={"type": "boolean", "description": "False with --dry-run."},
        changes=list_of(_CHANGE),
        mentions={
            **list_of(SOURCE),
            "description": "Where the name is mentioned in passing; nothing changed there.",
        },
        records={
            **list_of(SOURCE),
            "description": "Where records have the name as it was; nothing changed there, and it is an alias now.",
        },
    ),
}
