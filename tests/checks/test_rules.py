"""Each rule with what it finds and what it leaves alone, through `edp validate --format json`."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from edp_cli.checks.registry import RULES
from tests.cli.plans import ACTIVITY, PLAN, ROLES, write_plan
from tests.cli.running import edp

FILE = "activities/1.1.yaml"
MONITORING = "monitoring: {frequency: annually, by: Head of Service, to: The Board}"


def act(old: str, new: str) -> dict[str, str]:
    """The activity's file with one thing changed."""
    assert old in ACTIVITY
    return {FILE: ACTIVITY.replace(old, new)}


def more(action: str) -> dict[str, str]:
    """The activity's file with one more action."""
    return {FILE: f"{ACTIVITY}  - {action}\n"}


SECOND = f"action: Train more.\n    responsible: Head of Service\n    {MONITORING}\n    timescale: Autumn 2003"
ADD = 'Add a line "- role: {}" under "roles:" in plans/roles.yaml, or "- body:" under "bodies:".'

BAD: list[tuple[str, str, dict[str, str], str, str, str]] = [
    # code, severity, files, place, message, the start of the help
    (
        "EDP102",
        "error",
        more(f"id: 1\n    {SECOND}"),
        "1.1.yaml:9:9-10 1.1/1",
        "Two actions of activity 1.1 have the id 1.",
        "Give this one the next free id",
    ),
    (
        "EDP102",
        "error",
        {"activities/1.1-again.yaml": ACTIVITY},
        "1.1.yaml:1:11-14 1.1",
        "Activity 1.1 is already in plans/activities/1.1-again.yaml.",
        "Give one of them a number of its own.",
    ),
    (
        "EDP103",
        "error",
        act("title: Improve", "title: Improve\nlinks: {priorities: [1, 4]}"),
        "1.1.yaml:3:25-26 1.1",
        "There is no priority 4 to be linked to.",
        "The priorities in plan.yaml are 1: mend the number",
    ),
    (
        "EDP103",
        "error",
        act("activity: 1.1", "activity: 2.1"),
        "1.1.yaml:1:11-14 2.1",
        "Activity 2.1 belongs to priority 2, which does not exist.",
        "The priorities in plan.yaml are 1",
    ),
    (
        "EDP104",
        "warning",
        more(f"id: 3\n    {SECOND}"),
        "1.1.yaml:9:9-10 1.1/3",
        "Action 3 after 1 is out of order: 2 or 2a was expected.",
        "Put the actions in order",
    ),
    (
        "EDP104",
        "warning",
        act("id: 1\n", "id: 2\n"),
        "1.1.yaml:4:9-10 1.1/2",
        "Action 2, first of its activity, is out of order: 1 or 1a was expected.",
        "Put the actions in order",
    ),
    (
        "EDP104",
        "warning",
        act("id: 1\n", "id: 1\n    printed_as: 1b\n"),
        "1.1.yaml:5:17-19 1.1/1",
        "The document prints this action as 1b; here it is 1.",
        "Nothing to do here",
    ),
    (
        "EDP201",
        "error",
        act("timescale: Autumn 2003", "timescale: ever 6 weeks"),
        "1.1.yaml:8:16-28 1.1/1",
        'This is not understood, because of "ever 6 weeks": it is about time, but no date follows from it.',
        'Did you mean "every 6 weeks"?',
    ),
    (
        "EDP201",
        "error",
        act("frequency: annually", "frequency: until July"),
        "1.1.yaml:7:29-39 1.1/1",
        'This is not understood, because of "until"',
        "Give its start",
    ),
    (
        "EDP201",
        "error",
        act("title: Improve", "title: Improve\nevaluation: [{what: All of it, frequency: mid year}]"),
        "1.1.yaml:3:43-51 1.1",
        'This is not understood, because of "mid year"',
        "Name the month",
    ),
    (
        "EDP201",
        "error",
        act("timescale: Autumn 2003", "timescale: {text: Soon, milestones: [{by: soon}]}"),
        "1.1.yaml:8:16-54 1.1/1",
        'This is not understood, because of "soon": "by" takes one period.',
        'Write "by" and "from" with a period',
    ),
    (
        "EDP201",
        "error",
        act("timescale: Autumn 2003", "timescale: before Easter or after the summer holidays"),
        "1.1.yaml:8:16-58 1.1/1",
        'This is not understood, because of "',
        "",
    ),
    (
        "EDP202",
        "warning",
        act("timescale: Autumn 2003", "timescale: June 2002"),
        "1.1.yaml:8:16-25 1.1/1",
        "The deadline June 2002 was past when this revision came into force on 1 Apr 2003.",
        "If it was done, the next revision can leave it out",
    ),
    (
        "EDP203",
        "warning",
        act("timescale: Autumn 2003", "timescale: Autumn 2030"),
        "1.1.yaml:8:16-27 1.1/1",
        "This falls on 31 Dec 2030, after the plan ends on 31 Mar 2007.",
        "Look at the year again.",
    ),
    (
        "EDP203",
        "warning",
        act("timescale: Autumn 2003", "timescale: From Sept 2001"),
        "1.1.yaml:8:16-30 1.1/1",
        "This falls on 1 Sep 2001, before the plan starts on 1 Apr 2002.",
        "Look at the year again.",
    ),
    (
        "EDP301",
        "error",
        act("responsible: Head of Service", "responsible: Head of Servise"),
        "1.1.yaml:6:18-33 1.1/1",
        '"Head of Servise" is not in plans/roles.yaml.',
        'Did you mean "Head of Service"? Else add a line',
    ),
    (
        "EDP301",
        "error",
        act("to: The Board", "to: Cabinet"),
        "1.1.yaml:7:64-71 1.1/1",
        '"Cabinet" is not in plans/roles.yaml.',
        ADD.format("Cabinet"),
    ),
    (
        "EDP301",
        "error",
        act("responsible: Head of Service", "responsible: HoS and Adviser (Primary)"),
        "1.1.yaml:6:18-43 1.1/1",
        '"HoS and Adviser (Primary)" is not in plans/roles.yaml.',
        "Write several names as a list: [HoS, Adviser (Primary)].",
    ),
    (
        "EDP301",
        "error",
        act("responsible: Head of Service", "responsible: to be confirmed"),
        "1.1.yaml:6:18-33 1.1/1",
        '"to be confirmed" is not in plans/roles.yaml.',
        "Where nobody is chosen yet, write TBA.",
    ),
    (
        "EDP301",
        "error",
        act(
            "title: Improve", "title: Improve\nevaluation: [{what: All of it, frequency: termly, by: Ofsted team}]"
        ),
        "1.1.yaml:3:55-66 1.1",
        '"Ofsted team" is not in plans/roles.yaml.',
        ADD.format("Ofsted team"),
    ),
    (
        "EDP302",
        "warning",
        act("responsible: Head of Service", "responsible: TBA"),
        "1.1.yaml:6:18-21 1.1/1",
        "Nobody is responsible for this action.",
        "Name a role from roles.yaml.",
    ),
    (
        "EDP303",
        "error",
        {"roles.yaml": f"{ROLES}  - body: HOS\n"},
        "roles.yaml:8:11-14 None",
        '"HOS" is already in the register, for Head of Service.',
        "Keep each name once",
    ),
    (
        "EDP401",
        "warning",
        act(MONITORING, "monitoring: TBA"),
        "1.1.yaml:7:17-20 1.1/1",
        "This action is not monitored, so nothing will show that it has slipped.",
        "Say who reports",
    ),
    (
        "EDP401",
        "warning",
        act(MONITORING, "monitoring: {by: Head of Service, through: visits}"),
        "1.1.yaml:7:5-15 1.1/1",
        "This monitoring has no frequency, so it can never fall overdue.",
        'Add "frequency:"',
    ),
    (
        "EDP401",
        "warning",
        act("frequency: annually", "frequency: as required"),
        "1.1.yaml:7:5-15 1.1/1",
        '"as required" is not how often, so this monitoring can never fall overdue.',
        'Add "frequency:"',
    ),
]


