"""What is said where a record cannot be written, or not be taken back."""

from __future__ import annotations

import errno
import stat
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.periods import show_day
from edp_cli.store.files import Trouble, read_bytes
from edp_cli.store.read import parse_document
from edp_cli.store.wording import kind_of, printable, show_path

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRONG_USE = 2
_UNWRITTEN = 3
_AGAIN = "Nothing was changed."
_NO_LEAVE = "you may not write in that folder. Ask whoever looks after it for leave."
_NO_ROOM = "the disk is full. Make room, and give the command again."
_REASONS = {
    errno.ENOSPC: _NO_ROOM,
    errno.EDQUOT: "all the room that you are allowed is used up. Make room, and give the command again.",
    errno.EFBIG: "files may not grow so large here. Make room, and give the command again.",
    errno.EACCES: _NO_LEAVE,
    errno.EPERM: _NO_LEAVE,
    errno.EROFS: "that disk may only be read.",
    errno.ENAMETOOLONG: "its name is too long for this disk.",
}


@contextmanager
def explained(path: Path, *, cwd: Path) -> Iterator[None]:
    """Say of a record at that path why it cannot be written; `cwd` is where paths are shown from.

    Raises:
        EdpError: it is on record already (exit code 2), or something keeps it from being written (exit code 3).
    """
    try:
        yield
    except FileExistsError:
        raise _taken(path, cwd) from None
    except NotADirectoryError as error:
        raise _in_the_way(path, Path(error.filename), cwd) from error
    except UnicodeEncodeError as error:
        raise _unwritten(path, cwd, "the text holds bytes that are not UTF-8.") from error
    except ValueError as error:
        raise _unwritten(path, cwd, "no record can have such a name.") from error
    except OSError as error:
        raise _unwritten(path, cwd, _reason(error)) from error


@contextmanager
def explained_removal(path: Path, *, cwd: Path) -> Iterator[None]:
    """Say of the record at that path why it cannot be taken back; `cwd` is where paths are shown from.

    Raises:
        EdpError: it cannot (exit code 3).
    """
    try:
        yield
    except OSError as error:
        message = f"{show_path(path, cwd)} was not taken back: {_reason(error)} It is still on record."
        raise EdpError(message, exit_code=_UNWRITTEN) from error


def _reason(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"{error.strerror or error}.")


def _taken(path: Path, cwd: Path) -> EdpError:
    """The name is taken: by a record, which is as it should be, or by something else."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return _in_the_way(path, path, cwd)
    shown, day = show_path(path, cwd), _day(path)
    if day is None:
        message = f"It is on record already: {shown}, which gives no day: see edp validate."
        return EdpError(f"{message} {_AGAIN}", exit_code=_WRONG_USE)
    message = f"It is on record already: {shown}, on {day}. To correct it, change that file. {_AGAIN}"
    return EdpError(message, exit_code=_WRONG_USE)


def _day(path: Path) -> str | None:
    """The day that the record at that path gives, as people read it; none where it gives none."""
    data = read_bytes(path, root=path.parent)
    document = None if isinstance(data, Trouble) else parse_document(data, shown=path.name)[0]
    words = document.data.get("on") if document is not None and isinstance(document.data, dict) else None
    if not isinstance(words, str):
        return None
    try:
        return show_day(date.fromisoformat(words))
    except ValueError:
        return printable(words)


def _in_the_way(path: Path, found: Path, cwd: Path) -> EdpError:
    """Something stands where a folder, or the record itself, is to be."""
    wanted = "a file" if found == path else "a folder"
    reason = f"{show_path(found, cwd)} is {kind_of(found.lstat().st_mode)}, not {wanted}. Move it out of the way."
    return _unwritten(path, cwd, reason)


def _unwritten(path: Path, cwd: Path, reason: str) -> EdpError:
    return EdpError(f"{show_path(path, cwd)} was not written: {reason} {_AGAIN}", exit_code=_UNWRITTEN)
