"""Records of two officers, each on a branch of their own, and what git makes of them."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, edp
from tests.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--as-of", "2004-01-15")
HEAD = ("--by", "Head of School Improvement")
ADVISER = ("--by", "Principal Adviser (Secondary Performance)")
DECIDED = ("--body", "EET", "--why", "Schools asked for it.")


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """The shipped plan in a repository."""
    shutil.copytree(ROOT / "plans", tmp_path / "plans")
    made = Kept(tmp_path)
    made.git("init", "--quiet", "--initial-branch=main")
    made.commit("The plan")
    return made


def record_on_branches(kept: Kept, *commands: tuple[str, ...]) -> None:
    """Carry out each command on a branch of its own, from the same start, and go back to the first branch."""
    for number, words in enumerate(commands):
        kept.git("switch", "--quiet", "--create", f"branch-{number}", "main")
        outcome = edp(*words, *DAY, at=kept.folder)
        assert outcome.code == 0, outcome.err
        kept.commit(" ".join(words[:2]))
    kept.git("switch", "--quiet", "branch-0")


@pytest.mark.parametrize(
    "commands",
    [
        (("done", "5.1/4b/report@2003-autumn", *ADVISER), ("done", "5.1/4b/report@2003-summer", *ADVISER)),
        (("done", "5.1/2", *HEAD), ("progress", "5.1/3a", "--confidence", "amber", *HEAD)),
        (
            ("move", "5.1/2", "--to", "Spring 2004", "--minute", "1/04", *DECIDED),
            ("waive", "5.6/4@2004-spring", "--minute", "2/04", *DECIDED),
        ),
    ],
)
def test_two_records_never_meet_in_one_file(kept: Kept, commands: tuple[tuple[str, ...], ...]) -> None:
    record_on_branches(kept, *commands)
    kept.git("merge", "--quiet", "--no-edit", "branch-1")
    log = edp("log", "--format", "json", *DAY, at=kept.folder)
    assert len(log.json["items"]) == 2
    checked = edp("validate", "--select", "EDP5", "--ignore", "EDP515", at=kept.folder)
    assert checked.code == 0, checked.out


def test_the_same_recorded_twice_is_a_conflict_that_nobody_overlooks(kept: Kept) -> None:
    record_on_branches(
        kept,
        ("done", "5.1/2", "--on", "2003-12-12", *HEAD),
        ("done", "5.1/2", "--on", "2004-01-12", *HEAD),
    )
    with pytest.raises(subprocess.CalledProcessError):
        kept.git("merge", "--quiet", "--no-edit", "branch-1")
    name = "plans/records/done/2003-autumn/5.1-2.yaml"
    assert f"AA {name}" in kept.git("status", "--porcelain")
    checked = edp("validate", at=kept.folder)
    assert checked.code == 1
    assert name in checked.out
    assert edp("due", *DAY, at=kept.folder).code == 3
