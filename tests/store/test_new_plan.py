"""A new plan goes into a folder that is new or empty: whole, or not at all."""

from __future__ import annotations

import os
import resource
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.new_plan import write_new_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TEXTS = {"plan.yaml": "title: Zoë\n", "activities/1.1.yaml": "activity: 1.1\n", "schemas/a.json": "{}\n"}
TOO_LONG = "x" * 300
"""No file system takes a name of this length."""


def tree(folder: Path) -> list[str]:
    """Everything below the folder, hidden or not."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def write(folder: Path, texts: dict[str, str] = TEXTS) -> None:
    write_new_plan(folder, texts)


def refusal(folder: Path, texts: dict[str, str] = TEXTS, *, exit_code: int = 2) -> str:
    with pytest.raises(EdpError) as caught:
        write(folder, texts)
    assert caught.value.exit_code == exit_code
    return str(caught.value)


WHOLE = ["activities", "activities/1.1.yaml", "plan.yaml", "schemas", "schemas/a.json"]


def test_a_new_folder_and_those_above_it(tmp_path: Path) -> None:
    write(tmp_path / "a" / "b" / "plans")
    assert tree(tmp_path / "a" / "b" / "plans") == WHOLE
    assert tree(tmp_path) == ["a", "a/b", "a/b/plans", *(f"a/b/plans/{name}" for name in WHOLE)]
    assert (tmp_path / "a/b/plans/plan.yaml").read_bytes() == "title: Zoë\n".encode()


def test_an_empty_folder(tmp_path: Path) -> None:
    inode = tmp_path.stat().st_ino
    write(tmp_path)
    assert tree(tmp_path) == WHOLE
    assert tmp_path.stat().st_ino == inode, "it is the same folder"


def test_hidden_files_do_not_count_and_are_kept(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref")
    (tmp_path / ".gitignore").touch()
    write(tmp_path)
    assert tree(tmp_path) == sorted([".git", ".git/HEAD", ".gitignore", *WHOLE])


def test_folders_and_files_have_ordinary_permissions(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write(tmp_path / "plans")
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "plans", *tmp_path.rglob("*"))}
    assert modes["plans"] == modes["activities"] == 0o750
    assert modes["plan.yaml"] == modes["1.1.yaml"] == 0o640


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["plan.yaml"], "plan.yaml"),
        (["b", "a"], "a, b"),
        (["d", "c", "b", "a", ".e"], "a, b, c and 1 more"),
        (["a\x1b[31m"], "a\ufffd[31m"),
    ],
)
def test_a_folder_that_holds_something(tmp_path: Path, names: list[str], said: str) -> None:
    for name in names:
        (tmp_path / name).touch()
    before = tree(tmp_path)
    assert refusal(tmp_path) == (
        f'The folder "{tmp_path}" is not empty: it holds {said}. '
        "Name a folder that is new or empty. Nothing was written."
    )
    assert tree(tmp_path) == before


def test_something_else_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("folder")
    (tmp_path / "dangling").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    before = tree(tmp_path)
    for name, what in (
        ("file", "a file"),
        ("link", "a link"),
        ("dangling", "a link"),
        ("pipe", "a pipe or a device"),
    ):
        assert refusal(tmp_path / name).startswith(f'"{tmp_path / name}" is {what}, not a folder. Name a folder')
    for path in (tmp_path / "file" / "plans", tmp_path / "file" / "new" / "plans"):
        assert refusal(path).startswith(f'The folder "{path}" cannot be made: part of that path is a file,')
    assert tree(tmp_path) == before


FAILURES = {
    "the second file": {"plan.yaml": "a", TOO_LONG: "b"},
    "a folder": {"plan.yaml": "a", f"{TOO_LONG}/1.1.yaml": "b"},
    "a file as a folder": {"plan.yaml": "a", "plan.yaml/1.1.yaml": "b"},
    "no text": {"plan.yaml": "a", "roles.yaml": "\ud800"},
    "no name": {"plan.yaml": "a", "\0": "b"},
}


@pytest.mark.parametrize("texts", FAILURES.values(), ids=FAILURES)
def test_a_failure_half_way_leaves_nothing(tmp_path: Path, texts: dict[str, str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / ".git").touch()
    before = tree(tmp_path)
    for name in ("empty", "hidden", "new", "new/and/deep"):
        assert refusal(tmp_path / name, texts, exit_code=3).endswith("Nothing was left behind.")
        assert tree(tmp_path) == before


@contextmanager
def no_file_larger(than: int) -> Iterator[None]:
    """While it lasts, writing more than so many bytes to a file fails, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (than, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_no_room(tmp_path: Path) -> None:
    texts = {**TEXTS, "schemas/b.json": "x" * 100_000}
    (tmp_path / "empty").mkdir()
    for name in ("empty", "new"):
        with no_file_larger(10_000):
            message = refusal(tmp_path / name, texts, exit_code=3)
        assert message == (
            f'The plan was not written to "{tmp_path / name}": File too large. See whether there is room, and '
            "whether you may write there. Nothing was left behind."
        )
        assert tree(tmp_path) == ["empty"]
        write(tmp_path / name, texts)
        assert tree(tmp_path / name) == sorted([*WHOLE, "schemas/b.json"])
        (tmp_path / name).rename(tmp_path.parent / f"{tmp_path.name}-{name}")
        (tmp_path / "empty").mkdir(exist_ok=True)


def test_a_name_that_no_folder_can_have(tmp_path: Path) -> None:
    assert "no folder can have such a name" in refusal(tmp_path / "a\0b", exit_code=3)
    assert "name too long" in refusal(tmp_path / TOO_LONG, exit_code=3)
    assert tree(tmp_path) == []


def test_dots_in_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "a" / ".." / "plans")
    assert tree(tmp_path) == ["plans", *(f"plans/{name}" for name in WHOLE)]
