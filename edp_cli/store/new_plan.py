"""Puts a new plan in a folder that is new or empty: whole, or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.wording import kind_of, printable

if TYPE_CHECKING:
    from collections.abc import Mapping

_ELSEWHERE = "Name a folder that is new or empty."
_MOST_NAMED = 3


def write_new_plan(folder: Path, texts: Mapping[str, str]) -> None:
    """Write the texts, by their paths in the folder, as UTF-8 with LF line ends.

    A folder that is not there is made, with those above it. One that is there may hold hidden files only. The
    files are first written to a folder beside their place and then moved, so that a failure leaves nothing
    behind, neither files nor folders.

    Raises:
        EdpError: something is in the way (exit code 2), or the files cannot be written (exit code 3).
    """
    shown = f'"{printable(str(folder))}"'
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  keeps the path that people know, with its links
    try:
        is_new = _check_free(folder, shown)
        with ExitStack() as undo:
            stage = _make_stage(folder.parent if is_new else folder, undo)
            for name, text in texts.items():
                _write(stage / name, text)
            if is_new:
                stage.rename(folder)
            else:
                _move_into(folder, stage, undo)
            undo.pop_all()
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or "no folder can have such a name"
        advice = "See whether there is room, and whether you may write there. Nothing was left behind."
        raise EdpError(f"The plan was not written to {shown}: {reason}. {advice}", exit_code=3) from error


def _check_free(folder: Path, shown: str) -> bool:
    """Whether the folder is still to be made. EdpError if it is there and holds something, or is no folder."""
    try:
        mode = folder.lstat().st_mode
    except FileNotFoundError:
        return True
    except NotADirectoryError:
        raise _in_the_way(
            f"The folder {shown} cannot be made: part of that path is a file, not a folder."
        ) from None
    if not stat.S_ISDIR(mode):
        raise _in_the_way(f"{shown} is {kind_of(mode)}, not a folder.")
    names = sorted(printable(name) for name in os.listdir(folder) if not name.startswith("."))  # noqa: PTH208  names
    if names:
        others = len(names) - _MOST_NAMED
        more = f" and {others} more" if others > 0 else ""
        raise _in_the_way(f"The folder {shown} is not empty: it holds {', '.join(names[:_MOST_NAMED])}{more}.")
    return False


def _in_the_way(message: str) -> EdpError:
    return EdpError(f"{message} {_ELSEWHERE} Nothing was written.", exit_code=2)


def _make_stage(within: Path, undo: ExitStack) -> Path:
    """A hidden folder in that one, which is made where it is not there, with those above it."""
    missing = [each for each in (within, *within.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir()
        undo.callback(each.rmdir)
    stage = within / f".edp-{os.urandom(8).hex()}.tmp"
    stage.mkdir()
    undo.callback(shutil.rmtree, stage, ignore_errors=True)
    return stage


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _move_into(folder: Path, stage: Path, undo: ExitStack) -> None:
    """Move everything from one folder into another, in which nothing of the same name may be."""
    for entry in sorted(stage.iterdir()):
        place = folder / entry.name
        if os.path.lexists(place):
            raise FileExistsError(0, f"{entry.name} was made by somebody else meanwhile")
        entry.rename(place)
        undo.callback(place.rename, entry)
    stage.rmdir()
