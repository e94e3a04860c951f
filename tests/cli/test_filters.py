"""Narrowing a list: by owner, by who receives, by activity, by kind."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path

ALL = ["due", "--year", "2003-04", "--format", "json"]
HOSI = "Head of School Improvement"
MIAS = "Head of Management Information and Analytical Services"


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        (HOSI, HOSI),
        ("head of school improvement", HOSI),
        (" Head  of School Improvement ", HOSI),
        ("School Improvement", HOSI),
        ("schoolimprovement", HOSI),
        ("Head of MIAS", MIAS),
        (f"{MIAS} (MIAS)", MIAS),
        ("Analytical", MIAS),
        ("MIAS", MIAS),
        ("KS3", "Key Stage 3 Strategy Manager"),
        ("KS3 Strategy Manager", "Key Stage 3 Strategy Manager"),
        ("Senior Adviser I/C ICT", "Senior Adviser (ICT)"),
        ("senior adviser - secondary performance", "Senior Adviser (Secondary Performance)"),
        ("Senior Adviser—Secondary Performance", "Senior Adviser (Secondary Performance)"),
        ("Principal Adviser", "Principal Adviser"),
        ("governor", "Head of Governor Development"),
        ("EET", "EET"),
    ],
)
def test_owner(words: str, owner: str) -> None:
    items = edp(*ALL).json["items"]
    wanted = [item for item in items if owner in item["owners"]]
    assert edp(*ALL, "--owner", words).json["items"] == wanted
    assert f", owned by {owner} Education Development Plan" in " ".join(edp("due", "--owner", words).out.split())


@pytest.mark.parametrize(
    ("option", "words", "message"),
    [
        (
            "--owner",
            "zzz",
            'Nobody in the plan is called "zzz". All of them: edp owners.',
        ),
        (
            "--to",
            "zzz",
            'Nobody in the plan is called "zzz". All of them: edp owners.',
        ),
        ("--owner", "", 'Nobody in the plan is called "".'),
        ("--owner", " ", 'Nobody in the plan is called " ".'),
        ("--owner", "Hed of Scool Improvment", f'Did you mean "{HOSI}"?'),
        ("--to", "EETS", 'Did you mean "EET"?'),
        ("--activity", "5", 'There is no activity "5" in the plan. Its activities are: 5.1, 5.2, 5.3,'),
        ("--activity", "5.10", 'There is no activity "5.10" in the plan.'),
        ("--activity", "", 'There is no activity "" in the plan.'),
        ("--kind", "reports", '--kind takes action, report or evaluation, not "'),
        ("--kind", "", '--kind takes action, report or evaluation, not "'),
    ],
)
@pytest.mark.parametrize("command", ["due", "overdue"])
def test_wrong_filter(command: str, option: str, words: str, message: str) -> None:
    answer = edp(command, option, words)
    assert answer.err.startswith("edp: ")
    assert message in answer.err
    assert answer.out == ""
    assert answer.code == 2


def test_a_part_that_several_have_lists_them_in_the_order_of_the_register() -> None:
    assert edp("due", "--owner", "principal").err == (
        'edp: "principal" could be any of these; write more of the name:\n'
        "  Principal Adviser\n"
        "  Principal Adviser (Secondary Performance)\n"
        "  Principal advisors\n"
    )


@pytest.mark.parametrize(("words", "to"), [("EET", "EET"), ("eet", "EET"), (HOSI, HOSI), ("school improv", HOSI)])
def test_to(words: str, to: str) -> None:
    wanted = [item for item in edp(*ALL).json["items"] if item["to"] == to]
    assert wanted
    assert edp(*ALL, "--to", words).json["items"] == wanted


def test_a_role_to_which_nothing_is_owed() -> None:
    assert edp(*ALL, "--to", "link adviser").json["items"] == []
    assert edp("overdue", "--to", "link adviser").out.endswith("\nNothing is overdue.\n")


@pytest.mark.parametrize("words", ["5.3", " 5.3 "])
def test_activity(words: str) -> None:
    items = edp(*ALL).json["items"]
    wanted = [item for item in items if item["id"].startswith("5.3/")]
    assert edp(*ALL, "--activity", words).json["items"] == wanted


@pytest.mark.parametrize("kind", ["action", "report", "evaluation"])
@pytest.mark.parametrize("command", [ALL, ["overdue", "--format", "json"]])
def test_kind(command: list[str], kind: str) -> None:
    wanted = [item for item in edp(*command).json["items"] if item["kind"] == kind]
    assert wanted
    assert edp(*command, "--kind", kind).json["items"] == wanted


def test_filters_narrow_together() -> None:
    answer = edp(*ALL, "--owner", "Development", "--to", HOSI, "--activity", "5.4", "--kind", "report")
    assert answer.code == 2, "two roles have Development in their names"
    answer = edp(*ALL, "--owner", "Adviser (Development", "--to", HOSI, "--activity", "5.4", "--kind", "report")
    assert [item["ref"] for item in answer.json["items"]] == ["5.4/1", "5.4/2", "5.4/3"]
    table = edp("overdue", "--owner", "Development)", "--to", HOSI, "--activity", "5.4", "--kind", "report")
    words = " ".join(table.out.split())
    assert words.startswith(
        f"Overdue, owned by Senior Adviser (Development), to {HOSI}, activity 5.4, reports only Education"
    )


def test_actions_without_a_date_are_narrowed_as_well(small: Path) -> None:
    def undated(*filters: str) -> list[str]:
        answer: list[str] = edp("due", *filters, "--format", "json", at=small).json["undated"]
        return answer

    assert undated() == ["1.1/2"]
    assert undated("--owner", "Librarian") == ["1.1/2"]
    assert undated("--owner", "English lead", "--kind", "action", "--activity", "1.1") == ["1.1/2"]
    assert undated("--owner", "Head of Maths") == []
    assert undated("--activity", "2.1") == []
    assert undated("--kind", "report") == []
    assert undated("--to", "Governors") == []


def test_one_who_owns_only_what_has_no_date_is_known(small: Path) -> None:
    reading = small / "plans" / "activities" / "1.1-reading.yaml"
    reading.write_text(
        reading.read_text().replace("responsible: [Head of English, Librarian]", "responsible: Clerk")
    )
    assert edp("due", "--owner", "clerk", "--format", "json", at=small).json["undated"] == ["1.1/2"]
    assert edp("due", "--owner", "lib", "--format", "json", at=small).json["undated"] == []


def test_the_count_of_what_is_overdue_is_narrowed_as_well(small: Path) -> None:
    assert "\n5 items from earlier terms are overdue: edp overdue\n" in edp("due", at=small).out
    librarian = edp("due", "--owner", "lib", "--as-of", "2004-02-03", at=small).out
    command = 'edp overdue --as-of 2004-02-03 --owner "Librarian"'
    assert f"\n1 item from earlier terms is overdue: {command}\n" in librarian
    assert "overdue" not in edp("due", "--owner", "Governors", at=small).out


@pytest.mark.parametrize("name", ["$(touch x)", 'Head of "B"', "a`b`c", "C:\\", "Wow!", "Head (of C)", "O'Neill"])
def test_the_command_that_is_named_is_safe_to_type(small: Path, name: str) -> None:
    """A role of any name is one word to a shell, and nothing in it is acted on."""
    for path in (small / "plans").rglob("*.yaml"):
        path.write_text(path.read_text().replace("Librarian", json.dumps(name)))
    shown = " ".join(edp("due", f"--owner={name}", at=small).out.split())
    _, _, command = shown.partition("is overdue: ")
    line = command.partition(" 1 action has no date")[0]
    typed = shlex.split(line)
    assert typed == ["edp", "overdue", "--owner", name]
    if os.name == "posix":
        done = subprocess.run(
            ["sh", "-c", f"printf '%s' {line.removeprefix('edp ')}"], capture_output=True, check=True
        )
        assert done.stdout.decode() == f"overdue--owner{name}"


def test_without_a_register_names_are_those_that_are_typed(small: Path) -> None:
    (small / "plans" / "roles.yaml").write_text("roles: none\n")
    answer = edp("due", "--term", "autumn 2003", "--owner", "english LEAD", "--format", "json", at=small)
    assert [item["id"] for item in answer.json["items"]] == ["1.1/1/report@2003-autumn"]
    assert answer.json["items"][0]["owners"] == ["English lead"]
    answer = edp("due", "--owner", "Libarian", at=small)
    assert 'Nobody in the plan is called "Libarian". Did you mean "Librarian"?' in answer.err
    answer = edp("due", "--owner", "Treasurer", at=small)
    assert "All of them: edp owners." in answer.err
    assert "could be any of these" in edp("due", "--owner", "Head", at=small).err
    assert edp("due", "--owner", "Head of Maths", at=small).code == 3


def test_a_plan_without_activities(small: Path) -> None:
    for path in (small / "plans" / "activities").iterdir():
        path.unlink()
    answer = edp("due", "--activity", "1.1", at=small)
    assert answer.err == 'edp: There is no activity "1.1" in the plan. Its activities are: none.\n'
    assert edp("due", at=small).out.endswith("\nNothing is due.\n")
    assert edp("overdue", "--owner", "Librarian", at=small).out.endswith("\nNothing is overdue.\n")