def validate(folder: Path) -> list[dict[str, Any]]:
    """The findings on the plan in the folder."""
    findings: list[dict[str, Any]] = edp("validate", "--format", "json", at=folder).json["findings"]
    return findings


def place(found: dict[str, Any]) -> str:
    """Where a finding stands, in short: file, line, columns, reference."""
    name = Path(found["file"]).name
    assert found["line"] == found["end_line"]
    return f"{name}:{found['line']}:{found['column']}-{found['end_column']} {found['ref']}"


@pytest.mark.parametrize(
    ("code", "severity", "files", "where", "message", "advice"), BAD, ids=[f"{row[0]}-{row[3]}" for row in BAD]
)
def test_a_rule_finds_what_is_wrong(
    tmp_path: Path, code: str, severity: str, files: dict[str, str], where: str, message: str, advice: str
) -> None:
    found = [each for each in validate(write_plan(tmp_path, files)) if each["code"] == code]

    assert [(each["severity"], place(each)) for each in found] == [(severity, where)]
    assert found[0]["message"].startswith(message)
    assert found[0]["help"].startswith(advice)


GOOD: list[dict[str, str]] = [
    {},
    more(f"id: 2a\n    {SECOND}") | {"plan.yaml": PLAN},
    act("responsible: Head of Service", "responsible: [hos, 'ADVISER (primary)']"),
    act(
        "timescale: Autumn 2003", "timescale: {text: When funded, milestones: [{by: Spring 2004}, {every: term}]}"
    ),
    act(MONITORING, "monitoring: [{frequency: termly, by: HoS}, {frequency: twice a year, by: HoS}]"),
    act("title: Improve", "title: Improve\nlinks: {plans: SEN, priorities: [1]}"),
    act("title: Improve", "title: Improve\nevaluation: [{what: All of it, by: HoS}]"),
]


