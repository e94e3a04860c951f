"""The JSON Schemas by which editors check plan files, held against the files and against the mistakes."""

import json
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from edp_cli.model.schemas import FILES, render_schemas
from edp_cli.model.shape import read_shape
from tests.model.documents import action, activity, load_text, load_typed, plan, roles
from tests.model.mistakes import MISTAKES, Mistake
from tests.plan.written import PLANS

KINDS = {"plan.yaml": "plan", "roles.yaml": "roles"}
PLAN_FILES = [PLANS / "plan.yaml", PLANS / "roles.yaml", *sorted((PLANS / "activities").iterdir())]


@cache
def validator(kind: str) -> Draft7Validator:
    schema = json.loads(render_schemas()[f"{kind}.schema.json"])
    return Draft7Validator(schema, format_checker=Draft7Validator.FORMAT_CHECKER)


def complaints(kind: str, text: str) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(kind).iter_errors(load_typed(text))]


@pytest.mark.parametrize("kind", FILES)
def test_each_schema_is_one(kind: str) -> None:
    Draft7Validator.check_schema(validator(kind).schema)


@pytest.mark.parametrize("path", PLAN_FILES, ids=lambda path: path.name)
def test_the_plan_fits_the_schemas(path: Path) -> None:
    assert complaints(KINDS.get(path.name, "activity"), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("plan", plan()),
        ("plan", plan("calendar: {}")),
        ("plan", plan("calendar: {2003-autumn: {starts: 2003-09-03, ends: 2003-12-19}, grace_days: 5}")),
        ("plan", plan("calendar: {annually: financial-year}", "title: 2003", "as_of: 2003-11-03")),
        ("plan", plan("most_in_a_term: 12", "glossary: {EET: Executive team, KS3: Key Stage 3, EAZ: 3}")),
        ("plan", plan("glossary: {}")),
        ("activity", activity("links: {plans: SEN, priorities: [1, 2]}", "targets: [{text: 95, kpi: 17}]")),
        ("activity", activity("activity: 5.10", "evaluation: [{what: Analysis, frequency: termly, by: Head}]")),
        ("activity", action("id: 2", "responsible: TBA", "monitoring: TBA")),
        ("activity", action("responsible: [Head, Deputy]", "monitoring: {frequency: termly, by: Head, to: EET}")),
        ("activity", action("monitoring: [{by: Head, through: visits}, {frequency: termly}]", "points: one")),
        ("activity", action("timescale: 2006")),
        ("activity", action("timescale: {text: When funded}")),
        (
            "activity",
            action("timescale: {text: When funded, milestones: [{label: Pilot, by: 2006}, {from: Autumn}]}"),
        ),
        (
            "activity",
            action("timescale: {text: X, milestones: [{ongoing: yes}, {when_needed: true}, {every: term}]}"),
        ),
        ("roles", roles("roles: [{role: Head, aliases: HT, holder: A. Smith, email: a@example.org}]")),
        ("roles", roles("-bodies")),
    ],
)
def test_what_the_program_takes_the_schema_takes(kind: str, text: str) -> None:
    assert read_shape(FILES[kind], load_text(text))[1] == []
    assert complaints(kind, text) == []


@pytest.mark.parametrize(
    "mistake", [mistake for mistake in MISTAKES if mistake.in_schema], ids=lambda mistake: mistake.shown
)
def test_the_schema_tells_of_the_mistake(mistake: Mistake) -> None:
    assert complaints(mistake.kind, mistake.text)


def test_schemas_are_named_and_say_what_each_key_is_for() -> None:
    rendered = render_schemas()

    kinds = ["activity", "decision", "done", "plan", "progress", "roles"]
    assert sorted(rendered) == [f"{kind}.schema.json" for kind in kinds]
    for kind in FILES:
        schema = json.loads(rendered[f"{kind}.schema.json"])
        assert schema["$id"] == f"edp/{kind}/1"
        for shape in (schema, *schema.get("$defs", {}).values()):
            assert shape["description"]
            assert all(value["description"] for value in shape["properties"].values())


def test_schemas_say_nothing_twice_and_nothing_of_null() -> None:
    for text in render_schemas().values():
        assert '"null"' not in text
        assert '"default": null' not in text
        assert text.endswith("}\n")
