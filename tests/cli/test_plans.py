"""Which plan is read: the one that is named, the environment's, or the nearest upwards."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.cli.running import edp

if TYPE_CHECKING:
    from pathlib import Path


def title(at: Path, *arguments: str) -> str:
    answer = edp("due", "--format", "json", *arguments, at=at)
    assert answer.code == 0, answer.err
    found: str = answer.json["plan"]["title"]
    return found


def another(small: Path, *names: str) -> Path:
    """A second small plan, of another title, at the end of that path."""
    folder = small.joinpath(*names)
    shutil.copytree(small / "plans", folder)
    plan = folder / "plan.yaml"
    plan.write_text(plan.read_text().replace("A small plan", "Another plan"))
    return folder


def test_the_nearest_upwards(small: Path) -> None:
    deep = small / "a" / "b"
    deep.mkdir(parents=True)
    for at in (small, deep, small / "plans", small / "plans" / "activities"):
        assert title(at) == "A small plan"
    another(small, "a", "plans")
    assert title(deep) == "Another plan"
    assert title(small) == "A small plan"


def test_precedence(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    another(small, "my other plans")
    assert title(small, "--plans", "my other plans") == "Another plan"
    monkeypatch.setenv("EDP_PLANS", "my other plans")
    assert title(small) == "Another plan"
    assert title(small, "--plans", "plans") == "A small plan"
    monkeypatch.setenv("EDP_PLANS", str(small / "my other plans"))
    assert title(small / "plans") == "Another plan"
    monkeypatch.setenv("EDP_PLANS", "")
    assert title(small) == "A small plan"


@pytest.mark.parametrize("command", [["due"], ["overdue"], ["timescale", "termly"], ["validate"]])
def test_a_folder_that_is_named_and_is_not_there(
    small: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    advice = "Go to the folder that holds the plan, or name the plans folder with --plans."
    for name, message in (
        ("nowhere", 'There is no folder "nowhere".'),
        ("plans/plan.yaml", '"plans/plan.yaml" is not a folder.'),
        ("plans/activities", 'The folder "plans/activities" holds no plan.yaml.'),
    ):
        answer = edp(*command, "--plans", name, at=small)
        assert answer.err == f"edp: {message} {advice}\n"
        assert answer.out == ""
        assert answer.code == 3
    monkeypatch.setenv("EDP_PLANS", "nowhere")
    assert edp(*command, at=small).code == 3


@pytest.mark.parametrize("command", [["due"], ["overdue"], ["validate"]])
def test_no_plan(tmp_path: Path, command: list[str]) -> None:
    answer = edp(*command, at=tmp_path)
    assert answer.err == (
        f'edp: No plan was found: there is no folder "plans" with a plan.yaml in {tmp_path} or above it. '
        "Go to the folder that holds the plan, or name the plans folder with --plans. "
        "To start one: edp init my-plan\n"
    )
    assert answer.out == ""
    assert answer.code == 3


def test_files_are_named_from_the_current_folder(small: Path) -> None:
    def file(at: Path, *arguments: str) -> str:
        answer = edp("due", "--format", "json", *arguments, at=at)
        found: str = answer.json["items"][0]["source"]["file"]
        return found

    assert file(small) == "plans/activities/1.1-reading.yaml"
    assert file(small / "plans") == "activities/1.1-reading.yaml"
    assert file(small / "plans" / "activities") == "1.1-reading.yaml"
    assert file(small.parent, "--plans", "small/plans") == "small/plans/activities/1.1-reading.yaml"
    assert file(small.parent, "--plans", str(small / "plans")) == "small/plans/activities/1.1-reading.yaml"


@pytest.mark.parametrize("name", ["my plans", "plans (2003) – new", "%41&$HOME;'", "ｐｌａｎｓ", "-plans"])
def test_a_folder_of_any_name(small: Path, name: str) -> None:
    folder = another(small, name)
    argument = f"./{name}" if name.startswith("-") else name
    assert title(small, "--plans", argument) == "Another plan"
    answer = edp("validate", argument, at=small)
    assert answer.out == "Nothing is wrong in 4 files.\n"
    (folder / "roles.yaml").write_text("roles: none\n")
    assert f"{name}/roles.yaml:1:8: error EDP101\n" in edp("validate", argument, at=small).out


def test_the_plan_of_one_day(small: Path) -> None:
    plan = small / "plans" / "plan.yaml"
    text = plan.read_text()
    for old, new in (("2003-09-01", "2004-02-02"), ("2006-08-31", "2004-02-02")):
        text = text.replace(old, new)
    plan.write_text(text)
    for command in (["due"], ["overdue"], ["due", "--year", "2003-04"], ["timescale", "termly"]):
        assert edp(*command, at=small).code == 0
    answer = edp("due", "--year", "2003-04", "--format", "json", at=small)
    assert "2.1/2@2004-spring" in [item["id"] for item in answer.json["items"]]
    assert edp("validate", at=small).code == 0


def test_files_with_windows_line_ends(small: Path) -> None:
    expected = [edp(*command, at=small) for command in (["due"], ["overdue", "--format", "json"], ["validate"])]
    for path in (small / "plans").rglob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert [
        edp(*command, at=small) for command in (["due"], ["overdue", "--format", "json"], ["validate"])
    ] == expected
