"""The plan's own files with anything at all done to them, through the front door.

Every command of a reviewer ends, never with a fault of the program, and points inside the files. What once broke
one is kept in `BROKE`.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given, settings

from edp_cli.findings import Finding, Location, Severity
from tests.checks.test_fuzz import NAMES, PLANS, WAYS, Edit, edits
from tests.cli.running import edp
from tests.store.case_files import assert_inside

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = ("table", "csv", "markdown", "github", "sarif", "junit", "gitlab")
ANSWERED = {0, 1, 3}
"""The exit codes where a plan has anything wrong with it: 4 would be a fault of the program, 2 wrong use."""


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The plan as it was approved: those of its files that are edited."""
    folder = tmp_path_factory.mktemp("approved") / "plans"
    for name in NAMES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(PLANS / name, folder / name)
    return folder


def edited(approved: Path, made: list[Edit]) -> Path:
    """A copy of the approved plan with the edits made."""
    folder = approved.parent / "edited" / "plans"
    shutil.rmtree(folder.parent, ignore_errors=True)
    shutil.copytree(approved, folder)
    for way, file, place, choice in made:
        path = folder / NAMES[file]
        path.write_bytes(WAYS[way](path.read_bytes(), place, choice))
    return folder


def answer(*arguments: str, at: Path) -> str:
    done = edp(*arguments, at=at)
    assert done.code in ANSWERED, (arguments, done.err)
    return done.out


def finding(shown: dict[str, Any]) -> Finding:
    """A finding as JSON has it."""
    place = Location(*(shown[key] for key in ("file", "line", "column", "end_line", "end_column")))
    return Finding(shown["code"], Severity(shown["severity"]), shown["message"], place, help=shown["help"])


def check_findings(at: Path) -> None:
    """Every format answers, and every finding's place lies inside its file."""
    for name in FORMATS:
        assert answer("validate", "--format", name, at=at)
    for shown in edp("validate", "--format", "json", at=at).json["findings"]:
        assert_inside([finding(shown)], (at / shown["file"]).read_bytes())


def check_changes(approved: Path, changed: Path) -> None:
    """What was done to the plan is told, both ways round."""
    for old, new in ((approved, changed), (changed, approved)):
        for name in ("table", "json", "markdown"):
            answer("diff", str(old), str(new), "--format", name, at=changed.parent)


def check_mending(folder: Path) -> None:
    """What is mended once needs no mending again."""
    answer("validate", "--fix", at=folder.parent)
    mended = [(folder / name).read_bytes() for name in NAMES]
    answer("validate", "--fix", at=folder.parent)
    assert [(folder / name).read_bytes() for name in NAMES] == mended


@settings(max_examples=40, deadline=None)
@given(made=edits)
@example(made=[])
def test_any_edit(approved: Path, made: list[Edit]) -> None:
    folder = edited(approved, made)
    check_findings(folder.parent)
    check_changes(approved, folder)
    check_mending(folder)
