"""Writes a record: whole, or not at all, and never in the place of one that is there.

The text goes to a hidden temporary file beside its place and is brought safely to disk. A hard link then gives it
its name, which no system does where that name is taken. So whoever reads, and whenever the program is ended, a
record is there whole or is not there; and of many programs that record the same thing, one does. The folders are
brought to disk as well, so that a power cut after `write_record` takes nothing back.

Where a file system has no hard links (memory sticks, some network drives), the file is renamed under a lock, which
the system takes away from a program that ends. That holds among programs of edp on one machine: a file of that
name which another program makes in the very instant of the renaming would be replaced. Windows itself renames no
file over another, and needs neither.

What a killed program may leave are hidden temporary files, which nothing reads, and empty folders. A later record
takes such files away once they are an hour old.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from contextlib import ExitStack
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from edp_cli.store.find import RECORDS
from edp_cli.store.unrecorded import explained
from edp_cli.store.wording import show_path
from edp_cli.store.write import sync_folder, written_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

HELD_BACK = 3600
"""How old, in seconds, a temporary file is when the program that made it is taken to be gone."""

_LEFT_OVER = re.compile(r"\.edp-[0-9a-f]{16}\.tmp")
_NO_LINKS = (errno.EPERM, errno.EACCES, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)
_TRIES = 50
"""How often a folder is made again that another program made, failed, and took away."""


def write_record(plans: Path, name: str, text: str, *, cwd: Path) -> str:
    """Write a record, and give its path as shown from `cwd`; `name` is its path from the plans folder.

    Folders that are missing are made, and taken away again if the record cannot be written.

    Raises:
        EdpError: it is on record already (exit code 2), or cannot be written (exit code 3). Nothing is changed.
    """
    path = plans / name
    with explained(path, cwd=cwd):
        data = text.replace("\r\n", "\n").encode()
        folders = _folders(plans, name)
        for left in reversed(range(_TRIES)):
            try:
                _write(path, data, folders)
                break
            except FileNotFoundError:
                if not left or not plans.is_dir():
                    raise
    return show_path(path, cwd)


def check_free(plans: Path, name: str, *, cwd: Path) -> str:
    """See that the record could be written, as far as its place shows it, and give its path as shown.

    Raises:
        EdpError: as `write_record`.
    """
    path = plans / name
    with explained(path, cwd=cwd):
        for folder in _folders(plans, name):
            with contextlib.suppress(FileNotFoundError):
                _check_folder(folder)
        with contextlib.suppress(FileNotFoundError):
            path.lstat()
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    return show_path(path, cwd)


def remove_record(plans: Path, name: str) -> None:
    """Take a record away, with the folders that are empty then. Raises OSError."""
    folders = _folders(plans, name)
    for folder in folders:
        _check_folder(folder)
    (plans / name).unlink()
    with contextlib.suppress(OSError):  # it is gone in any case
        sync_folder(folders[-1])
    for folder in reversed(folders):
        _remove_empty(folder)


def _folders(plans: Path, name: str) -> list[Path]:
    """The folders that lead from the plans folder to a record, the uppermost first."""
    parts = PurePath(name).parts
    if parts[0] != RECORDS or any(part.startswith(".") for part in parts):
        raise ValueError(name)
    return [plans.joinpath(*parts[:length]) for length in range(1, len(parts))]


def _write(path: Path, data: bytes, folders: list[Path]) -> None:
    with ExitStack() as undo:
        for folder in folders:
            _make_folder(folder, undo)
        with written_beside(path, data, mode=None) as temporary:
            _put(temporary, path, lock=folders[0])
            undo.callback(path.unlink, missing_ok=True)
            for folder in reversed([folders[0].parent, *folders]):
                sync_folder(folder)
        undo.pop_all()
    with contextlib.suppress(OSError):
        _sweep(folders[0], before=path.stat().st_mtime - HELD_BACK)


def _make_folder(folder: Path, undo: ExitStack) -> None:
    """Make the folder, unless it is there."""
    try:
        folder.mkdir()
    except FileExistsError:
        _check_folder(folder)
    else:
        undo.callback(_remove_empty, folder)


def _check_folder(folder: Path) -> None:
    """See that it is a folder. Through a link, a record would come to a place where it is not looked for."""
    if not stat.S_ISDIR(folder.lstat().st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))


def _remove_empty(folder: Path) -> None:
    with contextlib.suppress(OSError):
        folder.rmdir()


def _put(temporary: Path, path: Path, *, lock: Path) -> None:
    """Give the temporary file its name. FileExistsError if that is taken."""
    if os.name == "nt":
        temporary.rename(path)
        return
    try:
        os.link(temporary, path)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with _locked(lock):
            if os.path.lexists(path):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
            temporary.rename(path)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, which ends with the program if not before."""
    import fcntl  # noqa: PLC0415  Windows, which has none, needs none

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _sweep(records: Path, *, before: float) -> None:
    """Take away what killed programs left before that time, by the clock of the disk."""
    for parent, _, names in os.walk(records):
        for path in (Path(parent, name) for name in names if _LEFT_OVER.fullmatch(name)):
            with contextlib.suppress(OSError):
                status = path.lstat()
                if stat.S_ISREG(status.st_mode) and status.st_mtime < before:
                    path.unlink()
