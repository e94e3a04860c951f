"""The shape of `baseline.json`, the file that `edp validate --write-baseline` writes."""

from __future__ import annotations

from edp_cli.render.contracts.pieces import PLACE, TEXT, list_of, mapping

_KNOWN = mapping(
    file={**TEXT, "description": "The path from the plans folder."},
    ref={**TEXT, "description": "The activity or action; empty where the finding is about none."},
    code={"type": "string", "pattern": "^EDP[0-9]{3}$"},
    message=TEXT,
    count={**PLACE, "description": "How often it was found."},
)

BASELINE = mapping(schema={"const": "edp/baseline/1"}, findings=list_of(_KNOWN))
