"""`edp validate`: which files are reported on, and what the exit code is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.records import DONE, NOTE, TEXTS, put_on_record
from tests.cli.running import Outcome, edp

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(name="faulty")
def _faulty(small: Path) -> Path:
    """The small plan with one error and one warning in its first activity, and one error in its register."""
    reading = small / "plans" / "activities" / "1.1-reading.yaml"
    text = reading.read_text().replace("timescale: Autumn 2003", "timescale: mid year")
    reading.write_text(text.replace("responsible: Librarian", "responsible: TBA", 1))
    roles = small / "plans" / "roles.yaml"
    roles.write_text(roles.read_text().replace("role: Librarian", "role: Head of English"))
    return small


def codes(answer: Outcome) -> list[str]:
    return [found["code"] for found in answer.json["findings"]]


READING = "plans/activities/1.1-reading.yaml"
COUNTING = "plans/activities/2.1-counting.yaml"


@pytest.mark.parametrize(
    ("paths", "files", "found", "code"),
    [
        ([], 4, ["EDP302", "EDP201", "EDP301", "EDP301", "EDP301", "EDP303"], 1),
        (["plans"], 4, ["EDP302", "EDP201", "EDP301", "EDP301", "EDP301", "EDP303"], 1),
        (["./plans/"], 4, ["EDP302", "EDP201", "EDP301", "EDP301", "EDP301", "EDP303"], 1),
        ([READING], 1, ["EDP302", "EDP201", "EDP301", "EDP301", "EDP301"], 1),
        (["plans/roles.yaml"], 1, ["EDP303"], 1),
        (["plans/plan.yaml"], 1, [], 0),
        ([COUNTING], 1, [], 0),
        ([COUNTING, "plans/plan.yaml", COUNTING], 2, [], 0),
        ([COUNTING, "plans/roles.yaml"], 2, ["EDP303"], 1),
        (["plans/../plans/./roles.yaml"], 1, ["EDP303"], 1),
    ],
)
def test_paths(faulty: Path, paths: list[str], files: int, found: list[str], code: int) -> None:
    answer = edp("validate", *paths, "--format", "json", at=faulty)
    assert answer.err == ""
    assert answer.json["files"] == files
    assert codes(answer) == found
    assert answer.code == code
    absolute = [str(faulty / path) for path in paths]
    assert edp("validate", *absolute, "--format", "json", at=faulty) == answer


def test_the_plan_of_a_file_is_found_from_anywhere(small: Path, tmp_path: Path) -> None:
    folder = (small / "plans").rename(small / "our plan")
    (folder / "roles.yaml").write_text("roles: none\n")
    for at, path, shown in (
        (small, "our plan/roles.yaml", "our plan/roles.yaml"),
        (folder, "roles.yaml", "roles.yaml"),
        (folder / "activities", "../roles.yaml", "../roles.yaml"),
        (tmp_path, "small/our plan/roles.yaml", "small/our plan/roles.yaml"),
    ):
        answer = edp("validate", path, "--format", "json", at=at)
        assert [found["file"] for found in answer.json["findings"]] == [shown]
    for at, path in ((folder / "activities", "2.1-counting.yaml"), (folder, "activities/2.1-counting.yaml")):
        answer = edp("validate", path, at=at)
        assert answer == Outcome(0, "Nothing is wrong in 1 file.\n", "")


def test_the_plan_of_a_file_may_be_named(faulty: Path) -> None:
    answer = edp("validate", "--plans", "plans", "plans/roles.yaml", "--format", "json", at=faulty)
    assert codes(answer) == ["EDP303"]


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["nowhere.yaml"], 'There is no file "nowhere.yaml".'),
        (["plans/plan.yaml", "nowhere"], 'There is no file "nowhere".'),
        ([""], 'There is no file "".'),
        (["stranger.yaml"], "stranger.yaml is not a file of this plan, so it cannot be checked."),
        (["plans/notes.txt"], "plans/notes.txt is not a file of this plan, so it cannot be checked."),
        (["plans/roles.yaml", "stranger.yaml"], "stranger.yaml is not a file of this plan"),
        (["plans", "plans/roles.yaml"], '"plans" is the whole plan: name it alone, or files and folders in it.'),
        (["plans/roles.yaml", "."], '"." is the whole plan: name it alone'),
        (["plans", "plans"], '"plans" is the whole plan:'),
        (["plans/pictures"], "plans/pictures holds no file of this plan."),
        (["plans/roles.yaml", "pictures"], "pictures holds no file of this plan."),
        (["plans/activities", "stranger.yaml"], "stranger.yaml is not a file of this plan"),
        (["--write-baseline", "plans/activities"], "--write-baseline does not go with the names of files"),
    ],
)
def test_strangers(small: Path, paths: list[str], message: str) -> None:
    (small / "stranger.yaml").write_text("activity: 1.1\n")
    (small / "plans" / "notes.txt").touch()
    (small / "plans" / "pictures").mkdir()
    (small / "pictures").mkdir()
    answer = edp("validate", *paths, at=small)
    assert answer.err.startswith(f"edp: {message}")
    assert answer.out == ""
    assert answer.code == 2


@pytest.mark.parametrize(
    ("at", "paths", "found"),
    [
        (".", ["plans/activities"], ["EDP008", "EDP201"]),
        (".", ["plans/activities/"], ["EDP008", "EDP201"]),
        (".", ["plans/activities/old"], ["EDP008"]),
        (".", ["plans/records"], ["EDP515", "EDP301"]),
        (".", ["plans/records/done/2003-autumn"], ["EDP515"]),
        (".", ["plans/records/progress", "plans/plan.yaml"], ["EDP301"]),
        (".", ["plans/activities", "plans/records"], ["EDP008", "EDP201", "EDP515", "EDP301"]),
        ("plans/records", ["."], ["EDP515", "EDP301"]),
        ("plans/records/done", [".."], ["EDP515", "EDP301"]),
        ("plans/records/done", ["../../activities/", "2003-autumn"], ["EDP008", "EDP201", "EDP515"]),
        ("elsewhere", ["--plans", "../plans", "../plans/records/progress"], ["EDP301"]),
    ],
)
def test_folders(small: Path, at: str, paths: list[str], found: list[str]) -> None:
    """What is found in the files below a folder, wherever somebody stands; also what is not read there."""
    put_on_record(small, DONE, **{NOTE: TEXTS[NOTE].replace("by: Librarian", "by: Vicar")})
    for name in ("elsewhere", "plans/activities/old"):
        (small / name).mkdir()
    (small / "plans" / "activities" / "old" / "3.1.yaml").touch()
    file = small / "plans" / "activities" / "2.1-counting.yaml"
    file.write_text(file.read_text("utf-8").replace("timescale: Spring 2004", "timescale: Soon"), "utf-8")
    answer = edp("validate", *paths, "--format", "json", at=small / at)
    assert sorted(codes(answer)) == sorted(found), answer.err
    assert answer.code == (1 if {"EDP201", "EDP301"}.intersection(found) else 0)
    if "--plans" not in paths:
        absolute = [str((small / at / path).resolve()) for path in paths]
        assert edp("validate", *absolute, "--format", "json", at=small / at) == answer


def test_only_what_is_in_the_folder_is_mended(small: Path) -> None:
    reading, counting = (
        small / "plans" / "activities" / name for name in ("1.1-reading.yaml", "2.1-counting.yaml")
    )
    for file in (reading, counting):
        file.write_text(file.read_text("utf-8").replace("to: Governors", "to: governors"), "utf-8")
    (small / "plans" / "records").mkdir()
    put_on_record(small, DONE)
    assert edp("validate", "--fix", "plans/records", at=small).code == 0
    assert "to: governors" in reading.read_text("utf-8")
    assert edp("validate", "--fix", "plans/activities", at=small).code == 0
    assert "to: governors" not in reading.read_text("utf-8") + counting.read_text("utf-8")


def test_a_stranger_where_there_is_no_plan(tmp_path: Path) -> None:
    (tmp_path / "stranger.yaml").touch()
    answer = edp("validate", "stranger.yaml", at=tmp_path)
    assert answer.err.startswith("edp: No plan was found")
    assert answer.code == 3
    assert edp("validate", ".", at=tmp_path).code == 3


def test_a_file_that_is_not_read_is_a_warning(small: Path) -> None:
    (small / "plans" / "activities" / "old").mkdir()
    (small / "plans" / "activities" / "old" / "3.1.yaml").touch()
    answer = edp("validate", "--format", "json", at=small)
    assert codes(answer) == ["EDP008"]
    assert answer.code == 0
    assert edp("validate", "--strict", at=small).code == 1
    assert edp("due", at=small).code == 0, "nothing that belongs to the plan is left out"


def test_a_link_that_leads_nowhere_can_be_named(small: Path) -> None:
    (small / "plans" / "activities" / "3.1.yaml").symlink_to("nowhere")
    answer = edp("validate", "plans/activities/3.1.yaml", "--format", "json", at=small)
    assert codes(answer) == ["EDP001"]
    assert answer.code == 1


def test_strict_takes_warnings_for_errors(faulty: Path) -> None:
    def severities(*options: str) -> list[tuple[str, str]]:
        answer = edp("validate", READING, *options, "--format", "json", at=faulty)
        return [(found["code"], found["severity"]) for found in answer.json["findings"]][:2]

    assert severities() == [("EDP302", "warning"), ("EDP201", "error")]
    assert severities("--strict") == [("EDP302", "error"), ("EDP201", "error")]
    assert counted(edp("validate", READING, "--strict", at=faulty)) == "5 errors and no warnings in 1 file."
    assert counted(edp("validate", "--strict")) == "9 errors and no warnings in 8 files."
    assert edp("validate", "--strict").code == 1
    assert edp("validate", "--strict", "plans/plan.yaml").code == 0


def counted(answer: Outcome) -> str:
    """How many there are, which stands above the last line: how to read more."""
    *_, total, last = answer.out.splitlines()
    assert last.startswith("To read more about a rule: edp explain EDP")
    return total


def test_how_many_there_are_stands_at_the_end(faulty: Path) -> None:
    assert counted(edp("validate", at=faulty)) == "5 errors and 1 warning in 4 files."
    assert counted(edp("validate", "plans/roles.yaml", at=faulty)) == "1 error and no warnings in 1 file."
    assert edp("validate", COUNTING, at=faulty).out == "Nothing is wrong in 1 file.\n"
    assert counted(edp("validate")) == "No errors and 9 warnings in 8 files."


def test_findings_stand_in_the_order_of_the_files(faulty: Path) -> None:
    findings = edp("validate", "--format", "json", at=faulty).json["findings"]
    places = [(found["file"], found["line"], found["column"]) for found in findings]
    assert places == sorted(places)
