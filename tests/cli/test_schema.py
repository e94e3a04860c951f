"""`edp schema`: writes the schemas, or says which are not current."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.running import ROOT, Outcome, edp

if TYPE_CHECKING:
    from pathlib import Path

NAMES = [
    "plan.schema.json",
    "roles.schema.json",
    "activity.schema.json",
    "done.schema.json",
    "progress.schema.json",
    "decision.schema.json",
    "baseline.schema.json",
    "due.output.schema.json",
    "overdue.output.schema.json",
    "workload.output.schema.json",
    "timescale.output.schema.json",
    "findings.output.schema.json",
    "owners.output.schema.json",
    "owner.output.schema.json",
    "show.output.schema.json",
    "status.output.schema.json",
    "log.output.schema.json",
    "undo.output.schema.json",
    "checklist.output.schema.json",
    "list.output.schema.json",
    "search.output.schema.json",
    "record.output.schema.json",
    "explain.output.schema.json",
    "diff.output.schema.json",
    "history.output.schema.json",
    "rename.output.schema.json",
    "forward-plan.output.schema.json",
    "exceptions.output.schema.json",
    "evaluate.output.schema.json",
]


def test_those_of_the_project_are_current() -> None:
    assert edp("schema", "--check") == Outcome(0, "The schemas in schemas are current.\n", "")
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(NAMES)


def test_writing(tmp_path: Path) -> None:
    answer = edp("schema", "--out", "new/schemas", at=tmp_path)
    assert answer == Outcome(0, answer.out, "")
    assert sorted(answer.out.splitlines()) == sorted(f"new/schemas/{name} is written" for name in NAMES)
    for name in NAMES:
        assert (tmp_path / "new" / "schemas" / name).read_bytes() == (ROOT / "schemas" / name).read_bytes()
    again = edp("schema", "--out", "new/schemas", at=tmp_path)
    assert again == Outcome(0, "The schemas in new/schemas are current.\n", "")


@pytest.mark.parametrize("stale", [b"", b"{}\n", b"\xff", None])
def test_one_that_is_not_current(tmp_path: Path, stale: bytes | None) -> None:
    edp("schema", at=tmp_path)
    path = tmp_path / "schemas" / "due.output.schema.json"
    path.unlink()
    if stale is not None:
        path.write_bytes(stale)
    answer = edp("schema", "--check", at=tmp_path)
    assert answer == Outcome(
        1, "schemas/due.output.schema.json is not current\nWrite them anew with: edp schema\n", ""
    )
    assert path.exists() == (stale is not None), "checking writes nothing"
    assert edp("schema", at=tmp_path).out == "schemas/due.output.schema.json is written\n"
    assert edp("schema", "--check", at=tmp_path).code == 0


def test_windows_line_ends_are_current(tmp_path: Path) -> None:
    edp("schema", at=tmp_path)
    for path in (tmp_path / "schemas").iterdir():
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert edp("schema", "--check", at=tmp_path).code == 0


def test_something_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "schemas").touch()
    answer = edp("schema", at=tmp_path)
    assert answer.err.startswith("edp: schemas/plan.schema.json was not written: part of that path is a file")
    assert answer.code == 3
    assert edp("schema", "--check", at=tmp_path).code == 1
