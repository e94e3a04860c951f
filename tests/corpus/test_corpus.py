"""Real mistakes, as officers make them, and what `edp validate` says of them in every format.

Each file of `plans/activities` is named for the mistake in it; each record in `plans/records` has one, and all are
about the activity in which nothing is wrong. Where an output is to change, write the files in
`expected` anew and read what git says has changed:

    EDP_UPDATE_GOLDEN=1 pytest tests/corpus
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from edp_cli.checks.manual import list_pages
from edp_cli.cli.formats import Format
from tests.cli.running import edp

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
FILES = {
    "findings.json": Format.JSON,
    "findings.csv": Format.CSV,
    "findings.md": Format.MARKDOWN,
    "github.txt": Format.GITHUB,
    "findings.sarif": Format.SARIF,
    "junit.xml": Format.JUNIT,
    "gitlab.json": Format.GITLAB,
}
"""The format of each file in `expected`, but for the tables."""
WIDTHS = (80, 120)
ELSEWHERE = {
    "EDP001": "a file that is not there, or a link, cannot be kept among the files of a repository",
    **dict.fromkeys(("EDP501", "EDP502", "EDP503", "EDP504", "EDP505", "EDP506"), "it takes two states of a plan"),
}
"""The rules that are not shown here, and why."""
SOUND = {"as-it-should-be", "ignored-for-a-reason"}
"""The files in which nothing is found."""
TOGETHER = {
    "one-number-for-two-activities": "a-tab-pasted-in",
    "kept-elsewhere": "kept-elsewhere/1.60-old",
    "too-much-for-one-in-a-term": "../roles",
}


@pytest.fixture(name="at")
def _at(tmp_path: Path) -> Path:
    """A folder outside any repository with the plan in it, so that paths are shown from there."""
    shutil.copytree(HERE / "plans", tmp_path / "plans")
    return tmp_path


def compare(name: str, text: str) -> None:
    path = EXPECTED / name
    if os.environ.get("EDP_UPDATE_GOLDEN"):
        path.write_bytes(text.encode())
    assert text == path.read_bytes().decode(), "write it with EDP_UPDATE_GOLDEN=1"


@pytest.mark.parametrize("columns", WIDTHS)
def test_tables(at: Path, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    answer = edp("validate", at=at)
    assert (answer.code, answer.err) == (1, "")
    compare(f"table-{columns}.txt", answer.out)


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
@pytest.mark.parametrize("option", ["--no-color", "--ascii"])
def test_no_line_is_wider_than_the_terminal(
    at: Path, columns: int, option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = edp("validate", option, at=at).out.splitlines()
    assert max(cell_len(line) for line in lines if not line.startswith("plans/")) <= columns
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("name", FILES)
def test_formats(at: Path, name: str) -> None:
    answer = edp("validate", "--format", FILES[name], at=at)
    assert (answer.code, answer.err) == (1, "")
    compare(name, answer.out)
    edp("validate", "--format", FILES[name], "--output", f"{name}.out", at=at)
    assert (at / f"{name}.out").read_bytes().decode() == answer.out


def test_every_expected_file_is_compared_and_every_format_shown() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {*FILES, *(f"table-{columns}.txt" for columns in WIDTHS)}
    assert {*FILES.values(), Format.TABLE} == set(Format)


def found_in(at: Path) -> list[Any]:
    """What is found; then what is found more once the files that cannot be read are taken away."""
    first: list[Any] = edp("validate", "--format", "json", at=at).json["findings"]
    for file in {found["file"] for found in first if found["code"] < "EDP102" and found["severity"] == "error"}:
        (at / file).unlink()
    then: list[Any] = edp("validate", "--format", "json", at=at).json["findings"]
    return first + then


def test_every_rule_is_shown(at: Path) -> None:
    codes = {page.code for page in list_pages()}
    assert {found["code"] for found in found_in(at)} == codes - set(ELSEWHERE)


def test_every_file_has_the_mistake_that_it_is_named_for(at: Path) -> None:
    faulty = {found["file"] for found in found_in(at)}
    for path in sorted((HERE / "plans" / "activities").iterdir()):
        where = TOGETHER.get(path.stem, path.stem)
        shown = os.path.normpath(f"plans/activities/{where}.yaml")
        assert (shown in faulty) is (path.stem not in SOUND), path.stem
