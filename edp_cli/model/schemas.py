"""The JSON Schemas of the plan files, made from the models, for editors."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.record_files import DecisionFile, DoneFile, ProgressFile
from edp_cli.model.roles_file import RolesFile

if TYPE_CHECKING:
    from pydantic import BaseModel

FILES: dict[str, type[BaseModel]] = {
    "plan": PlanFile,
    "roles": RolesFile,
    "activity": ActivityFile,
    "done": DoneFile,
    "progress": ProgressFile,
    "decision": DecisionFile,
}
"""The kinds of plan file, and the model of each."""


def render_schemas() -> dict[str, str]:
    """The text of each schema file, by the file's name."""
    return {f"{kind}.schema.json": _render(kind, model) for kind, model in FILES.items()}


def _render(kind: str, model: type[BaseModel]) -> str:
    schema: dict[str, Any] = _tidy(model.model_json_schema(mode="validation"))
    schema = {"$schema": "http://json-schema.org/draft-07/schema#", "$id": f"edp/{kind}/1", **schema}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _tidy(schema: Any) -> Any:  # noqa: ANN401  JSON of any kind
    """The schema without what only repeats the keys' names, and without null, which no plan file has."""
    if isinstance(schema, list):
        return [_tidy(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    properties = schema.get("properties", {})
    tidy = {key: _tidy(value) for key, value in schema.items() if not _is_noise(key, value)}
    if properties:
        tidy["properties"] = {name: _tidy(value) for name, value in properties.items()}
    choices = [choice for choice in tidy.pop("anyOf", []) if choice != {"type": "null"}]
    if len(choices) == 1:
        return {**choices[0], **tidy}
    return {**tidy, "anyOf": choices} if choices else tidy


def _is_noise(key: str, value: object) -> bool:
    return (key == "title" and isinstance(value, str)) or (key == "default" and value in (None, [], {}))
