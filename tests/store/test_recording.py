"""Writing records where something is in the way, or was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.recording import HELD_BACK, check_free, write_record

NAME = "records/done/2003-autumn/5.1-4b-report.yaml"
TEXT = "for: 5.1/4b/report@2003-autumn\non: 2003-12-12\nby: Principal Adviser\n"
LEFT = ".edp-0123456789abcdef.tmp"


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A plans folder with nothing in it."""
    folder = tmp_path / "plans"
    folder.mkdir()
    return folder


def tree(plans: Path) -> dict[str, bytes | str]:
    """Everything in the folder: the bytes of files, where links lead, and of the rest what it is."""
    found: dict[str, bytes | str] = {}
    for path in plans.rglob("*"):
        name = path.relative_to(plans).as_posix()
        if path.is_symlink():
            found[name] = str(path.readlink())
        else:
            found[name] = path.read_bytes() if path.is_file() else "folder" if path.is_dir() else "pipe"
    return found


def refused(plans: Path, code: int, name: str = NAME, text: str = TEXT) -> str:
    """What is said where a record cannot be written. Nothing changes, and no try-out sees it otherwise."""
    before = tree(plans)
    with pytest.raises(EdpError) as caught:
        write_record(plans, name, text, cwd=plans.parent)
    assert caught.value.exit_code == code
    assert tree(plans) == before
    if text == TEXT:
        with pytest.raises(EdpError) as tried:
            check_free(plans, name, cwd=plans.parent)
        assert str(tried.value) == str(caught.value)
    return str(caught.value)


def test_a_record(plans: Path) -> None:
    assert check_free(plans, NAME, cwd=plans) == NAME
    assert tree(plans) == {}
    assert write_record(plans, NAME, TEXT.replace("\n", "\r\n"), cwd=plans.parent) == f"plans/{NAME}"
    folders = dict.fromkeys(("records", "records/done", "records/done/2003-autumn"), "folder")
    assert tree(plans) == {**folders, NAME: TEXT.encode()}


def test_one_that_is_on_record_already(plans: Path) -> None:
    write_record(plans, NAME, TEXT, cwd=plans)
    message = refused(plans, 2)
    assert message.startswith(f"It is on record already: plans/{NAME}, on 12 Dec 2003. ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("on: last week\n", "on last week."),
        ("on: '\\x1b[31m'\n", "on \\x1b[31m."),
        ("", "which gives no day"),
        ("on: [1]\n", "which gives no day"),
        ("- on\n", "which gives no day"),
        ("\x00", "which gives no day"),
    ],
)
def test_one_whose_file_says_no_day(plans: Path, text: str, said: str) -> None:
    (plans / NAME).parent.mkdir(parents=True)
    (plans / NAME).write_text(text)
    assert said in refused(plans, 2)


@pytest.mark.parametrize("place", ["records", "records/done", "records/done/2003-autumn"])
@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (lambda path: path.write_text("x"), "a file"),
        (lambda path: path.symlink_to(path.parent.parent), "a link"),
        (lambda path: path.symlink_to("nowhere"), "a link"),
        (os.mkfifo, "a pipe or a device"),
    ],
)
def test_a_folder_whose_name_is_taken(plans: Path, place: str, make: object, kind: str) -> None:
    (plans / place).parent.mkdir(parents=True, exist_ok=True)
    assert callable(make)
    make(plans / place)
    said = f"plans/{NAME} was not written: plans/{place} is {kind}, not a folder."
    assert refused(plans, 3) == f"{said} Move it out of the way. Nothing was changed."


@pytest.mark.parametrize(
    ("make", "kind"),
    [
        (Path.mkdir, "a folder"),
        (lambda path: path.symlink_to("other.yaml"), "a link"),
        (os.mkfifo, "a pipe or a device"),
    ],
)
def test_a_record_whose_name_is_taken_by_something_else(plans: Path, make: object, kind: str) -> None:
    (plans / NAME).parent.mkdir(parents=True)
    assert callable(make)
    make(plans / NAME)
    assert f"plans/{NAME} is {kind}, not a file. Move it out of the way." in refused(plans, 3)


def test_a_name_that_is_too_long(plans: Path) -> None:
    assert "its name is too long" in refused_to_write(plans, f"records/done/{'x' * 300}.yaml")
    assert tree(plans) == {}


@pytest.mark.parametrize(
    "name", ["records/../a.yaml", "records/done/.a.yaml", "activities/a.yaml", "records/done/a\0.yaml"]
)
def test_a_name_that_no_record_has(plans: Path, name: str) -> None:
    assert "no record can have such a name" in refused_to_write(plans, name)
    assert tree(plans) == {}


def refused_to_write(plans: Path, name: str) -> str:
    """What is said of a name that cannot be written."""
    with pytest.raises(EdpError) as caught:
        write_record(plans, name, TEXT, cwd=plans)
    assert caught.value.exit_code == 3
    return str(caught.value)


def test_text_that_is_not_utf_8(plans: Path) -> None:
    assert "not UTF-8" in refused(plans, 3, text="note: \udcff\n")


def test_a_plans_folder_that_is_gone(plans: Path) -> None:
    plans.rmdir()
    assert "was not written" in refused_to_write(plans, NAME)
    assert not plans.exists()


def test_what_killed_programs_left_is_swept(plans: Path) -> None:
    far = plans / "records" / "progress" / "5.1-2"
    far.mkdir(parents=True)
    (plans / "records" / "progress" / LEFT).write_text("young")
    (far / ".hidden").write_text("of somebody else")
    (far / LEFT).write_text("old")
    (far / LEFT.replace("0", "1")).symlink_to(plans / "records" / "progress" / LEFT)
    for name in (LEFT, ".hidden", LEFT.replace("0", "1")):
        os.utime(far / name, times=(0, 0), follow_symlinks=False)
    write_record(plans, NAME, TEXT, cwd=plans)
    assert sorted(path.name for path in far.iterdir()) == sorted([LEFT.replace("0", "1"), ".hidden"])
    young = plans / "records" / "progress" / LEFT
    assert young.read_text() == "young"
    age = (plans / NAME).stat().st_mtime - HELD_BACK
    for seconds, stays in ((1, True), (-1, False)):
        os.utime(young, times=(0, age + seconds))
        write_record(plans, NAME.replace("4b", str(seconds)), TEXT, cwd=plans)
        assert young.exists() is stays
