"""The shape of `edp explain --format json`."""

from __future__ import annotations

from edp_cli.findings import Severity
from edp_cli.render.contracts.pieces import TEXT, TEXT_OR_NULL, list_of, mapping, one_of

_RULE = mapping(
    code={"type": "string", "pattern": "^EDP[0-9]{3}$"},
    severity=one_of(*Severity),
    title={**TEXT, "description": "What is wrong, in a sentence."},
    text={**TEXT, "description": "Why the rule is there and what to do; an empty line between paragraphs."},
    bad={**TEXT, "description": "Lines of a plan file, or paths, in which the rule finds something."},
    good={**TEXT, "description": "The same as it should be."},
    before={**TEXT_OR_NULL, "description": "Of a rule about a change: the same before it."},
)

CONTRACTS = {"explain": mapping(schema={"const": "edp/explain/1"}, rules=list_of(_RULE))}
