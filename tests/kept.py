"""A folder that is kept in git: real commits, made by the real program."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FIRST_DAY = 1062374400
"""1 Sep 2003, in seconds as git counts them. Each commit is a day after the one before."""
DAY = 86400


@dataclass(slots=True)
class Kept:
    """A folder with a repository, and how many commits were made in it."""

    folder: Path
    commits: int = 0

    def git(self, *words: str, **environment: str) -> str:
        """Run git in the folder."""
        variables = {**os.environ, **environment}
        done = subprocess.run(["git", *words], cwd=self.folder, env=variables, capture_output=True, check=True)
        return done.stdout.decode(errors="surrogateescape").strip()

    def commit(self, subject: str, *, author: str = "An officer") -> str:
        """Commit all that is in the folder, and give the commit's id."""
        when = f"{FIRST_DAY + DAY * self.commits} +0000"
        self.commits += 1
        self.git("add", "--all")
        dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_NAME": author}
        self.git("commit", "--quiet", "--allow-empty", f"--message={subject}", **dates)
        return self.git("rev-parse", "HEAD")

    def write(self, name: str, text: str) -> None:
        """Write a file of the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Put other words in the place of some that stand in a file."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
