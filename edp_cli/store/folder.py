"""`Folder`: where the files of a plan stand, on the disk or in what git keeps; and `Disk`, the one on the disk.

Which files of a folder are read, and what is said of the others, is the same for both (`listing`).
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from edp_cli.store.files import read_bytes, read_small, real_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.store.files import Trouble


class Entry(Protocol):
    """What stands in a folder under one name."""

    @property
    def name(self) -> str:
        """Its name."""

    def is_dir(self) -> bool:
        """Whether it is a folder, or a link to one."""

    def is_symlink(self) -> bool:
        """Whether it is a link."""


class Folder(Protocol):
    """A plans folder. Places in it are named by their whole paths, as in the folder where people work."""

    @property
    def path(self) -> Path:
        """The plans folder itself."""

    def entries(self, path: Path) -> Sequence[Entry]:
        """What stands in a folder at that path, in any order.

        Raises:
            OSError: there is none, it cannot be listed, or it is a link that leads out of the plans folder.
        """

    def walk(self, path: Path) -> Iterator[Path]:
        """Every file below that path, at any depth, in order. Links to folders are not followed."""

    def names(self, path: Path) -> Sequence[str]:
        """As `walk`: every file below, named from the folder at that path, with forward slashes."""

    def read(self, path: Path) -> bytes | Trouble:
        """The bytes of the file at that path, or why they cannot be had."""

    def read_below(self, path: Path, name: str) -> bytes | Trouble:
        """As `read`: the bytes of one of the files that `names` gave for that path."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A plans folder on the disk."""

    path: Path

    def entries(self, path: Path) -> Sequence[Entry]:
        """What stands in the folder."""
        if not real_path(path).is_relative_to(real_path(self.path)):
            raise OSError(errno.EXDEV, "it is a link to a place outside the plans folder")
        with os.scandir(path) as entries:
            return list(entries)

    def walk(self, path: Path) -> Iterator[Path]:
        """Every file below."""
        for parent, folders, names in os.walk(path):
            folders.sort()
            yield from (Path(parent) / name for name in sorted(names))

    def names(self, path: Path) -> Sequence[str]:
        """The names of every file below. There may be thousands, so no `Path` is made of each."""
        top = str(path)
        found: list[str] = []
        for parent, folders, names in os.walk(top):
            folders.sort()
            within = parent[len(top) + 1 :].replace(os.sep, "/")
            found += (f"{within}/{name}" if within else name for name in sorted(names))
        return found

    def read(self, path: Path) -> bytes | Trouble:
        """The bytes of the file."""
        return read_bytes(path, root=self.path)

    def read_below(self, path: Path, name: str) -> bytes | Trouble:
        """The bytes of the file; what is no small ordinary file is looked at more closely."""
        data = read_small(f"{path}/{name}")
        return data if data is not None else self.read(path / name)
