"""Writes whole files in one step: a reader sees the file as it was or as it is to be, never half of it."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.wording import kind_of, printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)

_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EBADF, errno.EROFS)
"""What file systems say that bring no folder to disk by itself."""
_MOVE = "Move it out of the way, or choose another name."


def write_whole(path: Path, text: str) -> None:
    """Put `text` in the file at `path`, new or in the place of what it held, as UTF-8 with LF line ends.

    The text goes to a temporary file in the same folder, is brought safely to disk and then renamed, so that
    neither a failure nor a power cut leaves half a file. Folders that are missing are created. A file keeps its
    permissions. Raises EdpError (exit code 3) if it cannot be done, or if something other than an ordinary
    file, such as a folder, a link or a device, is in the way; nothing is then left behind.
    """
    shown = printable(str(path))
    try:
        data = text.replace("\r\n", "\n").encode()
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data, mode=_mode(path))
    except UnicodeEncodeError as error:
        raise EdpError(
            f"{shown} was not written: the text holds bytes that are not UTF-8.", exit_code=3
        ) from error
    except (FileExistsError, NotADirectoryError) as error:
        message = f"{shown} was not written: part of that path is a file, not a folder. {_MOVE}"
        raise EdpError(message, exit_code=3) from error
    except OSError as error:
        reason = error.strerror or str(error)
        advice = "See whether there is room, and whether you may write in that folder."
        raise EdpError(f"{shown} was not written: {reason}. {advice}", exit_code=3) from error


def _mode(path: Path) -> int | None:
    """The permissions of the file at `path`, None if there is none. EdpError if it is no ordinary file."""
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        message = f"{printable(str(path))} was not written: it is {kind_of(mode)}, not an ordinary file."
        raise EdpError(f"{message} {_MOVE}", exit_code=3)
    return stat.S_IMODE(mode)


def _replace(path: Path, data: bytes, *, mode: int | None) -> None:
    with written_beside(path, data, mode=mode) as temporary:
        put_in_place(temporary, path)


@contextlib.contextmanager
def written_beside(path: Path, data: bytes, *, mode: int | None) -> Iterator[Path]:
    """A temporary file beside `path` with the data in it, safe on the disk. Whatever happens, it does not stay.

    `mode` are its permissions, if not the usual ones. Raises OSError.
    """
    temporary = path.with_name(f".edp-{os.urandom(8).hex()}.tmp")
    try:
        with os.fdopen(os.open(temporary, _CREATE, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def put_in_place(temporary: Path, path: Path) -> None:
    """Let the temporary file be the one at `path`, in one step. Raises OSError."""
    temporary.replace(path)
    with contextlib.suppress(OSError):  # the file itself is whole in any case
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the folder's entries to disk, where the system can. OSError if it can, and fails."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:  # Windows opens no folder; one that may not be read is not opened; one that is gone has none
        return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)
