"""The revisions that changed a plan, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.store.git.commits import parse_commit
from edp_cli.store.git.locate import holds_plan, list_folders
from edp_cli.store.git.revisions import get_commit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.store.git.archive import Archive, PastPlan
    from edp_cli.store.git.commits import Commit
    from edp_cli.store.git.repository import Parts


def list_past(archive: Archive, start: Commit, name: str) -> Iterator[PastPlan]:
    """The plan at each commit that changed it, from `start` back, which people call by that name.

    Of a merge, the one before is its first parent: what was changed on a branch is changed when it was merged, as
    those saw it who work with the plan. A plans folder that was renamed is followed, if it was the only one.

    Raises:
        EdpError: there is no plan at `start` (exit code 2 or 3).
    """
    commit: Commit | None = start
    parts: Parts | None = archive.plan(name, start).folder.inside
    while commit is not None and parts is not None:
        oldest = commit
        for number in _list_ids(archive, commit, parts):
            oldest = get_commit(number, archive.objects)
            yield archive.at(oldest, parts)
        commit = _before(oldest, archive)
        parts = _renamed_from(oldest, commit, archive) if commit is not None else None


def is_cut_short(archive: Archive, oldest: Commit) -> bool:
    """Whether a commit has one before it that this clone does not hold."""
    return bool(oldest.parents) and archive.objects.find(oldest.parents[0]) is None


def _list_ids(archive: Archive, start: Commit, parts: Parts) -> list[str]:
    """The ids of the commits that left something else in the folder than the one before."""
    repository = archive.repository
    path = "/".join(parts) or "."
    words = ("rev-list", "--first-parent", "--end-of-options", start.id, "--", path)
    return repository.git.ask("-C", str(repository.top), *words).decode().split()


def _before(commit: Commit, archive: Archive) -> Commit | None:
    """The commit before, if there is one and this clone holds it."""
    held = archive.objects.find(commit.parents[0]) if commit.parents else None
    return parse_commit(held.id, held.data or b"") if held is not None else None


def _renamed_from(commit: Commit, before: Commit, archive: Archive) -> Parts | None:
    """The folder that held a plan before a commit, and none after it; if there is just one such folder."""
    folders = [tuple(folder.split("/")) for folder in list_folders(before, archive.repository)]
    gone = [parts for parts in folders if not holds_plan(commit, parts, archive.objects)]
    return gone[0] if len(gone) == 1 else None
