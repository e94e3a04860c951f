"""Opens plan files: ordinary files within the plans folder and of a sensible size, and nothing else."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from edp_cli.store.wording import printable

MAX_BYTES = 10_000_000
"""The largest file that is read."""

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0)


_IS_SAFE = hasattr(os, "O_NOFOLLOW")
"""Whether a link can be told apart as a file is opened."""
_SMALL = 65_536


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a file could not be read, and what to do about it."""

    message: str
    help: str
    code: str = "EDP001"


TOO_LARGE = Trouble(
    f"The file is larger than {MAX_BYTES // 1_000_000} MB, so it was not read.",
    "A plan file is a few pages of text: see whether something else was saved under its name.",
    "EDP006",
)
A_FOLDER = Trouble("This is a folder, not a file.", "Give the folder a name that does not end in .yaml or .yml.")


def real_path(path: Path) -> Path:
    """The path with every link in it followed. OSError if it leads nowhere, or round in a circle."""
    return Path(os.path.realpath(path, strict=True))


def read_bytes(path: Path, *, root: Path) -> bytes | Trouble:
    """The bytes of the ordinary file at `path`, or why they cannot be had.

    Links are followed as long as they stay within `root`. Nothing but an ordinary file is waited for, so a pipe
    or a device cannot hold the reader up, and no more than `MAX_BYTES` are taken, even of a file that grows.
    """
    try:
        real = real_path(path)
        if not real.is_relative_to(real_path(root)):
            return leads_outside(str(real))
        return _refusal(real.stat()) or _read(real)
    except (OSError, ValueError) as error:
        return explain_failure(error, is_link=os.path.islink(path))  # noqa: PTH114 - Path's raises without permission


def read_small(path: str) -> bytes | None:
    """The bytes of a small ordinary file that is no link, fast; none of anything else, and of one that is gone.

    That no folder above it is a link is for the caller to see to.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError):
        return None
    try:
        ordinary = _IS_SAFE and stat.S_ISREG(os.fstat(descriptor).st_mode)
        data = os.read(descriptor, _SMALL) if ordinary else None
    except OSError:
        return None
    finally:
        os.close(descriptor)
    return data if data is not None and len(data) < _SMALL else None


def _read(real: Path) -> bytes | Trouble:
    """Open and read a file. What it is, is asked again once it is open, lest it was replaced meanwhile."""
    with os.fdopen(os.open(real, _FLAGS), "rb") as file:
        status = os.fstat(file.fileno())
        refusal = _refusal(status)
        if refusal is not None:
            return refusal
        data = file.read(status.st_size + 1)
        if len(data) > status.st_size:  # it has grown
            data += file.read(MAX_BYTES + 1 - len(data))
    return data if len(data) <= MAX_BYTES else TOO_LARGE


def _refusal(status: os.stat_result) -> Trouble | None:
    """Why something is not read, by what the file system says of it."""
    if stat.S_ISDIR(status.st_mode):
        return A_FOLDER
    if not stat.S_ISREG(status.st_mode):
        return Trouble("This is a pipe or a device, not a file.", "Put an ordinary file in its place.")
    return TOO_LARGE if status.st_size > MAX_BYTES else None


def leads_outside(target: str) -> Trouble:
    """What is said of a link that leads out of the plans folder."""
    message = f"The file is a link to a place outside the plans folder: {printable(target)}"
    return Trouble(message, "Put the file itself in the plans folder.")


def explain_failure(error: OSError | ValueError, *, is_link: bool) -> Trouble:
    """What an error of the operating system means."""
    if isinstance(error, FileNotFoundError):
        if is_link:
            return Trouble("The file is a link to one that does not exist.", "Put the file itself here.")
        return Trouble("The file does not exist.", "Create it, or see whether its name is spelt right.")
    if isinstance(error, PermissionError):
        return Trouble("You have no permission to read the file.", "Ask its owner for leave to read it.")
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return Trouble("The file is a link that leads back to itself.", "Put the file itself here.")
    reason = error.strerror if isinstance(error, OSError) else "no file can have such a name"
    return Trouble(f"The file cannot be read: {reason}.", "See whether it can be opened in an editor.")
