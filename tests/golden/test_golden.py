"""What the commands write, whole, as it stands in `expected` beside this file.

Where an output is to change, write the files anew and read what git says has changed:

    EDP_UPDATE_GOLDEN=1 pytest tests/golden
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.running import Outcome, edp

from .cases import ANSWERS, TABLES, TEXTS, words

EXPECTED = Path(__file__).parent / "expected"


def transcript(line: str, outcome: Outcome) -> str:
    """The command, what it wrote and its exit code, as a person reads them one after the other."""
    parts = [f"$ edp {line}".rstrip(), "\n", outcome.out]
    if outcome.err:
        parts += ["[standard error]\n", outcome.err]
    if outcome.code:
        parts += [f"[exit code {outcome.code}]\n"]
    return "".join(parts)


def compare(name: str, text: str) -> None:
    path = EXPECTED / name
    if os.environ.get("EDP_UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.exists(), "write it with EDP_UPDATE_GOLDEN=1"
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("name", TABLES)
def test_table(name: str, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    outcome = edp(*words(TABLES[name]))
    compare(f"{name}-{columns}.txt", transcript(TABLES[name], outcome))
    assert max(map(len, outcome.out.splitlines()), default=0) <= columns


@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    compare(f"{name}.txt", transcript(TEXTS[name], edp(*words(TEXTS[name]))))


@pytest.mark.parametrize("name", ANSWERS)
def test_json(name: str) -> None:
    compare(f"{name}.json", edp(*words(ANSWERS[name])).out)


def test_every_expected_file_is_compared() -> None:
    tables = {f"{name}-{columns}.txt" for name in TABLES for columns in (80, 120)}
    texts = {f"{name}.txt" for name in TEXTS}
    answers = {f"{name}.json" for name in ANSWERS}
    assert {path.name for path in EXPECTED.iterdir()} == tables | texts | answers
