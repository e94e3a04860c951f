"""JSON answers fit the shapes that are published in schemas/."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.cli.plans import ACTIVITY, write_plan
from tests.cli.running import ROOT, edp

SCHEMAS = ROOT / "schemas"
UNUSUAL = {
    "activities/1.1.yaml": ACTIVITY.replace("Autumn 2003", "Ongoing").replace("Head of Service\n", "TBA\n"),
    "activities/1.2.yaml": ACTIVITY.replace("1.1", "1.2").replace("Autumn 2003", "From May 2003; then termly"),
    "activities/1.3.yaml": "activity: [\n",
}
CASES = [
    ["due"],
    ["due", "--year", "2003-04"],
    ["due", "--month", "May 2003"],
    ["due", "--term", "autumn 2019"],
    ["due", "--all"],
    ["overdue"],
    ["overdue", "--activity", "5.1"],
    ["validate"],
    ["validate", "--strict"],
    ["timescale", "Draft Autumn 2003; final Spring 2004; review termly; July each year; as required; from 2005"],
    ["timescale", "mid year"],
    ["timescale", ""],
]


def check(name: str, answer: Any) -> None:  # noqa: ANN401  JSON of any kind
    """The answer fits its published shape."""
    schema = json.loads((SCHEMAS / f"{name}.output.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(answer, schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("arguments", CASES, ids=" ".join)
def test_an_answer_has_its_published_shape(arguments: list[str]) -> None:
    check({"validate": "findings"}.get(arguments[0], arguments[0]), edp(*arguments, "--format", "json").json)


@pytest.mark.parametrize("command", ["due", "overdue", "validate"])
def test_so_has_one_from_an_unusual_plan(tmp_path: Path, command: str) -> None:
    write_plan(tmp_path, UNUSUAL)

    answer = edp(command, "--format", "json", at=tmp_path).json

    check({"validate": "findings"}.get(command, command), answer)
    assert command == "validate" or answer["undated"] == ["1.1/1"]


def test_what_follows_a_start_begins_with_it(tmp_path: Path) -> None:
    write_plan(tmp_path, UNUSUAL)
    items = edp("due", "--year", "2003", "--activity", "1.2", "--kind", "action", "--format", "json", at=tmp_path)

    assert [(item["id"], item["status"]) for item in items.json["items"]] == [
        ("1.2/1/1@2003-may", "starting"),
        ("1.2/1/2@2003-autumn", "due"),
    ]
