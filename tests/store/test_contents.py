"""The bytes of a plans folder: the same only where the same is said in the same files."""

from __future__ import annotations

from pathlib import Path

import pytest

from edp_cli.store.contents import Content, Contents, read_contents
from edp_cli.store.files import Trouble


@pytest.fixture(name="plans")
def _plans(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    (plans / "activities").mkdir(parents=True)
    for name in ("plan.yaml", "roles.yaml", "activities/5.1.yaml", "activities/5.2.yaml"):
        (plans / name).write_text(f"name: {name}\n")
    return plans


def test_every_file_is_read(plans: Path) -> None:
    contents = read_contents(plans, cwd=plans.parent)
    assert contents.plan == Content("plans/plan.yaml", b"name: plan.yaml\n")
    assert contents.roles == Content("plans/roles.yaml", b"name: roles.yaml\n")
    assert [content.shown for content in contents.activities] == [
        "plans/activities/5.1.yaml",
        "plans/activities/5.2.yaml",
    ]
    assert contents.findings == ()
    assert contents == read_contents(plans, cwd=plans.parent)


def test_a_file_that_cannot_be_read_says_why(plans: Path) -> None:
    (plans / "roles.yaml").unlink()
    (plans / "activities" / "5.2.yaml").unlink()
    (plans / "activities" / "5.2.yaml").mkdir()
    contents = read_contents(plans, cwd=plans)
    assert isinstance(contents.roles.data, Trouble)
    assert isinstance(contents.activities[1].data, Trouble)
    assert contents.as_bytes() is None


@pytest.mark.parametrize("stray", ["roles.yml", "activities/old/5.1.yaml"])
def test_a_folder_with_something_wrong_has_no_bytes(plans: Path, stray: str) -> None:
    (plans / stray).parent.mkdir(exist_ok=True)
    (plans / stray).touch()
    assert read_contents(plans, cwd=plans).as_bytes() is None


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    contents = read_contents(tmp_path / "nowhere", cwd=tmp_path)
    assert isinstance(contents.plan.data, Trouble)
    assert contents.as_bytes() is None


def made(plan: bytes, roles: bytes, **activities: bytes) -> bytes | None:
    files = tuple(Content(name, data) for name, data in activities.items())
    return Contents(Content("plan", plan), Content("roles", roles), files, ()).as_bytes()


def test_no_two_folders_share_their_bytes() -> None:
    folders = [
        made(b"", b""),
        made(b"a", b""),
        made(b"", b"a"),
        made(b"a", b"a"),
        made(b"aa", b""),
        made(b"", b"", a=b""),
        made(b"", b"", a=b"", b=b""),
        made(b"", b"", ab=b""),
        made(b"", b"", a=b"b"),
        made(b"", b"", a=b"b", b=b"a"),
        made(b"", b"", b=b"a", a=b"b"),
        made(b"5 0\nroles", b""),
        made(b"", b"1 0\na"),
        made(b"4 0\nplan5 0\nroles", b""),
    ]
    assert None not in folders
    assert len(set(folders)) == len(folders)


def test_names_of_any_kind_have_bytes() -> None:
    assert made(b"", b"", **{"caf\udce9.yaml": b""}) is not None
    assert made(b"", b"", **{"学校.yaml": b""}) is not None


def test_paths_are_shown_from_the_current_folder(plans: Path) -> None:
    here = read_contents(plans, cwd=plans)
    above = read_contents(plans, cwd=plans.parent)
    assert (here.plan.shown, above.plan.shown) == ("plan.yaml", "plans/plan.yaml")
    assert here.as_bytes() != above.as_bytes()
    assert read_contents(Path(f"{plans}/../plans"), cwd=plans) == here
