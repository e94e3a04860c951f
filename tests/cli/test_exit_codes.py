"""0 answered; 1 findings; 2 wrong use; 3 no plan, or a part of one; 4 a fault; and what is said of each."""

from __future__ import annotations

import os
import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest

from edp_cli import __version__
from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path

EVERY = [["due"], ["overdue"], ["timescale", "termly"]]


@pytest.fixture(name="partly")
def _partly(small: Path) -> Path:
    """The small plan, one of whose activities cannot be read."""
    (small / "plans" / "activities" / "1.1-reading.yaml").write_text('activity: 1.1\ntitle: "Everyone reads\n')
    return small


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["due"], 0),
        (["overdue"], 0),
        (["validate"], 0),
        (["timescale", "termly"], 0),
        (["schema", "--check"], 0),
        (["--help"], 0),
        (["-h"], 0),
        (["due", "-h"], 0),
        (["--version"], 0),
        ([], 0),
        (["validate", "--strict"], 1),
        (["timescale", "mid year"], 1),
        (["schema", "--check", "--out", "nowhere"], 1),
        (["due", "--format", "csvv"], 2),
        (["dew"], 2),
        (["--nonsense"], 2),
        (["due", "--plans", "nowhere"], 3),
    ],
)
def test_code(arguments: list[str], code: int) -> None:
    answer = edp(*arguments)
    assert answer.code == code
    assert bool(answer.err) == (code in (2, 3))
    assert bool(answer.out) == (code in (0, 1))


def test_version() -> None:
    assert edp("--version").out == f"edp {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["dew"], ["due", "x"], ["due", "--nonsense"], ["due", "--kind", "x"], ["timescale"]]
)
def test_wrong_use_says_where_to_look(arguments: list[str]) -> None:
    command = " ".join(["edp", *(word for word in arguments[:1] if word != "dew")])
    *message, advice = edp(*arguments).err.splitlines()
    assert message[0].startswith("edp: ")
    assert advice == f"See: {command} --help"


def test_a_plan_that_is_partly_broken_still_answers(partly: Path) -> None:
    name = "plans/activities/1.1-reading.yaml"
    answer = edp("due", at=partly)
    assert answer.code == 3
    assert answer.err == f"{name} cannot be read and is left out: see edp validate\n"
    assert "  2.1/1 " in answer.out
    assert "  1.1/" not in answer.out
    programs = edp("due", "--format", "json", at=partly)
    assert programs.code == 3
    assert programs.err == answer.err
    assert programs.json["left_out"] == [name]
    assert [item["ref"] for item in programs.json["items"]] == ["2.1/1", "2.1/2", "2.1/2", "2.1"]
    assert edp("overdue", "--format", "json", at=partly).json["left_out"] == [name]
    assert edp("validate", at=partly).code == 1
    assert edp("validate", at=partly).err == ""


def test_the_answer_says_at_its_end_what_it_leaves_out(partly: Path) -> None:
    for command in ("due", "overdue"):
        assert edp(command, at=partly).out.endswith(
            "\nLeft out, since it cannot be read: plans/activities/1.1-reading.yaml\n"
        )


def test_errors_in_a_plan_that_can_be_read_are_told_of(small: Path) -> None:
    reading = small / "plans" / "activities" / "1.1-reading.yaml"
    reading.write_text(reading.read_text().replace("Autumn 2003", "mid year"))
    for command in ("due", "overdue"):
        answer = edp(command, at=small)
        assert answer.err == "There are errors in the plan, so this answer may not be right: see edp validate\n"
        assert answer.code == 0
        assert "2 actions have no date: 1.1/1, 1.1/2" in answer.out


def test_each_file_that_is_left_out_is_named(partly: Path) -> None:
    plans = partly / "plans"
    (plans / "activities" / "2.1-counting.yaml").write_bytes(b"\xff\xfe")
    (plans / "activities" / "3.1.yaml").mkdir()
    (plans / "roles.yaml").unlink()
    names = [
        "roles.yaml",
        *(f"activities/{name}" for name in ("1.1-reading.yaml", "2.1-counting.yaml", "3.1.yaml")),
    ]
    for command in EVERY:
        answer = edp(*command, at=partly)
        assert answer.code == (0 if command[0] == "timescale" else 3)
        assert answer.err == "".join(
            f"plans/{name} cannot be read and is left out: see edp validate\n" for name in names
        )
        assert answer.out
    assert edp("due", "--format", "json", at=partly).json["left_out"] == [f"plans/{name}" for name in names]


