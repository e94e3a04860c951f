"""What the shapes of the JSON answers are put together from. They are JSON Schemas (draft 7)."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
COUNT: Schema = {"type": "integer", "minimum": 0}
PLACE: Schema = {"type": "integer", "minimum": 1}
DAY: Schema = {"type": "string", "format": "date"}
DAY_OR_NULL: Schema = {"anyOf": [DAY, {"type": "null"}]}


def mapping(**properties: Schema) -> Schema:
    """A mapping with just these keys, all of them there. `in_` and the like stand for Python's own words."""
    keys = {name.rstrip("_"): schema for name, schema in properties.items()}
    return {"type": "object", "properties": keys, "required": list(keys), "additionalProperties": False}


def list_of(items: Schema) -> Schema:
    """A list of such items."""
    return {"type": "array", "items": items}


def one_of(*values: str) -> Schema:
    """One of these texts."""
    return {"enum": list(values)}


SOURCE: Schema = mapping(file=TEXT, line=PLACE)
"""Where a thing is written."""


def optional(schema: Schema) -> Schema:
    """What the schema takes, or null."""
    return {"anyOf": [schema, {"type": "null"}]}


def answer(name: str, **properties: Schema) -> Schema:
    """The envelope of an answer about a plan, with what is in it.

    Every answer says its schema, the plan, the as-of date, and at the end the files that could not be read.
    """
    return mapping(
        schema={"const": f"edp/{name}/1"},
        plan=mapping(title=TEXT, revision=TEXT),
        as_of=DAY,
        **properties,
        left_out={**list_of(TEXT), "description": "Files that could not be read."},
    )
