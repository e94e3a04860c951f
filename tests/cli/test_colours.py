"""Colours: for terminals, or where they are asked for; they never say what the words do not."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, command, edp, with_variables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COMMANDS = [
    ["due", "--term", "last"],
    ["overdue"],
    ["validate"],
    ["validate", "tests/golden/faulty"],
    ["validate", "plans/plan.yaml"],
    [
        "timescale",
        "Trial of adaptation in Autumn term 2003; Implement 03-04 academic year, and then review it termly",
    ],
    ["timescale", "mid year"],
]
PAINT = re.compile(r"\x1b\[[0-9;]*m")


@pytest.mark.parametrize("columns", ["60", "80", "120"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_colours_change_nothing_but_the_colour(
    arguments: list[str], columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    plain = edp(*arguments)
    assert "\x1b" not in plain.out
    monkeypatch.setenv("FORCE_COLOR", "1")
    painted = edp(*arguments)
    assert PAINT.search(painted.out)
    lines = [line.rstrip() for line in PAINT.sub("", painted.out).splitlines()]
    assert lines == plain.out.splitlines()
    assert painted.code == plain.code
    for line in painted.out.splitlines():
        paints = PAINT.findall(line)
        assert not paints or paints[-1] == "\x1b[0m", "no line leaves its colour to the next"


@pytest.mark.parametrize(
    ("variables", "options", "coloured"),
    [
        ({}, [], False),
        ({"FORCE_COLOR": "1"}, [], True),
        ({"FORCE_COLOR": ""}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
        ({"FORCE_COLOR": "1", "NO_COLOR": ""}, [], True),
        ({"FORCE_COLOR": "1"}, ["--no-color"], False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, [], True),
    ],
)
@pytest.mark.parametrize("arguments", [["due"], ["overdue"], ["validate"], ["timescale", "termly"]], ids=" ".join)
def test_when_there_are_colours(
    arguments: list[str],
    variables: dict[str, str],
    options: list[str],
    *,
    coloured: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b" in edp(*arguments, *options).out) is coloured


def test_programs_get_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    for arguments in COMMANDS:
        assert "\x1b" not in edp(*arguments, "--format", "json").out
    assert "\x1b" not in edp("due", "--term", "easter").err


def on_terminal(*arguments: str, variables: Mapping[str, str], without: tuple[str, ...] = ()) -> str:
    """What `edp` writes to a terminal of 72 columns and 24 lines, with these variables and without those."""
    return in_terminal(command(*arguments), variables, without=without)


def in_terminal(typed: list[str], variables: Mapping[str, str], *, without: tuple[str, ...] = ()) -> str:
    """What a command writes to such a terminal."""
    pty = pytest.importorskip("pty")
    termios = pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 72))
    environment = {name: value for name, value in with_variables(variables).items() if name not in without}
    running = subprocess.Popen(typed, cwd=ROOT, env=environment, stdout=theirs, stderr=theirs, stdin=theirs)
    os.close(theirs)
    parts: list[bytes] = []
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    os.close(ours)
    assert running.wait(timeout=20) == 0
    return b"".join(parts).decode().replace("\r\n", "\n")


def test_on_a_terminal() -> None:
    shown = on_terminal("due", "--term", "last", variables={"TERM": "xterm"})
    assert PAINT.search(shown)
    lines = PAINT.sub("", shown).splitlines()
    assert 66 < max(map(len, lines)) <= 72
    assert not PAINT.search(on_terminal("due", variables={"TERM": "dumb"}))
    assert not PAINT.search(on_terminal("due", variables={"TERM": "xterm", "NO_COLOR": "1"}))


@pytest.mark.parametrize(
    ("columns", "width"), [("60", 60), ("200", 200), ("20", 60), ("0", 100), ("wide", 100), ("", 100)]
)
def test_the_width(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = edp("due", "--year", "2003-04").out.splitlines()
    assert width - 8 <= max(map(len, lines)) <= width


def test_findings_are_as_wide_as_the_terminal(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (small / "plans" / "roles.yaml").write_text("roles: " + "none " * 30)
    for columns in ("50", "80"):
        monkeypatch.setenv("COLUMNS", columns)
        assert max(map(len, edp("validate", at=small).out.splitlines())) <= int(columns)
