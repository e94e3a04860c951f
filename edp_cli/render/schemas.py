"""The texts of the files in schemas/: those of the plan files, of the baseline and of the JSON answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from edp_cli.model.schemas import render_schemas
from edp_cli.render.contracts import CONTRACTS
from edp_cli.render.contracts.baseline import BASELINE

if TYPE_CHECKING:
    from edp_cli.render.contracts.pieces import Schema

_DRAFT = "http://json-schema.org/draft-07/schema#"


def render_all() -> dict[str, str]:
    """The text of every schema, by its file's name. Those of answers end in `.output.schema.json`."""
    answers = {f"{name}.output.schema.json": _render(name, schema) for name, schema in CONTRACTS.items()}
    return {**render_schemas(), "baseline.schema.json": _render("baseline", BASELINE), **answers}


def _render(name: str, schema: Schema) -> str:
    return json.dumps({"$schema": _DRAFT, "$id": f"edp/{name}/1", **schema}, indent=2) + "\n"
