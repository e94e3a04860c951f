"""The JSON answers have the shapes that `schemas` publishes, whatever the plan."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from edp_cli.render.contracts import CONTRACTS
from edp_cli.render.schemas import render_all
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

FAULTY = str(ROOT / "tests" / "golden" / "faulty")
YEAR = ["--plans", str(ROOT / "tests" / "year" / "plans"), "--as-of", "2004-06-30"]


def schema(name: str) -> Any:  # noqa: ANN401  JSON of any kind
    return json.loads((ROOT / "schemas" / f"{name}.output.schema.json").read_text(encoding="utf-8"))


def assert_fits(answer: Any) -> None:  # noqa: ANN401  JSON of any kind
    """The answer is of the shape that it names."""
    name = answer["schema"].split("/")[1]
    validator = Draft7Validator(schema(name), format_checker=FormatChecker())
    assert [error.message for error in validator.iter_errors(answer)] == []


DECIDED = ["--body", "EET", "--minute", "51/04", "--why", "Agreed", "--dry-run"]
ANSWERS = [
    ["due"],
    ["due", "--all"],
    ["due", "--year", "2003-04"],
    ["due", "--from", "1 Jan 2000"],
    ["due", "--until", "31 Dec 2003"],
    ["due", "--month", "April 2003"],
    ["due", "--month", "June 1999"],
    ["due", "--within", "6w", "--as-of", "2199-11-01"],
    ["due", "--owner", "EET", "--to", "EET", "--activity", "5.1", "--kind", "evaluation"],
    ["due", "--plans", FAULTY],
    ["overdue"],
    ["overdue", "--as-of", "1999-01-01"],
    ["overdue", "--as-of", "2100-01-01"],
    ["overdue", "--plans", FAULTY],
    ["owners"],
    ["owners", "--plans", FAULTY],
    ["owners", "Head of School Improvement"],
    ["owners", "link adviser"],
    ["owners", "EET"],
    ["owners", "Librarian", "--plans", FAULTY],
    ["forward-plan", "EET", *YEAR],
    ["forward-plan", "Head of School Improvement", "--year", "2003-04", *YEAR],
    ["forward-plan", "Governors", "--plans", FAULTY],
    ["workload"],
    ["workload", "--all", *YEAR],
    ["workload", "--year", "1999-00"],
    ["workload", "--plans", FAULTY],
    ["checklist", "--done", "--term", "autumn 2003", *YEAR],
    ["exceptions"],
    ["exceptions", "EET", *YEAR],
    ["exceptions", "--term", "summer 2003", "--plans", FAULTY],
    ["list"],
    ["list", "--undated"],
    ["list", "--as-of", "1999-01-01"],
    ["list", "--as-of", "2100-01-01", "--reverse"],
    ["list", "--plans", FAULTY],
    ["search", "a"],
    ["search", "a", "--plans", FAULTY],
    ["search", "zzz"],
    ["status"],
    ["status", "5"],
    ["status", "5.1/2", *YEAR],
    ["status", *YEAR, "--owner", "Head of School Improvement"],
    ["status", "5.1/evaluation@2003-autumn", *YEAR],
    ["status", "--plans", FAULTY],
    ["validate"],
    ["validate", "--strict"],
    ["validate", "plans/plan.yaml"],
    ["validate", FAULTY],
    ["rename-role", "Principal Adviser", "Lead Adviser", "--dry-run"],
    ["rename-role", "EET", "Board", "--dry-run"],
    ["done", "5.1/2", "--note", "Seen", "--dry-run"],
    ["progress", "5.1/3a", "--confidence", "amber", "--dry-run"],
    ["move", "5.1/2", "--to", "Spring 2004", *DECIDED],
    ["withdraw", "5.1/4b", *DECIDED],
    ["waive", "5.1/4b/report", *DECIDED],
    ["reassign", "5.3/1d", "--to", "Principal Adviser", "--to", "Senior Adviser (ICT)", *DECIDED],
    ["explain"],
    ["explain", "EDP201"],
    ["evaluate"],
    ["evaluate", "--plans", "tests/year/plans", "--year", "2003-04", "--as-of", "2004-09-30"],
    ["evaluate", "--plans", FAULTY, "--activity", "1"],
]


@pytest.mark.parametrize("arguments", ANSWERS, ids=lambda arguments: " ".join(arguments).replace(FAULTY, "faulty"))
def test_answers_fit(arguments: list[str]) -> None:
    assert_fits(edp(*arguments, "--format", "json").json)


PHRASES = [
    "Autumn 2003",
    "w/b 11.05.15",
    "Sept 03 – July 04",
    "From April 2003",
    "Termly",
    "every 3 weeks",
    "Annually in July",
    "every Autumn",
    "31 March each year",
    "Continuing",
    "When vacancies arise",
    "Trial in Autumn term 2003; termly; from June 2004; ongoing; as required",
    "mid year",
    "06/09",
    "immediately, until further notice",
    "Completed",
    "",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_timescales_fit(phrase: str) -> None:
    answer = edp("timescale", phrase, "--format", "json").json
    assert_fits(answer)
    assert answer["text"] == phrase
    assert answer["understood"] is bool(answer["milestones"])
    assert not (answer["understood"] and answer["left_over"])
    assert answer["understood"] is (answer["advice"] is None)


BROKEN = {
    "no roles": ("roles.yaml", None),
    "empty roles": ("roles.yaml", ""),
    "bytes": ("activities/1.1-reading.yaml", b"\xff\x00\x1b[31m"),
    "not a mapping": ("activities/1.1-reading.yaml", "- 1\n"),
    "no actions": ("activities/1.1-reading.yaml", "activity: 1.1\ntitle: x\nactions: []\n"),
    "deep": ("activities/1.1-reading.yaml", "[" * 1000),
    "no plan": ("plan.yaml", None),
    "another plan": ("plan.yaml", "activity: 1.1\n"),
}


@pytest.mark.parametrize(("name", "data"), BROKEN.values(), ids=BROKEN)
def test_answers_from_a_broken_plan_fit(small: Path, name: str, data: str | bytes | None) -> None:
    path = small / "plans" / name
    path.unlink()
    if isinstance(data, str):
        path.write_text(data)
    elif data is not None:
        path.write_bytes(data)
    for command in ("validate", "due", "overdue"):
        answer = edp(command, "--format", "json", at=small)
        if answer.out:
            assert_fits(answer.json)
        else:
            assert answer.code == 3
            assert name == "plan.yaml"


def test_a_plan_with_everything_fits(small: Path) -> None:
    """Actions without an owner or a receiver, labels, milestones said outright, a term of the authority's own."""
    plan = small / "plans" / "plan.yaml"
    plan.write_text(plan.read_text() + "calendar:\n  grace_days: 10\n  annually: financial-year\n")
    (small / "plans" / "activities" / "1.2.yaml").write_text(
        "activity: 1.2\n"
        "title: Everything\n"
        "evaluation: [{what: All of it, through: talk, frequency: monthly}, {what: Some of it}]\n"
        "actions:\n"
        "  - {id: 1, action: Do, points: [a, b], responsible: TBA, monitoring: TBA, timescale: as required}\n"
        "  - id: 2\n"
        "    action: Do\n"
        "    monitoring: [{frequency: termly and annually, through: talk}, {by: Librarian}]\n"
        "    timescale:\n"
        "      text: In time\n"
        "      milestones: [{label: Pilot, by: Spring 2004}, {every: 3 weeks}, {from: May 2004}, {ongoing: yes}]\n"
    )
    for arguments in (["due", "--from", "2003-09-01"], ["overdue", "--as-of", "2005-01-01"], ["validate"]):
        answer = edp(*arguments, "--format", "json", at=small)
        assert_fits(answer.json)
        assert "1.2/2" in answer.out
    items = edp("due", "--from", "2003-09-01", "--activity", "1.2", "--format", "json", at=small).json["items"]
    assert {item["label"] for item in items} == {None, "Pilot"}
    assert {item["kind"] for item in items} == {"action", "report", "evaluation"}


