"""`Repository`: where git keeps a plan."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.store.git.program import find_git

if TYPE_CHECKING:
    from edp_cli.store.git.program import Git

Parts = tuple[str, ...]
"""A folder in a repository, from its top: the names on the way. The top itself has none."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository of a folder.

    Attributes:
        git: the program, run in that folder, or in the nearest above it that is there.
        here: that folder, from the repository's top.
        top: the repository's top folder; of a bare one, where no files are checked out, the repository itself.
        is_shallow: whether it holds only the latest commits.
    """

    git: Git
    here: Parts
    top: Path
    is_shallow: bool

    def path_of(self, parts: Parts) -> Path:
        """Where people find the folder, or would."""
        return self.top.joinpath(*parts)


def open_repository(folder: Path) -> Repository:
    """The repository of a folder, which need not be there any more.

    Raises:
        EdpError: there is no git, or no repository, or git does not open it (exit code 3).
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100  keeps the path that people know, with its links
    near = next(each for each in (folder, *folder.parents) if each.is_dir())
    git = find_git(near)
    said = git.ask("rev-parse", "--is-shallow-repository", "--show-prefix").decode("utf-8", "surrogateescape")
    shallow, _, prefix = said.removesuffix("\n").partition("\n")
    inside = tuple(part for part in prefix.split("/") if part)
    top = Path(os.path.realpath(near)).parents[len(inside) - 1] if inside else near
    return Repository(git, inside + folder.relative_to(near).parts, top, shallow == "true")
