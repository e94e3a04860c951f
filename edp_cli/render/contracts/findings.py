"""The shape of `edp validate --format json`."""

from __future__ import annotations

from edp_cli.findings import Severity
from edp_cli.render.contracts.pieces import COUNT, PLACE, TEXT, TEXT_OR_NULL, list_of, mapping, one_of

_FINDING = mapping(
    code={"type": "string", "pattern": "^EDP[0-9]{3}$"},
    severity=one_of(*Severity),
    message=TEXT,
    file=TEXT,
    line=PLACE,
    column=PLACE,
    end_line=PLACE,
    end_column={**PLACE, "description": "One past the last character."},
    path=list_of({"type": ["string", "integer"]}),
    ref=TEXT_OR_NULL,
    help=TEXT_OR_NULL,
    correction={**TEXT_OR_NULL, "description": "What may be put in the place of the words meant, as it stands."},
)

CONTRACTS = {
    "findings": mapping(
        schema={"const": "edp/findings/1"},
        files=COUNT,
        ignored={**COUNT, "description": "How many more are ignored by comments in the files."},
        known={**COUNT, "description": "How many more stand in the baseline."},
        mended={**COUNT, "description": "How many stand in the baseline and are found no longer."},
        findings=list_of(_FINDING),
    ),
}
