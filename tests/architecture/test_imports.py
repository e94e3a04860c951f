"""What each command imports: a command that needs no YAML, no models and no tables starts without them."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, with_variables

if TYPE_CHECKING:
    from pathlib import Path

    from tests.kept import Kept

HEAVY = {"yaml", "pydantic", "pydantic_core", "rich"}


def imported(*arguments: str, cache: Path, at: Path = ROOT) -> set[str]:
    """The top-level packages that a run imports, by what Python itself reports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "edp_cli", *arguments],
        cwd=at,
        env=with_variables({"EDP_CACHE": str(cache)}),
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode in (0, 1), done.stderr[-500:]
    lines = re.findall(r"^import time:.*\|\s*(\S+)$", done.stderr, re.MULTILINE)
    assert "edp_cli.cli.app" in lines
    return {name.partition(".")[0] for name in lines}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["due", "--help"], ["--version"], [], ["explain"], ["explain", "201"]], ids=" ".join
)
def test_help_imports_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    assert imported(*arguments, cache=tmp_path) & HEAVY == set()


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["validate"], set()),
        (["validate", "--format", "json"], set()),
        (["due", "--format", "json"], set()),
        (["timescale", "termly"], set()),
        (["done", "5.1/2", "--dry-run"], set()),
        (["move", "5.1/2", "--to", "2005", "--body", "EET", "--minute", "1", "--why", "x", "--dry-run"], set()),
        (["due"], {"rich"}),
        (["overdue"], {"rich"}),
        (["due", "--format", "csv"], set()),
        (["due", "--format", "markdown"], set()),
        (["owners"], {"rich"}),
        (["workload"], {"rich"}),
        (["workload", "--format", "csv"], set()),
        (["owners", "EET", "--format", "markdown"], set()),
        (["checklist"], {"rich"}),
        (["checklist", "--format", "markdown"], set()),
        (["forward-plan", "EET"], {"rich"}),
        (["forward-plan", "EET", "--format", "markdown"], set()),
        (["exceptions"], {"rich"}),
        (["exceptions", "EET", "--format", "markdown"], set()),
        (["evaluate"], {"rich"}),
        (["evaluate", "--year", "2003-04", "--format", "markdown"], set()),
        (["show", "5.1"], {"rich"}),
        (["show", "5.1", "--format", "json"], set()),
        (["status"], {"rich"}),
        (["status", "5.1", "--format", "json"], set()),
        (["status", "5.1", "--format", "markdown"], set()),
        (["list"], {"rich"}),
        (["list", "--format", "csv"], set()),
        (["search", "govern"], {"rich"}),
        (["search", "govern", "--format", "json"], set()),
        (["diff", "plans", "./plans"], {"rich"}),
        (["diff", "plans", "./plans", "--format", "json"], set()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_warm_run_imports_only_what_it_shows_with(
    arguments: list[str], needed: set[str], tmp_path: Path
) -> None:
    cold = imported(*arguments, cache=tmp_path)
    assert {"yaml", "pydantic"} <= cold
    assert imported(*arguments, cache=tmp_path) & HEAVY == needed


def test_an_earlier_state_that_was_read_before_needs_no_more(kept: Kept, tmp_path: Path) -> None:
    kept.replace("plans/activities/1.1-reading.yaml", "Autumn 2003", "Spring 2004")
    assert {"yaml", "pydantic"} <= imported("diff", cache=tmp_path / "cache", at=kept.folder)
    assert imported("diff", cache=tmp_path / "cache", at=kept.folder) & HEAVY == {"rich"}
    assert imported("diff", "--format", "markdown", cache=tmp_path / "cache", at=kept.folder) & HEAVY == set()
