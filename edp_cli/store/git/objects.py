"""`Objects`: what git keeps, read one thing after the other from one run of `git cat-file --batch`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from edp_cli.store.files import MAX_BYTES
from edp_cli.store.git import refusals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edp_cli.store.git.program import Git

_CHUNK = 1_000_000
_FOLDER, _LINK, _MODULE = "40000", "120000", "160000"


@dataclass(frozen=True, slots=True)
class Held:
    """One thing that git keeps: its id, its kind (commit, tag, tree, blob), and its bytes, if not too many."""

    id: str
    kind: str
    data: bytes | None


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """What a folder of git's holds under one name."""

    name: str
    mode: str
    id: str

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder that git keeps."""
        return self.mode == _FOLDER

    @property
    def is_link(self) -> bool:
        """Whether it is a symbolic link."""
        return self.mode == _LINK

    @property
    def is_module(self) -> bool:
        """Whether another repository stands there, of which git keeps no files here."""
        return self.mode == _MODULE


class Objects:
    """What git keeps. To be closed in the end."""

    def __init__(self, git: Git) -> None:
        """Start git."""
        self._git = git
        self._process = git.start("cat-file", "--batch")
        self._trees: dict[str, Mapping[str, TreeEntry]] = {}
        self._files: dict[str, bytes | None] = {}

    def close(self) -> None:
        """Let git end."""
        self._process.kill()
        self._process.communicate()

    def find(self, name: str) -> Held | None:
        """What git knows by a name (an id, a branch, `HEAD~3`); none where it knows nothing by it.

        Raises:
            EdpError: it is there, but damaged (exit code 3); or it is an `@{upstream}` that is not (exit code 2).
        """
        if not name or "\n" in name or "\0" in name:
            return None
        stdin, stdout = _pipe(self._process.stdin), _pipe(self._process.stdout)
        try:
            stdin.write(os.fsencode(name) + b"\n")
            stdin.flush()
            said = stdout.readline()
        except BrokenPipeError:
            said = b""
        if not said:
            raise refusals.unanswered(name, self._git.run("cat-file", "-e", "--end-of-options", name).err)
        if said.endswith((b" missing\n", b" ambiguous\n")):
            return None
        number, kind, size = said.decode().split()
        return Held(number, kind, self._take(stdout, int(size), number))

    def get(self, number: str) -> Held:
        """What has that id.

        Raises:
            EdpError: git does not have it, though it should (exit code 3).
        """
        found = self.find(number)
        if found is None:
            raise refusals.damaged(f"{number} is not there.")
        return found

    def tree(self, number: str) -> Mapping[str, TreeEntry]:
        """What the folder with that id holds, by name. It is read once."""
        if number not in self._trees:
            found = self.get(number)
            self._trees[number] = {entry.name: entry for entry in _entries(found)}
        return self._trees[number]

    def file(self, number: str) -> bytes | None:
        """The bytes of the file with that id, if they are not too many. It is read once."""
        if number not in self._files:
            self._files[number] = self.get(number).data
        return self._files[number]

    def _take(self, stream: IO[bytes], size: int, number: str) -> bytes | None:
        """The bytes that follow, and the newline after them; of too many, none."""
        data: bytes | None = None
        if size <= MAX_BYTES:
            data = stream.read(size)
        else:
            left = size
            while left and (chunk := stream.read(min(left, _CHUNK))):
                left -= len(chunk)
        if (data is not None and len(data) < size) or stream.read(1) != b"\n":
            raise refusals.damaged(f"{number} cannot be read.")
        return data


def _entries(tree: Held) -> list[TreeEntry]:
    """The entries of a folder, as git writes them: mode, space, name, zero, and the id's bytes."""
    data, place, length = tree.data or b"", 0, len(tree.id) // 2
    found: list[TreeEntry] = []
    while place < len(data):
        space = data.index(b" ", place)
        zero = data.index(b"\0", space)
        mode = data[place:space].decode().lstrip("0")
        name = data[space + 1 : zero].decode("utf-8", "surrogateescape")
        place = zero + 1 + length
        found.append(TreeEntry(name, mode, data[zero + 1 : place].hex()))
    return found


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    """The pipe, which is there, since the process was started with it."""
    if stream is None:
        raise TypeError("the process has no pipe")
    return stream