def test_a_filter_that_matches_nothing_that_was_read(partly: Path) -> None:
    answer = edp("due", "--activity", "1.1", at=partly)
    name = "plans/activities/1.1-reading.yaml"
    said = f"edp: 1.1 cannot be shown: {name} cannot be read and is left out. See: edp validate\n"
    assert answer.err.endswith(said)
    assert edp("list", "--activity", "1.1", at=partly).err.endswith(said)
    assert edp("due", "--activity", "1.9", at=partly).err.endswith("Its activities are: 2.1.\n")
    assert answer.err.startswith("plans/activities/1.1-reading.yaml cannot be read")
    assert answer.code == 3


UNREADABLE = [
    ("title:", "titel:", 'plans/plan.yaml:1:1: "titel" is not a key that may stand here.'),
    ("A small plan", "[", "plans/plan.yaml:1:8: This list in square brackets is not closed"),
    (
        "ends: 2006-08-31",
        "ends: 31.8.2006",
        "plans/plan.yaml:5:7: A date is wanted here, written like 2003-09-01.",
    ),
    ("ends: 2006-08-31", "ends: 2003-08-31", "plans/plan.yaml:5:1: The plan ends before it starts"),
    ("revision: 1\n", "revision: 1\n" * 2, 'plans/plan.yaml:4:1: The key "revision" is written twice: on line 3'),
]


@pytest.mark.parametrize("command", EVERY)
@pytest.mark.parametrize(("old", "new", "message"), UNREADABLE)
def test_a_plan_that_cannot_be_read(small: Path, command: list[str], old: str, new: str, message: str) -> None:
    plan = small / "plans" / "plan.yaml"
    plan.write_text(plan.read_text().replace(old, new))
    answer = edp(*command, at=small)
    assert answer.code == 3
    assert answer.out == ""
    assert answer.err.startswith(f"edp: The plan cannot be read. {message}")
    assert answer.err.endswith("\nSee all of it with: edp validate\n")
    assert edp("validate", at=small).code == 1


def test_roles_that_cannot_be_read(small: Path) -> None:
    (small / "plans" / "roles.yaml").write_text("roles:\n  - role: [Librarian]\n")
    answer = edp("due", "--format", "json", at=small)
    assert answer.code == 3
    assert answer.err == "plans/roles.yaml cannot be read and is left out: see edp validate\n"
    assert len(answer.json["items"]) == 5
    checked = edp("validate", "--format", "json", at=small)
    assert [found["code"] for found in checked.json["findings"]] == ["EDP101"], "and no name is called unknown"


def test_no_folder_of_activities(small: Path) -> None:
    shutil.rmtree(small / "plans" / "activities")
    answer = edp("due", "--format", "json", at=small)
    assert answer.code == 3
    assert answer.json["left_out"] == ["plans/activities"]
    assert answer.json["items"] == []
    assert edp("validate", at=small).code == 1


def fail(*_: object, **__: object) -> None:
    raise RuntimeError("it is broken")


@pytest.fixture(name="broken")
def _broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program has a fault."""
    monkeypatch.setattr("edp_cli.queries.owed.list_due", fail)


@pytest.mark.usefixtures("broken")
def test_a_fault_says_so_in_one_line_and_where_the_details_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    answer = edp("due")
    details = next(tmp_path.glob("edp-fault-*.txt"))
    assert answer.code == 4
    assert answer.out == ""
    assert answer.err == (f"edp: a fault in the program itself, not in your plan. The details are in {details}.\n")
    assert "RuntimeError: it is broken" in details.read_text()


@pytest.mark.usefixtures("broken")
def test_a_fault_whose_details_cannot_be_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    answer = edp("due")
    assert answer.code == 4
    assert answer.err.startswith("edp: a fault in the program itself, not in your plan. RuntimeError: ")
    assert answer.err.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the folder that one is in cannot be deleted")
@pytest.mark.parametrize("arguments", [[], ["due"], ["validate"], ["timescale", "termly"], ["init", "x"]])
def test_the_folder_that_one_is_in_is_gone(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    answer = edp(*arguments, at=None)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err == "edp: The folder that you are in is no longer there. Go to another.\n"


@pytest.mark.skipif(os.name != "posix", reason="needs links")
@pytest.mark.parametrize("name", ["loop", "loop/x", "a" * 300])
@pytest.mark.parametrize(
    "command", [["checklist", "--out"], ["validate"], ["due", "--plans"], ["due", "--output"]]
)
def test_a_place_that_cannot_be(command: list[str], name: str, small: Path) -> None:
    (small / "loop").symlink_to("loop")
    answer = edp(*command, name, at=small)
    assert answer.code in (2, 3)
    assert answer.err.startswith("edp: ")
    assert "fault" not in answer.err
