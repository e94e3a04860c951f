"""Finds the last record that somebody wrote and that is not committed yet, and takes it away."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.store.find import RECORDS, list_plan_files
from edp_cli.store.folder import Disk
from edp_cli.store.git.committed import find_brought, find_keeper, list_committed, unstage
from edp_cli.store.recording import remove_record
from edp_cli.store.unrecorded import explained_removal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from edp_cli.store.git.committed import Brought
    from edp_cli.store.git.program import Git


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a plan, and the git that keeps them, if one does. Paths are shown from `cwd`."""

    plans: Path
    cwd: Path
    git: Git | None

    def find_last(self) -> Path | None:
        """The newest record of this user that is not committed."""
        committed = list_committed(self.git, RECORDS) if self.git is not None else frozenset()
        mine = [found for found in self._mine() if found[1] not in committed]
        return self.plans / max(mine)[1] if mine else None

    def take_back(self, path: Path) -> bool:
        """Remove the record, and say whether it was staged, which it is no longer.

        Raises:
            EdpError: it cannot be removed (exit code 3).
        """
        name = path.relative_to(self.plans).as_posix()
        with explained_removal(path, cwd=self.cwd):
            was_staged = self.git is not None and unstage(self.git, name)
            remove_record(self.plans, name)
        return was_staged

    def find_brought(self) -> Brought | None:
        """The last commit of this user that brought records which are still there."""
        return find_brought(self.git, RECORDS) if self.git is not None else None

    def _mine(self) -> Iterator[tuple[int, str]]:
        """The records that are files of this user's, by their paths from the plans folder; with their times."""
        for kind, names in list_plan_files(Disk(self.plans), cwd=self.cwd).records.items():
            for name in (f"{RECORDS}/{kind}/{below}" for below in names):
                status = os.lstat(self.plans / name)
                is_mine = not hasattr(os, "getuid") or status.st_uid == os.getuid()
                if stat.S_ISREG(status.st_mode) and is_mine:
                    yield status.st_mtime_ns, name


def open_records(plans: Path, *, cwd: Path) -> Records:
    """The records of the plan in that folder.

    Raises:
        EdpError: git keeps the plan, but cannot be asked (exit code 3).
    """
    return Records(plans, cwd, find_keeper(plans))
