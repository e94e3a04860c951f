"""The texts of the files in schemas/: those of the plan files and those of the JSON answers."""

from __future__ import annotations

import json

from edp_cli.model.schemas import render_schemas
from edp_cli.render.contracts import CONTRACTS

_DRAFT = "http://json-schema.org/draft-07/schema#"


def render_all() -> dict[str, str]:
    """The text of every schema, by its file's name. Those of answers end in `.output.schema.json`."""
    answers = {
        f"{name}.output.schema.json": json.dumps({"$schema": _DRAFT, "$id": f"edp/{name}/1", **schema}, indent=2)
        + "\n"
        for name, schema in CONTRACTS.items()
    }
    return {**render_schemas(), **answers}
