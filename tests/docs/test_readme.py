"""The README shows what the program really prints, and names what is really there.

With EDP_UPDATE_GOLDEN=1 the shown output is written anew.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from edp_cli.checks.manual import list_pages
from edp_cli.cli.app import COMMANDS
from edp_cli.cli.commanding import name_of

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
SHOWN = re.compile(r"```console\n\$ (?P<command>edp [^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)


def run(command: str) -> str:
    """What the command prints: to head, where the README shows only the first lines."""
    typed, _, head = command.partition(" | head -n ")
    arguments = [sys.executable, "-m", "edp_cli", *shlex.split(typed)[1:]]
    environment = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(arguments, cwd=ROOT, env=environment, capture_output=True, check=False, encoding="utf-8")
    lines = (done.stderr + done.stdout).splitlines(keepends=True)
    return "".join(lines[: int(head)] if head else lines)


def shown() -> list[tuple[str, str]]:
    """Each command that the README shows, and the output beside it."""
    return [(match["command"], match["output"]) for match in SHOWN.finditer(README.read_text(encoding="utf-8"))]


@pytest.mark.skipif("EDP_UPDATE_GOLDEN" not in os.environ, reason="writes the README's output only when asked to")
def test_update() -> None:
    text = README.read_text(encoding="utf-8")
    text = SHOWN.sub(lambda match: f"```console\n$ {match['command']}\n{run(match['command'])}```\n", text)
    README.write_text(text, encoding="utf-8", newline="\n")


def test_some_output_is_shown() -> None:
    assert len(shown()) >= 5


@pytest.mark.parametrize(("command", "output"), shown(), ids=[command for command, _ in shown()])
def test_shown_output_is_what_is_printed(command: str, output: str) -> None:
    assert run(command) == output


@pytest.mark.parametrize("name", [name_of(command) for command in COMMANDS])
def test_every_command_has_a_section(name: str) -> None:
    assert f"\n### `edp {name}" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", [page.code for page in list_pages()])
def test_every_rule_is_listed(code: str) -> None:
    assert f"| {code} |" in README.read_text(encoding="utf-8")


def test_the_two_commands_stand_in_the_first_screen() -> None:
    first = README.read_text(encoding="utf-8").splitlines()[:30]
    commands = [line for line in first if line.startswith("python3 -m venv")]
    assert [command.endswith(("edp due --term autumn", "pytest")) for command in commands] == [True, True]
