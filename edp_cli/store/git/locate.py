"""Finds the plans folder in a revision: where it is now, or else where it was then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.store.find import PLAN, PLANS
from edp_cli.store.git import refusals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.store.git.commits import Commit
    from edp_cli.store.git.objects import Objects, TreeEntry
    from edp_cli.store.git.repository import Parts, Repository


@dataclass(frozen=True, slots=True)
class Wanted:
    """Where a plan is looked for: the first of these folders that holds one; else, the only one that does.

    `only` keeps it to the first: the folder that was named for this revision.
    """

    places: tuple[Parts, ...]
    only: bool = False


def near(here: Parts) -> Wanted:
    """The nearest plan from a folder upwards, as on the disk."""
    above = (here[:length] for length in range(len(here), -1, -1))
    return Wanted((here, *((*folder, PLANS) for folder in above)))


def locate(name: str, commit: Commit, wanted: Wanted, repository: Repository, objects: Objects) -> Parts:
    """The plans folder at a commit that people call by that name.

    Raises:
        EdpError: there is none (exit code 3), or there are several, none of them in its place (exit code 2).
    """
    for parts in wanted.places:
        if holds_plan(commit, parts, objects):
            return parts
    if wanted.only:
        raise refusals.no_plan_in(name, "/".join(wanted.places[0]))
    found = list(list_folders(commit, repository))
    if len(found) != 1:
        raise refusals.no_plan(name, found)
    return tuple(found[0].split("/"))


def holds_plan(commit: Commit, parts: Sequence[str], objects: Objects) -> bool:
    """Whether the folder was there at the commit, and held a plan.yaml."""
    held = objects.tree(commit.tree)
    for part in parts:
        entry: TreeEntry | None = held.get(part)
        if entry is None or not entry.is_folder:
            return False
        held = objects.tree(entry.id)
    return PLAN in held


def list_folders(commit: Commit, repository: Repository) -> Iterator[str]:
    """Every folder but the top that holds a plan.yaml at the commit."""
    said = repository.git.ask("ls-tree", "-r", "-z", "--name-only", "--full-tree", commit.id)
    for path in said.decode("utf-8", "surrogateescape").split("\0"):
        folder, slash, name = path.rpartition("/")
        if slash and name == PLAN:
            yield folder