def test_what_follows_a_start_begins_with_it(small: Path) -> None:
    reading = small / "plans" / "activities" / "1.1-reading.yaml"
    reading.write_text(reading.read_text().replace("Autumn 2003", "From May 2004; then termly"))
    question = ["due", "--year", "2004", "--activity", "1.1", "--kind", "action", "--owner", "Librarian"]
    items = edp(*question, "--format", "json", at=small).json["items"]
    assert [(item["id"], item["status"]) for item in items][1:] == [
        ("1.1/1/1@2004-may", "starting"),
        ("1.1/1/2@2004-autumn", "due"),
    ]


@pytest.mark.parametrize("name", sorted(render_all()))
def test_the_schemas_are_schemas(name: str) -> None:
    text = (ROOT / "schemas" / name).read_text(encoding="utf-8")
    assert text == render_all()[name]
    Draft7Validator.check_schema(json.loads(text))


@pytest.mark.parametrize("name", CONTRACTS)
def test_every_key_is_always_there_and_no_other(name: str) -> None:
    def check(part: Any) -> None:  # noqa: ANN401  JSON of any kind
        if isinstance(part, dict):
            if part.get("type") == "object":
                assert part["required"] == list(part["properties"])
                assert part["additionalProperties"] is False
            for value in part.values():
                check(value)

    check(schema(name))


