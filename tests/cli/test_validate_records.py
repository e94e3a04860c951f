"""`edp validate` on records: the day on which it is asked, and all that it does for the plan's other files."""

from __future__ import annotations

import io
import shutil
import sys
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from tests.checks.test_records import DONE, MOVE, NOTE, TEXTS, change, write
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.running import Outcome

FILED = "evidence/minutes.txt"


@pytest.fixture(name="plans")
def _plans(small: Path) -> Path:
    """The small plan with three records, in which nothing is wrong."""
    write(small / "plans", TEXTS)
    return small / "plans"


def validate(plans: Path, *words: str) -> Outcome:
    return edp("validate", *words, "--format", "json", at=plans.parent)


def found(plans: Path, *words: str) -> list[tuple[str, str]]:
    return [(each["code"], each["file"]) for each in validate(plans, *words).json["findings"]]


def test_records_are_files_of_the_plan(plans: Path) -> None:
    answer = edp("validate", at=plans.parent)
    assert (answer.code, answer.out.splitlines()[0]) == (0, "Nothing is wrong in 7 files.")


def test_the_day_that_is_asked_about(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    future = [("EDP512", f"plans/{MOVE}")]
    assert found(plans) == [], "the plan's own as_of, 2 Feb 2004, is not the day by the clock"
    assert found(plans, "--as-of", "2004-02-29") == future
    assert found(plans, "--as-of", "2004-03-01") == []
    monkeypatch.setenv("EDP_AS_OF", "2004-02-29")
    assert found(plans) == future
    assert validate(plans).code == 1


def test_a_record_of_tomorrow(plans: Path) -> None:
    """By the clock; a day is left on either side for a midnight that passes meanwhile."""
    for days, expected in ((-1, []), (2, ["EDP512"])):
        day = date.today() + timedelta(days=days)  # noqa: DTZ011  an officer's day is the local one
        name = f"records/progress/1.1-2/{day}-librarian.yaml"
        write(plans, {name: TEXTS[NOTE].replace("2003-11-03", str(day))})
        assert [code for code, _ in found(plans, f"plans/{name}")] == expected


def test_evidence_comes_and_goes_though_the_plan_does_not_change(plans: Path) -> None:
    change(plans, DONE, "https://example.org/51-04", FILED)
    missing = [("EDP514", f"plans/{DONE}")]
    assert found(plans) == missing
    for folder in (plans.parent, plans):
        write(folder, {FILED: "Minutes"})
        assert found(plans) == []
        shutil.rmtree(folder / "evidence")
        assert found(plans) == missing


def test_evidence_is_looked_for_from_the_plan_wherever_somebody_stands(plans: Path) -> None:
    change(plans, DONE, "https://example.org/51-04", FILED)
    write(plans.parent, {FILED: "Minutes"})
    for folder in (plans, plans / "records", plans.parent.parent):
        assert edp("validate", "--plans", str(plans), at=folder).code == 0


@pytest.mark.parametrize("at", [".", "plans/records/done/2003-autumn", ".."])
def test_one_record_alone(plans: Path, at: str) -> None:
    change(plans, DONE, "1.1/1@2003", "1.1/9@2003")
    change(plans, NOTE, "Librarian", "Vicar")
    folder = (plans.parent / at).resolve()
    answer = edp("validate", str(plans / DONE), "--format", "json", at=folder)
    assert [(each["code"], each["line"]) for each in answer.json["findings"]] == [("EDP511", 1)]
    assert answer.json["files"] == 1


@pytest.mark.parametrize("name", [DONE, "records/done/2003-2004/1.1-2-report.yaml"])
def test_a_record_that_is_not_saved(plans: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "for: 1.1/2/report@2003-2004\non: 2004-03-01\nby: Libarian\nevidence: https://example.org/52-04\n"
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        answer = validate(plans, "--stdin", "--stdin-filename", f"plans/{name}")
    codes = ["EDP520", "EDP301"] if name == DONE else ["EDP301"]
    assert [(each["code"], each["file"]) for each in answer.json["findings"]] == [
        (code, f"plans/{name}") for code in codes
    ]


@pytest.mark.parametrize(
    "name", ["records/one.yaml", "records/other/one.yaml", "records/done", "records/done/.a.yaml", "done/a.yaml"]
)
def test_what_is_no_record(plans: Path, name: str) -> None:
    answer = edp("validate", "--stdin", "--stdin-filename", f"plans/{name}", at=plans.parent)
    assert answer.code == 2
    assert f"plans/{name} is no file of the plan in plans." in answer.err


def test_a_comment_leaves_out_what_is_right_as_it_stands(plans: Path) -> None:
    change(plans, MOVE, "why: Agreed.\n", "")
    change(plans, MOVE, "move:", "# edp: ignore EDP516 - the minutes of that year are lost\nmove:")
    change(plans, DONE, "https://example.org/51-04", f"{FILED}  # edp: ignore EDP514 - kept on paper")
    answer = validate(plans)
    assert (answer.code, answer.json["findings"], answer.json["ignored"]) == (0, [], 2)
    change(plans, MOVE, "minute: 5", "minute: 5\nwhy: Agreed.")
    write(plans.parent, {FILED: "Minutes"})
    assert found(plans) == [("EDP904", f"plans/{MOVE}"), ("EDP904", f"plans/{DONE}")]


def test_the_baseline_knows_them(plans: Path) -> None:
    change(plans, DONE, "https://example.org/51-04", FILED)
    change(plans, MOVE, "minute: 5\n", "")
    assert found(plans) == [("EDP516", f"plans/{MOVE}"), ("EDP514", f"plans/{DONE}")]
    assert edp("validate", "--write-baseline", at=plans.parent).code == 0
    assert (found(plans), validate(plans).json["known"]) == ([], 2)
    write(plans.parent, {FILED: "Minutes"})
    assert validate(plans).json["mended"] == 1


def test_what_is_mended_leaves_records_alone(plans: Path) -> None:
    change(plans, DONE, "Librarian", "librarian")
    change(plans, NOTE, "Librarian", "English lead")
    before = {name: (plans / name).read_bytes() for name in TEXTS}
    edp("validate", "--fix", at=plans.parent)
    assert {name: (plans / name).read_bytes() for name in TEXTS} == before


def test_a_long_or_hostile_text_is_only_a_text(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = "[bold red]\\x1b]8;;https://evil.example\\x07=1+1::error::<b>|" + "x" * 300
    change(plans, DONE, "1.1/1@2003-autumn", f'"{hostile}"')
    change(plans, DONE, "https://example.org/51-04", f'"{hostile}"')
    change(plans, MOVE, "Summer 2004", f'"{hostile}"')
    for columns in (60, 80, 120, 200):
        monkeypatch.setenv("COLUMNS", str(columns))
        answer = edp("validate", at=plans.parent)
        assert answer.code == 1
        assert "\x1b" not in answer.out
        assert "\x07" not in answer.out
        lines = [line for line in answer.out.splitlines() if not line.startswith("plans/")]
        assert max(map(cell_len, lines)) <= columns
    assert "::error::<b>" not in edp("validate", "--format", "github", at=plans.parent).out.replace("%3A", "")


def test_the_year_of_records_has_no_error() -> None:
    answer = edp("validate", "--plans", "tests/year/plans", "--format", "json", at=ROOT)
    assert {each["code"] for each in answer.json["findings"] if each["severity"] == "error"} == set()
