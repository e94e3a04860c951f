"""Long answers page by page: on a terminal, with the program that PAGER names."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import command, edp
from tests.cli.test_colours import in_terminal, on_terminal

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("pty")


@pytest.fixture(name="pager")
def _pager(tmp_path: Path) -> str:
    """A pager that says that it was called, and then writes what it is given."""
    script = tmp_path / "pager.py"
    script.write_text("import sys\nprint('PAGED', *sys.argv[1:])\nsys.stdout.write(sys.stdin.read())\n")
    return f'"{sys.executable}" "{script}"'


def test_a_long_answer_goes_to_the_pager(pager: str) -> None:
    shown = on_terminal("due", variables={"TERM": "xterm", "PAGER": f"{pager} --with options"})
    assert shown.startswith("PAGED --with options\n")
    assert shown.partition("\n")[2] == on_terminal("due", variables={"TERM": "xterm", "PAGER": "cat"})


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [
        (["due", "--no-pager"], {}),
        (["due", "--activity", "5.1", "--kind", "report"], {}),
        (["due", "--format", "json"], {}),
        (["due", "--format", "csv"], {}),
        (["due"], {"TERM": "dumb"}),
        (["due"], {"PAGER": ""}),
        (["due"], {"PAGER": "cat"}),
        (["due"], {"PAGER": "no-such-program-anywhere"}),
        (["due"], {"PAGER": "'never closed"}),
    ],
)
def test_where_there_is_no_pager(pager: str, arguments: list[str], variables: dict[str, str]) -> None:
    shown = on_terminal(*arguments, variables={"TERM": "xterm", "PAGER": pager, **variables})
    assert "PAGED" not in shown
    assert shown.rstrip()


def test_what_is_piped_is_not_paged(pager: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGER", pager)
    assert edp("due").out.startswith("Due in ")


def test_a_pager_that_is_left_early(tmp_path: Path) -> None:
    script = tmp_path / "pager.py"
    script.write_text("import sys\nprint(sys.stdin.readline(), end='')\nsys.exit(3)\n")
    variables = {"TERM": "xterm", "PAGER": f'"{sys.executable}" "{script}"'}
    shown = on_terminal("due", "--year", "2003-04", variables=variables)
    assert shown.count("\n") == 1


def test_less_is_the_pager_where_none_is_named(tmp_path: Path) -> None:
    less = tmp_path / "less"
    less.write_text(f"#!{sys.executable}\nimport os, sys\nprint('LESS', os.environ['LESS'])\nsys.stdin.read()\n")
    less.chmod(0o755)
    folders = f"{tmp_path}:/usr/bin:/bin"
    shown = on_terminal("due", without=("PAGER", "LESS"), variables={"TERM": "xterm", "PATH": folders})
    assert shown == "LESS FRX-PsSpace for the next page, q to go back$\n"


def test_what_is_piped_is_no_wider_than_the_terminal_in_which_it_was_typed() -> None:
    script = 'shown=$("$@"); printf "%s\\n" "$shown"'
    shown = in_terminal(["sh", "-c", script, "sh", *command("due", "--term", "last")], {"TERM": "xterm"})
    assert "\x1b" not in shown
    assert 66 < max(map(len, shown.splitlines())) <= 72