KEYS = {
    "due": ["schema", "plan", "as_of", "window", "items", "undated", "earlier", "left_out"],
    "overdue": ["schema", "plan", "as_of", "window", "items", "undated", "left_out"],
    "owners": ["schema", "plan", "as_of", "window", "owners", "unassigned", "left_out"],
    "workload": ("schema plan as_of window most_in_a_term average terms owners due undated left_out").split(),
    "owner": (
        "schema plan as_of role is_body in_register aliases holder email actions reports evaluations receives "
        "shares overdue coming coming_until later undated overdue_to late left_out"
    ).split(),
    "status": "schema plan as_of reference owner time_colours items also left_out".split(),
    "show": ("schema plan as_of kind outline priority activity action duty occurrence also left_out").split(),
    "checklist": ["schema", "plan", "as_of", "pages", "left_out"],
    "forward-plan": (
        "schema plan as_of body window meetings terms promised unplaced made next_meeting not_expected left_out"
    ).split(),
    "exceptions": (
        "schema plan as_of body window meeting on since time_colours dates confidence cleared_dates"
        " cleared_confidence left_out"
    ).split(),
    "evaluate": ("schema plan as_of window ended part counts priorities carried undated left_out").split(),
    "list": ["schema", "plan", "as_of", "items", "left_out"],
    "log": ["schema", "plan", "as_of", "ref", "window", "by", "items", "later", "left_out"],
    "undo": ["schema", "plan", "as_of", "removed", "file", "staged", "record", "changed", "left_out"],
    "search": ["schema", "plan", "as_of", "items", "left_out"],
    "timescale": ["schema", "text", "understood", "milestones", "left_over", "advice"],
    "findings": ["schema", "files", "ignored", "known", "mended", "findings"],
    "explain": ["schema", "rules"],
    "rename": ["schema", "before", "after", "written", "changes", "mentions", "records"],
    "diff": (
        "schema plan as_of before after summary counts actions activities names plan_file records effect unknown"
        " left_out"
    ).split(),
    "record": "schema plan as_of written file text under record changed left_out".split(),
    "history": (
        "schema plan ref asked what owners timescale removed items dates records moved unread since complete"
        " left_out"
    ).split(),
}
ITEM = (
    "id ref kind what label owners to period start due first_due status days moves slip settled why decided_by"
    " minute timescale source"
).split()
MILESTONE = "label kind period start due every in".split()
ACTION = (
    "ref activity action points owners audience monitoring timescale understood reading next_due overdue areas"
    " kpis source"
).split()
TEXT_FOUND = "ref kind field text source".split()
RULE = "code severity title text bad good before".split()
CHANGE = "kind says label before after day_before day_after days terms words".split()
OWNER = (
    "role actions reports evaluations due_this_term overdue receives is_body in_register holder email"
).split()
FINDING = "code severity message file line column end_line end_column path ref help correction".split()


def test_no_key_has_gone() -> None:
    """Keys are never renamed or removed within a schema number."""
    assert {name: list(contract["properties"]) for name, contract in CONTRACTS.items()} == KEYS
    assert list(schema("due")["properties"]["items"]["items"]["properties"]) == ITEM
    assert list(schema("overdue")["properties"]["items"]["items"]["properties"]) == ITEM
    assert list(schema("owners")["properties"]["owners"]["items"]["properties"]) == OWNER
    assert list(schema("owner")["properties"]["overdue"]["items"]["properties"]) == ITEM
    assert list(schema("list")["properties"]["items"]["items"]["properties"]) == ACTION
    assert list(schema("search")["properties"]["items"]["items"]["properties"]) == TEXT_FOUND
    assert list(schema("timescale")["properties"]["milestones"]["items"]["properties"]) == MILESTONE
    assert list(schema("findings")["properties"]["findings"]["items"]["properties"]) == FINDING
    assert list(schema("explain")["properties"]["rules"]["items"]["properties"]) == RULE
    for part in ("actions", "activities", "names", "plan_file"):
        entry = schema("diff")["properties"][part]["items"]["properties"]
        assert list(entry) == ["ref", "ref_before", "became", "what", "changes", "source"]
        assert list(entry["changes"]["items"]["properties"]) == CHANGE
