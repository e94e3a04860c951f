"""`Past`: a plans folder as git keeps it, read as if it were on the disk. Links are followed as they are there."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.store.files import A_FOLDER, TOO_LARGE, explain_failure, leads_outside
from edp_cli.store.git.objects import TreeEntry

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from edp_cli.store.files import Trouble
    from edp_cli.store.git.objects import Objects
    from edp_cli.store.git.repository import Parts

_MOST_LINKS = 40
_MODULE = "it is in another repository (a submodule), which is not read at an earlier revision"


@dataclass(frozen=True, slots=True)
class PastEntry:
    """What stood in a folder under one name."""

    name: str
    _past: Past
    _path: Path
    _entry: TreeEntry

    def is_dir(self) -> bool:
        """Whether it was a folder, or a link to one."""
        try:
            found = self._past.resolve(self._path)
        except OSError:
            return False
        return found.is_folder or found.is_module

    def is_symlink(self) -> bool:
        """Whether it was a link."""
        return self._entry.is_link


@dataclass(frozen=True, slots=True)
class Past:
    """A plans folder as it was.

    Attributes:
        path: where people find it, or would.
        objects: what git keeps.
        root: the id of the repository's top folder as it was then.
        inside: the plans folder, from there.
    """

    path: Path
    objects: Objects
    root: str
    inside: Parts

    def entries(self, path: Path) -> Sequence[PastEntry]:
        """What stood in the folder at that path.

        Raises:
            OSError: there was no such folder, or it was elsewhere.
        """
        found = self.resolve(path)
        return [PastEntry(each.name, self, path / each.name, each) for each in self._held(found).values()]

    def names(self, path: Path) -> Sequence[str]:
        """The names of every file below that path, from it."""
        return [found.relative_to(path).as_posix() for found in self.walk(path)]

    def read_below(self, path: Path, name: str) -> bytes | Trouble:
        """The bytes of one of those files."""
        return self.read(path / name)

    def walk(self, path: Path) -> Iterator[Path]:
        """Every file below that path. Links to folders are not followed."""
        folders: list[Path] = []
        try:
            entries = self.entries(path)
        except OSError:  # another repository
            return
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not entry.is_dir():
                yield path / entry.name
            elif not entry.is_symlink():
                folders.append(path / entry.name)
        for folder in folders:
            yield from self.walk(folder)

    def read(self, path: Path) -> bytes | Trouble:
        """The bytes of the file, or why they cannot be had."""
        try:
            found = self.resolve(path)
        except OutsideError as error:
            return leads_outside(error.target)
        except OSError as error:
            return explain_failure(error, is_link=self._is_link(path))
        if found.is_folder or found.is_module:
            return A_FOLDER
        data = self.objects.file(found.id)
        return TOO_LARGE if data is None else data

    def resolve(self, path: Path) -> TreeEntry:
        """What stands at that path, with every link on the way followed.

        Raises:
            OSError: there is nothing, or it is outside the plans folder.
        """
        todo = [*reversed(path.relative_to(self.path).parts), *reversed(self.inside)]
        trail = [TreeEntry("", "40000", self.root)]
        links, led = 0, ""
        while todo:
            part = todo.pop()
            if part == ".." and len(trail) > 1:
                trail.pop()
            elif part == "..":
                raise OutsideError(led)
            elif part not in ("", "."):
                entry = self._step(trail[-1], part)
                if entry.is_link:
                    led, links = self._target(entry), links + 1
                    todo += reversed(led.split("/"))
                    _check_link(led, links)
                else:
                    trail.append(entry)
        if tuple(entry.name for entry in trail[1 : len(self.inside) + 1]) != self.inside:
            raise OutsideError(led)
        return trail[-1]

    def _step(self, folder: TreeEntry, name: str) -> TreeEntry:
        """What stands in a folder under a name."""
        found = self._held(folder).get(name)
        if found is None:
            raise FileNotFoundError(errno.ENOENT, "there is no such file")
        return found

    def _target(self, link: TreeEntry) -> str:
        """Where a link leads."""
        return (self.objects.file(link.id) or b"").decode("utf-8", "surrogateescape")

    def _held(self, folder: TreeEntry) -> Mapping[str, TreeEntry]:
        """What a folder holds, by name."""
        if folder.is_module:
            raise OSError(errno.EXDEV, _MODULE)
        if not folder.is_folder:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        return self.objects.tree(folder.id)

    def _is_link(self, path: Path) -> bool:
        """Whether a link stands at that path, wherever it may lead."""
        found = self._held(self.resolve(path.parent)).get(path.name)
        return found is not None and found.is_link


class OutsideError(OSError):
    """A link led out of the plans folder."""

    def __init__(self, target: str) -> None:
        """Keep where it led."""
        super().__init__(errno.EXDEV, "it is a link to a place outside the plans folder")
        self.target = target


def _check_link(target: str, links: int) -> None:
    """See that a link leads to somewhere in the repository, and not in a circle."""
    if target.startswith("/"):
        raise OutsideError(target)
    if links > _MOST_LINKS:
        raise OSError(errno.ELOOP, "it is a link that leads back to itself")
