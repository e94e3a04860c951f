"""Help: an example for each command, which works, and words that are true."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from edp_cli.cli.app import COMMANDS
from edp_cli.cli.commanding import name_of
from edp_cli.queries.actions.find import SORTS
from edp_cli.render.actions.columns import COLUMNS
from tests.cli.running import ROOT, edp
from tests.kept import Kept

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [name_of(command) for command in COMMANDS]


def shown(name: str) -> str:
    """The help of a command, its lines joined."""
    return " ".join(edp(name, "--help").out.split())


@pytest.mark.parametrize("name", NAMES)
def test_the_example_works(name: str, tmp_path: Path) -> None:
    for folder in ("plans", "schemas"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    kept = Kept(tmp_path)
    kept.git("init", "--quiet")
    kept.commit("The plan")
    if name == "undo":
        edp("done", "5.1/2", at=tmp_path)
    [example] = re.findall(r"^ *Example: edp (.*(?:\n +.*)*?)\n\n", edp(name, "--help").out, re.MULTILINE)
    words = shlex.split(example)
    assert words[0] == name
    answer = edp(*words, at=tmp_path)
    assert answer.code == (1 if "--strict" in words else 0), answer.err


@pytest.mark.parametrize("name", NAMES)
def test_the_list_of_commands_says_what_each_does(name: str) -> None:
    [line] = re.findall(rf"^  {name} +(.*)$", edp("--help").out, re.MULTILINE)
    assert line in shown(name)
    assert line.endswith(".")


def test_columns_and_orders_are_all_named() -> None:
    assert f": {', '.join(column.name for column in COLUMNS)}." in shown("list")
    *others, last = SORTS
    assert f"{', '.join(others)} or {last};" in shown("list")


@pytest.mark.parametrize("name", ["", *NAMES])
def test_no_programmers_word(name: str) -> None:
    found = re.findall(
        r"(?i)\b(invalid|parse|string|null|boolean|argument|env var|default|stdout|stderr|regex)\b",
        edp(*filter(None, [name]), "--help").out.replace("Arguments:", ""),
    )
    assert found == []
