"""`Folder`: where the files of a plan stand, on the disk or in what git keeps; and `Disk`, the one on the disk.

Which files of a folder are read, and what is said of the others, is the same for both (`listing`).
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from edp_cli.store.files import read_bytes, real_path

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

    def read(self, path: Path) -> bytes | Trouble:
        """The bytes of the file at that path, or why they cannot be had."""


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

    def read(self, path: Path) -> bytes | Trouble:
        """The bytes of the file."""
        return read_bytes(path, root=self.path)
