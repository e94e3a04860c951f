"""Keeps what was worked out from a plan between two runs, in a folder of the user's own, never in the plan's.

What is kept is found again only under the very bytes that it was worked out from, and only by the very program
that worked it out, so it can be old but never wrong. EDP_CACHE names another folder; empty, it keeps nothing.
Whatever fails here fails in silence: the plan is then read anew.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib
from pathlib import Path

from edp_cli import __version__

_PROGRAM = Path(__file__).resolve().parent.parent
_LENGTH, _SUM = 8, 4
MOST_BYTES = 64_000_000
"""More than this is not kept."""


def read_kept(name: str, key: bytes) -> bytes | None:
    """What was kept under the name, if it was kept with that key by this program."""
    try:
        path = _path(name)
        status = path.stat()
        if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o022):
            return None  # somebody else may have written it
        with path.open("rb") as file:
            whole = _program() + key
            if int.from_bytes(file.read(_LENGTH), "big") != len(whole) or file.read(len(whole)) != whole:
                return None
            total, data = file.read(_SUM), file.read()
            return data if total == _checksum(data) else None
    except (OSError, ValueError):
        return None


def keep(name: str, key: bytes, data: bytes) -> None:
    """Keep the data under the name, in the place of what was kept there."""
    whole = _program() + key
    if len(whole) + len(data) > MOST_BYTES:
        return
    with contextlib.suppress(OSError, ValueError):
        path = _path(name)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = path.with_name(f"{path.name}.{os.getpid()}")
        try:
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(len(whole).to_bytes(_LENGTH, "big") + whole + _checksum(data) + data)
            temporary.replace(path)
        finally:
            temporary.unlink(missing_ok=True)


def _checksum(data: bytes) -> bytes:
    """Tells data that a disk has damaged, or that a power cut has left half written."""
    return zlib.crc32(data).to_bytes(_SUM, "big")


def _path(name: str) -> Path:
    """The file for what is kept under that name."""
    data = name.encode("utf-8", "surrogatepass")
    return _folder() / f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}.kept"


def _folder() -> Path:
    """The user's own folder for what can be worked out again.

    Raises:
        ValueError: nothing is to be kept.
    """
    given = os.environ.get("EDP_CACHE")
    if given is not None:
        if not given:
            raise ValueError("nothing is to be kept")
        return Path(given)
    home = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path(os.path.expanduser("~")) / ".cache") / "edp"  # noqa: PTH111  no error


def _program() -> bytes:
    """The version of the program, of Python, and the state of the program's files, which a developer changes."""
    parts = [f"{__version__} {sys.version}"]
    folders = [str(_PROGRAM)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    status = entry.stat()
                    parts.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
                elif entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return "\n".join(sorted(parts)).encode("utf-8", "surrogatepass")