@pytest.mark.parametrize("files", GOOD, ids=range(len(GOOD)))
def test_what_is_right_is_left_alone(tmp_path: Path, files: dict[str, str]) -> None:
    assert validate(write_plan(tmp_path, files)) == []


def test_names_are_not_checked_where_the_register_cannot_be_read(tmp_path: Path) -> None:
    found = validate(write_plan(tmp_path, {"roles.yaml": "roles: []\nroles: []\n"}))

    assert [each["code"] for each in found] == ["EDP004"]


def test_every_rule_has_a_bad_example_and_a_manual_page() -> None:
    assert {rule.code for rule in RULES} == {row[0] for row in BAD}
    assert [rule.code for rule in RULES] == sorted({rule.code for rule in RULES})
    for rule in RULES:
        page = inspect.getmodule(rule.check).__doc__ or ""
        assert "bad" in page or "#" in page, rule.code
        assert len(page.splitlines()) >= 6, rule.code


def test_the_plan_that_comes_with_it_has_no_error_and_the_warnings_of_its_source() -> None:
    found = edp("validate", "--format", "json").json["findings"]

    assert [(each["code"], each["severity"], each["ref"]) for each in found] == [
        ("EDP104", "warning", "5.2/3d"),
        ("EDP202", "warning", "5.3/1b"),
        ("EDP302", "warning", "5.3/1d"),
        ("EDP401", "warning", "5.3/1d"),
        ("EDP202", "warning", "5.3/2"),
        ("EDP104", "warning", "5.4/3b"),
        ("EDP401", "warning", "5.4/3b"),
        ("EDP401", "warning", "5.6/4"),
    ]
