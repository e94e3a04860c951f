"""The JSON Schemas of the JSON answers: what programs may rely on. Every key is always there; null is absent."""

from __future__ import annotations

from typing import Any

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.findings import Severity

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_PLACE: Schema = {"type": "integer", "minimum": 1}
_DAY: Schema = {"type": "string", "format": "date"}
_DAY_OR_NULL: Schema = {"anyOf": [_DAY, {"type": "null"}]}


def _mapping(**properties: Schema) -> Schema:
    """A mapping with just these keys, all of them there. `in_` and the like stand for Python's own words."""
    keys = {name.rstrip("_"): schema for name, schema in properties.items()}
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(*values: str) -> Schema:
    return {"enum": list(values)}


_WINDOW = _mapping(label=_TEXT, start=_DAY, end=_DAY)
_ITEM = _mapping(
    id={**_TEXT, "description": "The occurrence's reference: 5.1/4b/report@2003-autumn."},
    ref={**_TEXT, "description": "The action's reference; for an evaluation the activity's."},
    kind=_one_of(*DutyKind),
    what=_TEXT,
    label=_TEXT_OR_NULL,
    owners={**_list(_TEXT), "description": "Those who owe it; of a report or an evaluation, those who make it."},
    to=_TEXT_OR_NULL,
    period={**_TEXT, "description": "The period in its written form: 2003-autumn."},
    start=_DAY,
    due=_DAY,
    first_due=_DAY,
    status=_one_of(*Status),
    days={"type": "integer", "description": "Days past due at the as-of date; negative: days to go."},
    timescale={**_TEXT, "description": "The officer's own words."},
    source=_mapping(file=_TEXT, line=_PLACE),
)
_MILESTONE = _mapping(
    label=_TEXT_OR_NULL,
    kind=_one_of("by", "from", "every", "ongoing", "when-needed"),
    period=_TEXT_OR_NULL,
    start=_DAY_OR_NULL,
    due=_DAY_OR_NULL,
    every={**_TEXT_OR_NULL, "description": "The unit, with its number where that is not one: term, 3 weeks."},
    in_={**_TEXT_OR_NULL, "description": "The part of each year: autumn, july."},
)
_FINDING = _mapping(
    code={"type": "string", "pattern": "^EDP[0-9]{3}$"},
    severity=_one_of(*Severity),
    message=_TEXT,
    file=_TEXT,
    line=_PLACE,
    column=_PLACE,
    end_line=_PLACE,
    end_column={**_PLACE, "description": "One past the last character."},
    path=_list({"type": ["string", "integer"]}),
    ref=_TEXT_OR_NULL,
    help=_TEXT_OR_NULL,
)


def _owed(name: str, window: Schema) -> Schema:
    return _mapping(
        schema={"const": f"edp/{name}/1"},
        plan=_mapping(title=_TEXT, revision=_TEXT),
        as_of=_DAY,
        window=window,
        items=_list(_ITEM),
        undated={**_list(_TEXT), "description": "References of the actions that have no date."},
        left_out={**_list(_TEXT), "description": "Files that could not be read."},
    )


CONTRACTS: dict[str, Schema] = {
    "due": _owed("due", _WINDOW),
    "overdue": _owed("overdue", {"type": "null"}),
    "timescale": _mapping(
        schema={"const": "edp/timescale/1"},
        text=_TEXT,
        understood={"type": "boolean"},
        milestones=_list(_MILESTONE),
        left_over={**_list(_TEXT), "description": "The words that keep the text from being understood."},
        advice=_TEXT_OR_NULL,
    ),
    "findings": _mapping(
        schema={"const": "edp/findings/1"},
        files=_COUNT,
        findings=_list(_FINDING),
    ),
}
"""The shape of each answer, by its name."""
