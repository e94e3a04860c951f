"""Text that YAML would drop, and files that would not be read."""

from pathlib import Path

import pytest

from edp_cli.store.find import list_plan_files
from edp_cli.store.folder import Disk
from edp_cli.store.read import parse_document

LOST = [
    ("a: Review #1 and 2\n", [(1, 11, 19)]),
    ("a: [x, y #2]\nb: c\n", [(1, 10, 13)]),
    ("- one #two\n- three  #four\n", [(1, 7, 11), (2, 10, 15)]),
]
KEPT = [
    "a: x # a remark\n",
    "a: 'x #1'\n",
    'a: "x #1"\n',
    "a: |\n  x #1\n",
    "a: x#1\n",
    "#remark\na: x\n",
    "a: x ##\n",
]


@pytest.mark.parametrize(("text", "places"), LOST, ids=[text for text, _ in LOST])
def test_text_after_a_mark_without_a_space_is_reported(text: str, places: list[tuple[int, int, int]]) -> None:
    _, findings = parse_document(text.encode(), shown="x.yaml")

    found = [each for each in findings if "taken for a remark" in each.message]
    assert [(f.location.line, f.location.column, f.location.end_column) for f in found] == places
    assert {each.code for each in found} == {"EDP003"}


@pytest.mark.parametrize("text", KEPT)
def test_remarks_and_quoted_text_are_left_alone(text: str) -> None:
    assert parse_document(text.encode(), shown="x.yaml")[1] == []


def test_files_that_an_editor_renamed_are_reported(tmp_path: Path) -> None:
    (tmp_path / "activities").mkdir()
    for name in ("plan.yaml", "roles.yaml", "roles.yaml.txt", "activities/5.1.YAML.txt", "activities/notes.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")

    findings = list_plan_files(Disk(tmp_path), cwd=tmp_path).findings

    assert [(found.location.file, found.code, found.help) for found in findings] == [
        ("activities/5.1.YAML.txt", "EDP008", 'Rename it to "5.1.YAML".'),
        ("roles.yaml.txt", "EDP008", 'Rename it to "roles.yaml".'),
    ]
