"""What each part of the program may do, as far as neither the linter nor the import contracts say it."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = ROOT / "edp_cli"
MODULES = sorted(PACKAGE.rglob("*.py"))

ONLY_CLI = {
    "print",
    "input",
    "exit",
    "quit",
    "SystemExit",
    "sys.exit",
    "os._exit",
    "os.abort",
    "sys.stdout",
    "sys.stderr",
    "sys.stdin",
    "sys.argv",
    "date.today",
    "datetime.now",
    "datetime.today",
    "datetime.utcnow",
    "datetime.date.today",
    "datetime.datetime.now",
    "datetime.datetime.today",
    "time.time",
    "time.localtime",
    "time.gmtime",
    "time.strftime",
    "Path.cwd",
    "os.getcwd",
}
"""Printing, exiting, the clock, and where the program was started."""

ONLY_STORE = {"open", "os.open", "os.fdopen", "io.open"}
STORE_METHODS = {
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "open",
    "unlink",
    "mkdir",
    "iterdir",
    "rglob",
}
"""Opening and changing files, by the names of functions and of a path's methods."""


OWN = {("cli/console.py", "os.open"), ("workspace/opening.py", "_Opening(contents, reader or Reader()).open")}
"""What only looks like opening a plan's file: the way to nowhere, and a method of our own."""


@cache
def names(module: Path) -> frozenset[str]:
    """Every name and dotted name that the module uses."""
    tree = ast.walk(ast.parse(module.read_text(encoding="utf-8")))
    return frozenset(ast.unparse(node) for node in tree if isinstance(node, ast.Name | ast.Attribute))


def used(*, outside: set[str]) -> Iterator[tuple[str, str]]:
    """Every module outside those rooms, with each name and dotted name that it uses."""
    for module in MODULES:
        place = module.relative_to(PACKAGE)
        if place.parts[0].removesuffix(".py") not in outside:
            yield from ((place.as_posix(), name) for name in names(module))


def test_only_cli_prints_exits_and_reads_the_clock() -> None:
    assert [found for found in used(outside={"cli", "__main__"}) if found[1] in ONLY_CLI] == []


def test_only_store_opens_files() -> None:
    opened = {
        found
        for found in used(outside={"store"})
        if found[1] in ONLY_STORE or ("." in found[1] and found[1].rpartition(".")[2] in STORE_METHODS)
    }
    assert opened == OWN


@pytest.mark.parametrize(
    ("wanted", "modules"),
    [
        ({"date.today", "datetime.now"}, {"cli/session.py"}),
        ({"sys.stdout", "sys.stderr"}, {"cli/console.py"}),
        ({"sys.exit", "SystemExit"}, {"cli/app.py", "__main__.py"}),
    ],
)
def test_one_place_for_each(wanted: set[str], modules: set[str]) -> None:
    assert {module for module, name in used(outside=set()) if name in wanted} == modules


def test_every_module_says_what_it_is_for() -> None:
    silent = [module for module in MODULES if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))]
    assert silent == []
