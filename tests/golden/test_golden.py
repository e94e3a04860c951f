"""What each command prints, kept in `expected/` and read in review.

After a change that is meant to alter it: EDP_UPDATE_GOLDEN=1 python -m pytest tests/golden, and read the diff.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.running import Outcome, edp

EXPECTED = Path(__file__).with_name("expected")
UPDATE = "EDP_UPDATE_GOLDEN" in os.environ

TABLES: dict[str, list[str]] = {
    "due-autumn": ["due", "--term", "autumn"],
    "due-this-head": ["due", "--owner", "head of school improvement"],
    "due-spring-reports": ["due", "--term", "spring 2004", "--kind", "report", "--as-of", "2004-02-10"],
    "due-year-eet": ["due", "--year", "2003-04", "--to", "EET"],
    "due-starting": ["due", "--month", "April 2003", "--activity", "5.2"],
    "due-nothing": ["due", "--within", "30d"],
    "overdue": ["overdue"],
    "overdue-actions": ["overdue", "--kind", "action"],
    "overdue-nothing": ["overdue", "--owner", "Senior Adviser (ICT)"],
    "timescale-several": ["timescale", "Termly link visit – annual review meeting. (Autumn)"],
    "timescale-then": ["timescale", "Trial in Autumn term 2003; then termly"],
    "timescale-from": ["timescale", "Ongoing from Sept 2003"],
    "timescale-past": ["timescale", "June 2002"],
    "timescale-ongoing": ["timescale", "As required"],
    "timescale-not": ["timescale", "ever 6 weeks"],
    "validate": ["validate"],
    "validate-strict": ["validate", "--strict", "plans/activities/5.4-good-practice.yaml"],
    "validate-good": ["validate", "plans/activities/5.1-self-review.yaml"],
    "schema-check": ["schema", "--check"],
    "help": ["--help"],
    "nothing-typed": [],
    **{f"help-{name}": [name, "--help"] for name in ("due", "overdue", "timescale", "validate", "schema")},
    "wrong-command": ["dew"],
    "wrong-option": ["due", "--trm", "autumn"],
    "wrong-owner": ["due", "--owner", "head"],
    "unknown-owner": ["due", "--owner", "Principle Adviser"],
    "two-windows": ["due", "--term", "autumn", "--month", "June 2003"],
}
JSONS: dict[str, list[str]] = {
    name: [*TABLES[name], "--format", "json"]
    for name in (
        "due-this-head",
        "due-starting",
        "due-nothing",
        "overdue",
        "timescale-several",
        "timescale-from",
        "timescale-ongoing",
        "timescale-not",
        "validate",
        "validate-good",
    )
}
CASES = [
    *((f"{name}-{width}.txt", arguments, width) for name, arguments in TABLES.items() for width in (80, 120)),
    *((f"{name}.json", arguments, 80) for name, arguments in JSONS.items()),
]


def shown(outcome: Outcome) -> str:
    """All that a run gives, in one text."""
    error = f"--- standard error\n{outcome.err}" if outcome.err else ""
    return f"{outcome.out}{error}--- exit code {outcome.code}\n"


@pytest.mark.parametrize(("name", "arguments", "width"), CASES, ids=[name for name, _, _ in CASES])
def test_what_is_printed(name: str, arguments: list[str], width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    monkeypatch.setenv("TERMINAL_WIDTH", str(width))

    found = shown(edp(*arguments))

    if UPDATE:
        (EXPECTED / name).write_text(found, encoding="utf-8", newline="\n")
    assert found == (EXPECTED / name).read_text(encoding="utf-8")


def test_no_expected_file_is_left_over() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {name for name, _, _ in CASES}
