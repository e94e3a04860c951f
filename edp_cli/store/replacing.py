"""Puts changed files in the place of those that they were made from, unless somebody has changed these meanwhile.

Just before each file is replaced, the bytes on the disk are compared with those that were read. Whatever can be
seen beforehand (a file that changed, one that may not be written, a full disk) stops the work before anything is
changed.
"""

from __future__ import annotations

import os
import stat
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.files import Trouble, read_bytes
from edp_cli.store.find import list_plan_files
from edp_cli.store.folder import Disk
from edp_cli.store.wording import show_path
from edp_cli.store.write import put_in_place, written_beside

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from edp_cli.store.editing import Edited

_UNREADABLE = 3
_MAY_WRITE = 0o222
_ADVICE = "See whether there is room, and whether you may write in that folder."


def find_paths(folder: Path, *, cwd: Path) -> dict[str, Path]:
    """The files of the plans folder, by their paths as shown from `cwd`."""
    listed = list_plan_files(Disk(folder), cwd=cwd)
    return {show_path(path, cwd): path for path in (listed.plan, listed.roles, *listed.activities)}


def replace_all(files: Sequence[Edited], paths: Mapping[str, Path]) -> None:
    """Put every file in its place, in their order; `paths` says where each is.

    A file keeps its permissions. If one of them cannot be written, and that can be seen beforehand, none is.

    Raises:
        EdpError: a file has changed since it was read, or cannot be written (exit code 3). The message says which
            files were written before that, if any.
    """
    written: list[str] = []
    try:
        with ExitStack() as stack:
            made = [(file, _find(file, paths)) for file in files]
            beside = [stack.enter_context(_made_beside(file, path)) for file, path in made]
            for file, path in made:
                _check(file, path)
            for (file, path), temporary in zip(made, beside, strict=True):
                _check(file, path)
                with _explained(file):
                    put_in_place(temporary, path)
                written.append(file.file)
    except EdpError as error:
        raise _stopped(str(error), written, files) from error


@contextmanager
def _made_beside(file: Edited, path: Path) -> Iterator[Path]:
    """A temporary file that holds what the file is to hold."""
    mode = _check(file, path)
    with _explained(file), written_beside(path, file.after, mode=mode) as temporary:
        yield temporary


@contextmanager
def _explained(file: Edited) -> Iterator[None]:
    """Say of which file it is that the system refuses something.

    Raises:
        EdpError: it does (exit code 3).
    """
    try:
        yield
    except OSError as error:
        raise _refused(file, f"{error.strerror or error}. {_ADVICE}") from error


def _find(file: Edited, paths: Mapping[str, Path]) -> Path:
    """Where the file is."""
    path = paths.get(file.file)
    if path is None or not os.path.lexists(path):
        raise _refused(file, "it is no longer there.")
    return path


def _check(file: Edited, path: Path) -> int:
    """See that the file holds what was read of it and may be written, and give its permissions.

    Raises:
        EdpError: it does not, or may not (exit code 3).
    """
    with _explained(file):
        mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        raise _refused(file, "it is a link. Put the file itself here.")
    found = read_bytes(path, root=path.parent)
    if isinstance(found, Trouble):
        raise _refused(file, f"{found.message[:1].lower()}{found.message[1:]}")
    if found != file.before:
        raise _refused(file, "it has been changed since it was read. Run the command again.")
    if not mode & _MAY_WRITE or not os.access(path, os.W_OK):
        raise _refused(file, "it may only be read. Ask its owner for leave to change it.")
    return stat.S_IMODE(mode)


def _refused(file: Edited, why: str) -> EdpError:
    return EdpError(f"{file.file} was not written: {why}", exit_code=_UNREADABLE)


def _stopped(said: str, written: Sequence[str], files: Sequence[Edited]) -> EdpError:
    """What is said where not every file could be replaced."""
    if written:
        said += f" Written before that: {', '.join(written)}; the same command does the rest."
    elif len(files) > 1:
        said += " Nothing was changed."
    return EdpError(said, exit_code=_UNREADABLE)
