"""`Archive`: the earlier states of one plan, as git keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from edp_cli.errors import EdpError
from edp_cli.store.find import PLANS, find_plans
from edp_cli.store.git.locate import Wanted, locate, near
from edp_cli.store.git.objects import Objects
from edp_cli.store.git.repository import Parts, Repository, open_repository
from edp_cli.store.git.revisions import find_commit, find_common
from edp_cli.store.git.trees import Past

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from edp_cli.store.git.commits import Commit


@dataclass(frozen=True, slots=True)
class PastPlan:
    """A plan at a commit. `elsewhere` is its folder, where that is not the one in which the plan is now."""

    commit: Commit
    folder: Past
    elsewhere: str | None = None


class Archive:
    """The earlier states of a plan. To be closed, as by `with`: git runs meanwhile."""

    def __init__(self, repository: Repository, wanted: Wanted, path: Path | None = None) -> None:
        """The states in a repository; `path` is where people know the plan, if it is there now."""
        self.repository = repository
        self.wanted = wanted
        self.objects = Objects(repository.git)
        self._path = path

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let git end."""
        self.objects.close()

    def commit(self, word: str) -> Commit:
        """The commit of a revision as people write it.

        Raises:
            EdpError: there is none (exit code 2; 3 where a shallow clone may be the reason).
        """
        return find_commit(word, self.repository, self.objects)

    def parting(self, typed: str, sides: tuple[str, str]) -> Commit:
        """The commit from which two revisions parted; `typed` is how it was asked for.

        Raises:
            EdpError: one of them is none, or there is no such commit (as above).
        """
        commits = self.commit(sides[0]), self.commit(sides[1])
        return find_common(typed, commits, self.repository, self.objects)

    def plan(self, name: str, commit: Commit, *, folder: str | None = None) -> PastPlan:
        """The plan at a commit that people call by that name; `folder` is where it lay, if that was said.

        Raises:
            EdpError: there was none (exit code 3), or it is not clear which one (exit code 2).
        """
        named = tuple(filter(None, folder.split("/"))) if folder is not None else None
        wanted = Wanted((named,), only=True) if named is not None else self.wanted
        parts = locate(name, commit, wanted, self.repository, self.objects)
        found = self.at(commit, parts)
        return found if parts in wanted.places else PastPlan(commit, found.folder, "/".join(parts))

    def at(self, commit: Commit, parts: Parts) -> PastPlan:
        """The plan at a commit, in the folder where it is known to be."""
        is_here = self._path is not None and parts == self.repository.here
        path = self._path if is_here and self._path is not None else self.repository.path_of(parts)
        return PastPlan(commit, Past(path, self.objects, commit.tree, parts))


def open_archive(cwd: Path, *, given: str | None = None) -> Archive:
    """The earlier states of the plan that is given, or of the nearest, which need not be there any more.

    Raises:
        EdpError: there is no git, or no repository, or git does not open it (exit code 3).
    """
    try:
        path = find_plans(cwd, given=given)
    except EdpError:
        repository = open_repository(cwd / (given or ""))
        here = repository.here
        return Archive(repository, Wanted((here, (*here, PLANS)), only=True) if given else near(here))
    repository = open_repository(path)
    return Archive(repository, Wanted((repository.here,)), path)
