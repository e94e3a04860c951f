"""Putting changed files in their places: all or none, and only where nothing has changed meanwhile."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from edp_cli.errors import EdpError
from edp_cli.store.editing import Edited
from edp_cli.store.replacing import find_paths, replace_all

if TYPE_CHECKING:
    from collections.abc import Callable

NAMES = ("activities/1.1.yaml", "activities/2.1.yaml", "roles.yaml")


@pytest.fixture(name="plans")
def _plans(tmp_path: Path) -> Path:
    """A plans folder whose files hold nothing but their names."""
    folder = tmp_path / "plans"
    (folder / "activities").mkdir(parents=True)
    for name in ("plan.yaml", *NAMES):
        (folder / name).write_bytes(f"{name}\r\n".encode())
        (folder / name).chmod(0o640)
    return folder


def replace(plans: Path) -> None:
    """Put the word "new" in every file but plan.yaml."""
    files = [Edited(f"plans/{name}", f"{name}\r\n".encode(), b"new\r\n", (), ()) for name in NAMES]
    replace_all(files, find_paths(plans, cwd=plans.parent))


def contents(plans: Path) -> dict[str, bytes]:
    found = (path for path in plans.rglob("*") if not path.is_dir())
    return {str(path.relative_to(plans)): path.read_bytes() for path in found}


def test_every_file(plans: Path) -> None:
    replace(plans)
    assert contents(plans) == {"plan.yaml": b"plan.yaml\r\n", **dict.fromkeys(NAMES, b"new\r\n")}
    assert {stat.S_IMODE((plans / name).stat().st_mode) for name in NAMES} == {0o640}


def _rewrite(path: Path) -> None:
    path.write_text("by somebody else")


def _link(path: Path) -> None:
    path.rename(path.parent / "other.txt")
    path.symlink_to("other.txt")


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _protect(path: Path) -> None:
    path.chmod(0o440)


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (_rewrite, "it has been changed since it was read. Run the command again."),
        (_link, "it is a link. Put the file itself here."),
        (_make_folder, "this is a folder, not a file."),
        (_make_pipe, "this is a pipe or a device, not a file."),
        (_protect, "it may only be read. Ask its owner for leave to change it."),
        (lambda path: path.unlink(), "it is no longer there."),
    ],
)
@pytest.mark.parametrize("name", NAMES)
def test_none_where_one_cannot_be(plans: Path, name: str, happens: Callable[[Path], None], why: str) -> None:
    happens(plans / name)
    others = contents_but(plans, name)
    with pytest.raises(EdpError) as caught:
        replace(plans)
    assert str(caught.value) == f"plans/{name} was not written: {why} Nothing was changed."
    assert caught.value.exit_code == 3
    assert contents_but(plans, name) == others


def contents_but(plans: Path, name: str) -> dict[str, bytes]:
    """What is in the folder but for the file of that name, which may be no file any longer."""
    found = (path for path in sorted(plans.rglob("*")) if path.is_file() and path != plans / name)
    return {str(path.relative_to(plans)): path.read_bytes() for path in found}


def test_a_file_that_is_gone_after_it_was_listed(plans: Path) -> None:
    paths = find_paths(plans, cwd=plans.parent)
    (plans / NAMES[0]).unlink()
    with pytest.raises(EdpError) as caught:
        replace_all([Edited(f"plans/{NAMES[0]}", b"", b"new", (), ())], paths)
    assert str(caught.value) == f"plans/{NAMES[0]} was not written: it is no longer there."


def test_what_was_written_before_the_work_stopped_is_said(plans: Path) -> None:
    """The third file is the first again, so that it has changed when its turn comes, though not before."""
    roles = plans / "roles.yaml"
    first, second, third = (
        Edited(name, path.read_bytes(), b"new\r\n", (), ())
        for name, path in (("roles", roles), ("plan", plans / "plan.yaml"), ("again", roles))
    )
    with pytest.raises(EdpError) as caught:
        replace_all([first, second, third], {"roles": roles, "plan": plans / "plan.yaml", "again": roles})
    assert str(caught.value) == (
        "again was not written: it has been changed since it was read. Run the command again. Written before that:"
        " roles, plan; the same command does the rest."
    )
    assert contents(plans)["roles.yaml"] == contents(plans)["plan.yaml"] == b"new\r\n"
    assert len(contents(plans)) == 4


def test_a_folder_that_may_not_be_written_in() -> None:
    there = Path("/proc/self/comm")
    if not there.exists():
        pytest.skip("there is no such folder here")
    file = Edited("plans/a.yaml", there.read_bytes(), b"new", (), ())
    with pytest.raises(EdpError, match=r"plans/a\.yaml was not written: ") as caught:
        replace_all([file], {"plans/a.yaml": there})
    assert "Nothing was changed" not in str(caught.value)
