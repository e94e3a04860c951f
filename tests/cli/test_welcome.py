"""`edp` alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.cli.app import COMMANDS
from edp_cli.cli.commanding import name_of
from tests.cli.running import ROOT, edp

if TYPE_CHECKING:
    from pathlib import Path


def test_the_five_commands_that_one_needs() -> None:
    shown = edp().out
    named = re.findall(r"^  edp (\S+)", shown, re.MULTILINE)
    assert len(named) == 5
    assert set(named) <= {name_of(command) for command in COMMANDS}
    assert 'the plan in the folder "plans"' in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_it_says_which_plan_would_answer(small: Path, tmp_path: Path) -> None:
    assert 'the plan in the folder ".."' in edp(at=small / "plans" / "activities").out
    assert "There is no plan here" in edp(at=tmp_path).out
    assert "edp init" in edp(at=tmp_path).out


def test_each_of_them_answers() -> None:
    for line in re.findall(r"^  edp (\S+(?: \d\S*)?)", edp().out, re.MULTILINE):
        assert edp(*line.split(), at=ROOT).code == 0
