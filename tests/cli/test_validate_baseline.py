"""`edp validate --write-baseline`, and what a baseline then leaves out."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft7Validator

from tests.cli.running import ROOT, Outcome, edp

if TYPE_CHECKING:
    from pathlib import Path

READING = "activities/1.1-reading.yaml"


@pytest.fixture(name="old")
def _old(small: Path) -> Path:
    """The small plan with two errors of one message in one action, and a warning."""
    change(small, "by: English lead", "by: Somebody")
    change(small, "responsible: Librarian", "responsible: [Somebody, Librarian]")
    change(small, "timescale: Ongoing", "timescale: Autumn 2009")
    return small


def change(small: Path, old: str, new: str, name: str = READING) -> None:
    path = small / "plans" / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def codes(small: Path, *options: str) -> list[str]:
    answer = edp("validate", *options, "--format", "json", at=small)
    return [found["code"] for found in answer.json["findings"]]


def counts(small: Path, *options: str) -> tuple[int, int]:
    """How many findings are known, and how many mended."""
    answer = edp("validate", *options, "--format", "json", at=small).json
    return answer["known"], answer["mended"]


def test_writing_and_leaving_out(old: Path) -> None:
    assert edp("validate", at=old).code == 1
    answer = edp("validate", "--write-baseline", at=old)
    assert answer.code == 0
    assert (
        answer.err == "Written to plans/baseline.json: 3 findings, 2 errors among them, left out of later runs.\n"
    )
    assert answer.out.splitlines()[0] == "Nothing else is wrong in 4 files."
    assert edp("validate", at=old) == Outcome(0, answer.out, "")
    assert edp("validate", "--strict", at=old).code == 0
    assert codes(old) == []
    assert counts(old) == (3, 0)
    assert sorted(codes(old, "--no-baseline")) == ["EDP203", "EDP301", "EDP301"]
    assert edp("validate", "--no-baseline", at=old).code == 1


def test_the_file(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    text = (old / "plans" / "baseline.json").read_text(encoding="utf-8")
    assert text.splitlines()[3] == (
        '    {"file": "activities/1.1-reading.yaml", "ref": "1.1/1", "code": "EDP301",'
        ' "message": "\\"Somebody\\" is not in roles.yaml.", "count": 2},'
    )
    assert "plans/" not in text
    edp("validate", "--write-baseline", at=old)
    assert (old / "plans" / "baseline.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("here", [".", "plans", "plans/activities", "elsewhere"])
def test_it_counts_from_every_folder(old: Path, here: str) -> None:
    edp("validate", "--write-baseline", at=old)
    (old / "elsewhere").mkdir()
    answer = edp("validate", "--plans", str(old / "plans"), "--format", "json", at=old / here)
    assert (answer.json["findings"], answer.json["known"], answer.json["mended"]) == ([], 3, 0)


def test_the_file_fits_its_schema(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    schema = json.loads((ROOT / "schemas" / "baseline.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    baseline = json.loads((old / "plans" / "baseline.json").read_text(encoding="utf-8"))
    assert list(Draft7Validator(schema).iter_errors(baseline)) == []
    assert list(Draft7Validator(schema).iter_errors({**baseline, "findings": [{"code": "EDP203"}]}))


def test_work_elsewhere_in_the_file_changes_nothing(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    change(old, "title: Everyone reads", "# Agreed in May.\n\ntitle: Everyone in school reads")
    assert counts(old) == (3, 0)


def test_what_is_new_is_reported(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    change(old, "to: Governors", "to: Somebody")
    answer = edp("validate", "--select", "EDP301", "--format", "json", at=old)
    [found] = answer.json["findings"]
    assert found["message"] == '"Somebody" is not in plans/roles.yaml.', "there are three of them now"
    assert answer.code == 1
    change(old, "responsible: Head of Maths\n", "responsible: Somebody\n", "activities/2.1-counting.yaml")
    assert len(codes(old, "--select", "EDP301")) == 2


def test_what_is_mended_is_said(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    change(old, "timescale: Autumn 2009", "timescale: Ongoing")
    assert counts(old) == (2, 1)
    out = " ".join(edp("validate", at=old).out.split())
    assert "1 finding in the baseline is no longer found." in out
    assert "edp validate --write-baseline" in out
    assert counts(old, "plans/roles.yaml") == (0, 0), "not everything was looked at"
    assert counts(old, "--select", "EDP2") == (0, 0)
    assert edp("validate", "--write-baseline", at=old).err.endswith(
        ": 2 findings, 2 errors among them, left out of later runs.\n"
    )
    assert counts(old) == (2, 0)


def test_a_part_of_the_plan_is_asked_about(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    assert counts(old, "--select", "EDP301") == (2, 0)
    assert counts(old, "--ignore", "EDP301") == (1, 0)
    assert counts(old, f"plans/{READING}") == (3, 0)
    assert codes(old, "--select", "EDP301") == []


def test_what_keeps_a_file_from_being_read_is_never_left_out(old: Path) -> None:
    change(old, "title: Everyone reads", "titel: Everyone reads")
    answer = edp("validate", "--write-baseline", at=old)
    assert answer == Outcome(
        3,
        "",
        f"edp: The baseline was not written: plans/{READING} cannot be read, so what is wrong in it is not known."
        " Mend that first: edp validate\n",
    )
    assert not (old / "plans" / "baseline.json").exists()
    findings = edp("validate", "--format", "json", at=old).json["findings"]
    listed = [
        {"file": READING, "ref": "", "code": found["code"], "message": found["message"], "count": 9}
        for found in findings
    ]
    (old / "plans" / "baseline.json").write_text(json.dumps({"schema": "edp/baseline/1", "findings": listed}))
    after = edp("validate", "--format", "json", at=old)
    assert after.json["findings"] == findings
    assert (after.code, after.json["mended"]) == (1, 0)


def test_with_comments(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    change(old, "timescale: Autumn 2009", "timescale: Autumn 2009 # edp: ignore EDP203 - agreed")
    assert counts(old) == (2, 0), "it is still there, though ignored"
    edp("validate", "--write-baseline", at=old)
    assert "EDP203" not in (old / "plans" / "baseline.json").read_text()
    change(old, "# edp: ignore EDP203 - agreed", "")
    assert codes(old) == ["EDP203"]


def test_nothing_is_wrong(small: Path) -> None:
    answer = edp("validate", "--write-baseline", at=small)
    assert answer == Outcome(
        0,
        "Nothing is wrong in 4 files.\n",
        "Written to plans/baseline.json: 0 findings, left out of later runs.\n",
    )
    assert edp("validate", at=small).out == answer.out


def test_a_baseline_is_no_file_of_the_plan(old: Path) -> None:
    edp("validate", "--write-baseline", at=old)
    assert codes(old, "--no-baseline", "--select", "EDP0") == []
    assert edp("due", at=old).err.startswith("There are errors in the plan"), "the answers are no better for it"


@pytest.mark.parametrize("text", ["", "{}", '{"schema": "edp/baseline/1", "findings": [{}]}', "<<<<<<< HEAD"])
def test_one_that_cannot_be_used(old: Path, text: str) -> None:
    (old / "plans" / "baseline.json").write_text(text)
    answer = edp("validate", at=old)
    assert (answer.code, answer.out) == (3, "")
    assert answer.err.startswith("edp: plans/baseline.json cannot be used: ")
    assert edp("validate", "--no-baseline", at=old).code == 1
    assert edp("due", at=old).code == 0, "only checking has to do with it"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([f"plans/{READING}"], "--write-baseline does not go with the names of files: it lists all that is found"),
        (["plans", "plans/roles.yaml"], "--write-baseline does not go with the names of files"),
        (["--select", "EDP2"], "--write-baseline does not go with --select: it lists all that is found"),
        (["--ignore", "EDP2"], "--write-baseline does not go with --ignore"),
        (["--no-baseline"], "--write-baseline does not go with --no-baseline"),
        (["--stdin", "--stdin-filename", "plans/plan.yaml"], "--write-baseline does not go with --stdin"),
    ],
)
def test_wrong_use(old: Path, options: list[str], message: str) -> None:
    answer = edp("validate", "--write-baseline", *options, at=old)
    assert answer.err.startswith(f"edp: {message}")
    assert (answer.code, answer.out) == (2, "")
    assert not (old / "plans" / "baseline.json").exists()


def test_the_plans_folder_may_be_named(old: Path) -> None:
    assert edp("validate", "--write-baseline", "plans", at=old).code == 0
    assert (old / "plans" / "baseline.json").exists()


def test_the_plan_of_this_project(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    found = codes(tmp_path)
    edp("validate", "--write-baseline", at=tmp_path)
    assert counts(tmp_path) == (len(found), 0)
    assert codes(tmp_path) == []
    assert codes(tmp_path, "--no-baseline") == found
