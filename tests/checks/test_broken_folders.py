"""Plans folders that are broken in every way: what `edp validate` says of them, and what is answered all the same.

The output stands in `broken` beside this file; EDP_UPDATE_GOLDEN=1 writes it anew.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import edp

if TYPE_CHECKING:
    from collections.abc import Callable

BROKEN = Path(__file__).parent / "broken"
READING = "activities/1.1-reading.yaml"


def write(plans: Path, name: str, text: str | bytes) -> None:
    (plans / name).write_bytes(text.encode() if isinstance(text, str) else text)


def edit(plans: Path, name: str, old: str, new: str) -> None:
    text = (plans / name).read_text()
    assert old in text
    write(plans, name, text.replace(old, new, 1))


def replace_by_folder(plans: Path, name: str) -> None:
    (plans / name).unlink()
    (plans / name).mkdir()


def link(plans: Path, name: str, to: str) -> None:
    path = plans / name
    if path.is_dir() and not path.is_symlink():
        path.rename(plans.parent / f"{path.name}-elsewhere")
    path.unlink(missing_ok=True)
    path.symlink_to(to)


def no_activity(plans: Path) -> None:
    for path in (plans / "activities").iterdir():
        path.unlink()


def strangers(plans: Path) -> None:
    shutil.copytree(plans / "activities", plans / "activities" / "old")
    write(plans, "roles.yml", "roles: []\n")
    write(plans, "activities/notes.txt", "notes")


def everything(plans: Path) -> None:
    for path in plans.rglob("*.yaml"):
        path.write_text("[")


def activities_in_a_file(plans: Path) -> None:
    shutil.rmtree(plans / "activities")
    write(plans, "activities", "activity: 1.1\n")


WAYS: dict[str, Callable[[Path], object]] = {
    "activities-empty": no_activity,
    "activities-in-a-file": activities_in_a_file,
    "activities-linked-elsewhere": lambda plans: link(plans, "activities", "../activities-elsewhere"),
    "activities-missing": lambda plans: shutil.rmtree(plans / "activities"),
    "activity-a-folder": lambda plans: replace_by_folder(plans, READING),
    "activity-a-list": lambda plans: write(plans, READING, "- activity: 1.1\n- title: Everyone reads\n"),
    "activity-a-text": lambda plans: write(plans, READING, "Everyone reads\n"),
    "activity-dangling-link": lambda plans: link(plans, READING, "nowhere.yaml"),
    "activity-empty": lambda plans: write(plans, READING, ""),
    "activity-in-windows-1252": lambda plans: write(
        plans, READING, "title: The “plan” – Zoë’s\n".encode("cp1252")
    ),
    "activity-key-twice": lambda plans: edit(plans, READING, "title:", "title: Nobody reads\ntitle:"),
    "activity-linked-elsewhere": lambda plans: link(plans, READING, "/dev/null"),
    "activity-linked-in-a-circle": lambda plans: link(plans, READING, "1.1-reading.yaml"),
    "activity-not-yaml": lambda plans: edit(plans, READING, "title: ", "title:"),
    "activity-of-anchors": lambda plans: edit(plans, READING, "title: Every", "title: &everyone Every"),
    "activity-of-bytes": lambda plans: write(plans, READING, bytes(range(256))),
    "activity-of-comments": lambda plans: write(plans, READING, "# to be written\n"),
    "activity-of-nul": lambda plans: write(plans, READING, b"\x00" * 100),
    "activity-of-tabs": lambda plans: edit(plans, READING, "    action", "\taction"),
    "activity-too-deep": lambda plans: write(plans, READING, "[" * 100_000),
    "activity-too-large": lambda plans: write(plans, READING, b"#" * 10_000_001),
    "activity-twice": lambda plans: write(plans, "activities/1.1-copy.yaml", (plans / READING).read_text()),
    "activity-without-actions": lambda plans: write(
        plans, READING, "activity: 1.1\ntitle: Everyone reads\nactions:\n"
    ),
    "everything": everything,
    "plan-a-folder": lambda plans: replace_by_folder(plans, "plan.yaml"),
    "plan-dangling-link": lambda plans: link(plans, "plan.yaml", "nowhere.yaml"),
    "plan-empty": lambda plans: write(plans, "plan.yaml", ""),
    "plan-in-utf-16": lambda plans: write(plans, "plan.yaml", (plans / "plan.yaml").read_text().encode("utf-16")),
    "plan-is-an-activity": lambda plans: write(plans, "plan.yaml", (plans / READING).read_text()),
    "plan-of-two-documents": lambda plans: edit(plans, "plan.yaml", "starts:", "---\nstarts:"),
    "plan-with-a-byte-order-mark": lambda plans: write(
        plans, "plan.yaml", b"\xef\xbb\xbf" + (plans / "plan.yaml").read_bytes()
    ),
    "plan-without-dates": lambda plans: edit(plans, "plan.yaml", "ends: 2006-08-31\nin_force: 2003-09-01\n", ""),
    "roles-a-folder": lambda plans: replace_by_folder(plans, "roles.yaml"),
    "roles-called-yml": lambda plans: (plans / "roles.yaml").rename(plans / "roles.yml"),
    "roles-empty": lambda plans: write(plans, "roles.yaml", "\n\n"),
    "roles-empty-list": lambda plans: write(plans, "roles.yaml", "roles: []\n"),
    "roles-missing": lambda plans: (plans / "roles.yaml").unlink(),
    "roles-names-are-numbers": lambda plans: write(
        plans, "roles.yaml", "roles: [{role: 1}, {role: 01}, {role: [1]}]\n"
    ),
    "strangers": strangers,
}


@pytest.mark.parametrize("name", WAYS)
def test_broken_folder(small: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    WAYS[name](small / "plans")
    checked = edp("validate", at=small)
    answered = edp("overdue", "--format", "json", at=small)
    items = [item["id"] for item in answered.json["items"]] if answered.out else []
    text = (
        f"$ edp validate\n{checked.out}{checked.err}[exit code {checked.code}]\n\n"
        f"$ edp overdue\n{answered.err}{', '.join(items) or 'Nothing'} [exit code {answered.code}]\n"
    )
    expected = BROKEN / f"{name}.txt"
    if os.environ.get("EDP_UPDATE_GOLDEN"):
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


def test_every_expected_file_is_compared() -> None:
    assert {path.stem for path in BROKEN.iterdir()} == set(WAYS)


def test_a_folder_without_plan_yaml_is_no_plan(small: Path) -> None:
    (small / "plans" / "plan.yaml").unlink()
    for arguments in (["validate"], ["validate", "plans"], ["due"]):
        assert edp(*arguments, at=small).code == 3
