"""Completion in real shells: the line that stands there after Tab. zsh and fish are tried where they are."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from edp_cli.cli.completing.bash import quote
from tests.cli import terminal
from tests.cli.running import ROOT, edp
from tests.cli.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEAD = r"Head\ of\ School\ Improvement"
MARKS = ("", "'", '"')


def needs(shell: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed")


def script(shell: str) -> str:
    return edp("--show-completion", shell).out


@pytest.fixture(name="bash", scope="module")
def _bash(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    with terminal.bash(ROOT, tmp_path_factory.mktemp("home"), script("bash")) as shell:
        yield shell


@pytest.fixture(name="zsh", scope="module")
def _zsh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    with terminal.zsh(ROOT, tmp_path_factory.mktemp("home"), script("zsh")) as shell:
        yield shell


@pytest.fixture(name="fish", scope="module")
def _fish(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Terminal]:
    with terminal.fish(ROOT, tmp_path_factory.mktemp("home"), script("fish")) as shell:
        yield shell


@needs("bash")
@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("edp ov\t", "edp overdue "),
        ("edp due --ow\t", "edp due --owner "),
        ("edp due --owner head\\ of\\ sc\t", f"edp due --owner {HEAD} "),
        ('edp due --owner "Head of Sc\t', 'edp due --owner "Head of School Improvement" '),
        ("edp due --owner 'head of sc\t", "edp due --owner 'Head of School Improvement' "),
        ('edp due --owner "Head of "sc\t', f"edp due --owner {HEAD} "),
        ("edp due --owner=Head\\ of\\ Sc\t", f"edp due --owner={HEAD} "),
        ("edp due --owner='Head of Sc\t", "edp due --owner='Head of School Improvement' "),
        ("edp due --owner school\\ impr\t", f"edp due --owner {HEAD} "),
        ("edp due --owner ks3\t", r"edp due --owner Key\ Stage\ 3\ Strategy\ Manager "),
        ("edp due --owner sen\t", r"edp due --owner Senior\ Adviser\ \("),
        ("edp due --owner Senior\\ Adviser\\ \\(i\t", r"edp due --owner Senior\ Adviser\ \(ICT\) "),
        ("edp due --owner adviser\t", "edp due --owner adviser"),
        ("edp owners Head of sch\t", r"edp owners Head of School\ Improvement "),
        ("edp show 5.1/4b/r\t", "edp show 5.1/4b/report "),
        ("edp show 5.1/4b/report@2003-a\t", "edp show 5.1/4b/report@2003-autumn "),
        ("edp due --term autumn\\ 2003\t", r"edp due --term autumn\ 2003 "),
        ("edp due --output CONTR\t", "edp due --output CONTRIBUTING.md "),
        ("edp due --output=CONTR\t", "edp due --output=CONTRIBUTING.md "),
        ("edp due --plans pl\t", "edp due --plans plans/"),
        ("edp validate plans/pl\t", "edp validate plans/plan.yaml "),
        ("edp due > CONTR\t", "edp due > CONTRIBUTING.md "),
        ("cd /; edp due --owner ee\t", "cd /; edp due --owner EET "),
        ("~/bin/edp due --owner ee\t", "~/bin/edp due --owner EET "),
        ("edp nothing --owner ee\t", "edp nothing --owner ee"),
    ],
)
def test_bash_completes(bash: Terminal, keys: str, line: str) -> None:
    assert bash.type(keys) == line


HOSTILE = (
    "A1 $(touch canary)",
    "A2 `touch canary`",
    "A3 it's 'single'",
    'A4 a "double"',
    "A5 back\\slash\\",
    "A6 bang! !! !x",
    "A7 ; touch canary",
    "A8 | cat > canary & $HOME ${x}",
    "A9 *?[a]{b,c} ~root #x",
    "~B1=x:y@z",
    "!B2 – é 校",
    "'B3'",
    '"B4"',
    "$(touch canary)",
)


@pytest.fixture(name="hostile")
def _hostile(small: Path) -> Path:
    """A plan whose roles have names that would act in a shell that took them for its own words."""
    roles = small / "plans" / "roles.yaml"
    listed = "".join(f"  - role: {json.dumps(name, ensure_ascii=False)}\n" for name in HOSTILE)
    roles.write_text(roles.read_text(encoding="utf-8").replace("bodies:", f"{listed}bodies:"), encoding="utf-8")
    return small


@needs("bash")
def test_no_name_acts_in_bash(hostile: Path, tmp_path: Path) -> None:
    with terminal.bash(hostile, tmp_path, script("bash")) as shell:
        starts = [(name, begun(name, mark)) for name in HOSTILE for mark in MARKS]
        lines = {start: shell.type(f"edp due --owner {start[1]}\t") for start in starts}
    assert {start: argument(line, hostile) for start, line in lines.items()} == {
        start: start[0] for start in starts
    }
    assert not (hostile / "canary").exists()


@needs("bash")
def test_no_name_calls_up_an_earlier_command(hostile: Path, tmp_path: Path) -> None:
    """History is looked through before anything is quoted: an interactive bash must leave the line as it is."""
    with terminal.bash(hostile, tmp_path, script("bash")) as shell:
        lines = [shell.type(f"edp due --owner {begun('A6 bang!', mark)}\t") for mark in MARKS]
    typed = "\n".join(line.replace("edp", "printf '%s;'", 1) for line in lines)
    command = ["bash", "--norc", "-i", "-o", "history", "-o", "histexpand"]
    done = subprocess.run(command, input=f"{typed}\nexit\n", capture_output=True, text=True, check=False)
    assert done.stdout.count("due;--owner;A6 bang! !! !x;") == len(MARKS)


def begun(name: str, mark: str) -> str:
    """The beginning of the name, as it is typed in bash in these quotation marks."""
    start = quote(name[:3], mark)
    return start[:-1] if mark else start


def argument(line: str, at: Path) -> str:
    """What `edp` would be given after `--owner`."""
    command = ["bash", "--norc", "-c", f'edp() {{ printf %s "$3"; }}; {line}']
    return subprocess.run(command, cwd=at, capture_output=True, text=True, check=True).stdout


@needs("zsh")
@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("edp due --ow\t", "edp due --owner "),
        ("edp due --owner head\\ of\\ sc\t", f"edp due --owner {HEAD} "),
        ("edp due --owner 'head of sc\t", "edp due --owner 'Head of School Improvement' "),
        ("edp due --owner=Head\\ of\\ Sc\t", f"edp due --owner={HEAD} "),
        ("edp due --owner sen\t", r"edp due --owner Senior\ Adviser\ \("),
        ("edp due --owner adviser\t", "edp due --owner adviser"),
        ("edp show 5.1/4b/report@2003-a\t", "edp show 5.1/4b/report@2003-autumn "),
        ("edp due --output=CONTR\t", "edp due --output=CONTRIBUTING.md "),
    ],
)
def test_zsh_completes(zsh: Terminal, keys: str, line: str) -> None:
    assert zsh.type(keys).rstrip() == line.rstrip()


@needs("fish")
@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("edp due --ow\t", "edp due --owner "),
        ("edp due --owner head\\ of\\ sc\t", f"edp due --owner {HEAD} "),
        ('edp due --owner "head of sc\t', f"edp due --owner {HEAD} "),
        ("edp due --owner=Head\\ of\\ Sc\t", f"edp due --owner={HEAD} "),
        ("edp show 5.1/4b/report@2003-a\t", "edp show 5.1/4b/report@2003-autumn "),
        ("edp due --output=CONTR\t", "edp due --output=CONTRIBUTING.md "),
    ],
)
def test_fish_completes(fish: Terminal, keys: str, line: str) -> None:
    assert fish.type(keys, pause=0.4).rstrip() == line.rstrip()


@pytest.mark.parametrize("shell", [pytest.param(name, marks=needs(name)) for name in ("zsh", "fish")])
def test_no_name_acts_in_other_shells(hostile: Path, tmp_path: Path, shell: str) -> None:
    names = [name for name in HOSTILE if name.startswith("A")]
    with getattr(terminal, shell)(hostile, tmp_path, script(shell)) as typed:
        lines = [typed.type(f"edp due --owner {name[:2]}\t", pause=0.4) for name in names]
    for name, line in zip(names, lines, strict=True):
        command = [shell, "-c", line.replace("edp", "printf '%s;'", 1)]
        done = subprocess.run(command, cwd=hostile, capture_output=True, text=True, check=True)
        assert done.stdout == f"due;--owner;{name};"
    assert not (hostile / "canary").exists()
