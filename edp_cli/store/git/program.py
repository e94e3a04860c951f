"""Runs the `git` program. No other module does."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.store.git import refusals

if TYPE_CHECKING:
    from pathlib import Path

_OF_A_HOOK = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
"""What git sets for the hooks that it runs. The repository wanted here is that of the plan, whatever runs."""
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_LITERAL_PATHSPECS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}


@dataclass(frozen=True, slots=True)
class Done:
    """What a run of git came to: its exit code, what it answered, and what it said on standard error."""

    code: int
    out: bytes
    err: str


@dataclass(frozen=True, slots=True)
class Git:
    """The program, to be run in a folder."""

    program: str
    folder: Path

    def run(self, *arguments: str) -> Done:
        """Run git to its end."""
        done = subprocess.run(  # noqa: S603  the words are git's own, or stand after --end-of-options
            [self.program, *arguments],
            cwd=self.folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr.decode(errors="replace"))

    def ask(self, *arguments: str) -> bytes:
        """What git answers.

        Raises:
            EdpError: it does not (exit code 3).
        """
        done = self.run(*arguments)
        if done.code:
            raise refusals.failed(done.err, self.folder)
        return done.out

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start git, to be asked one thing after the other."""
        return subprocess.Popen(  # noqa: S603  as above
            [self.program, *arguments],
            cwd=self.folder,
            env=_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )


def find_git(folder: Path) -> Git:
    """The program, to be run in a folder that is there.

    Raises:
        EdpError: git is not installed (exit code 3).
    """
    program = shutil.which("git")
    if program is None:
        raise refusals.no_git()
    return Git(os.path.abspath(program), folder)  # noqa: PTH100  it is run from another folder


def _environment() -> dict[str, str]:
    """The environment, but for what would lead git to another repository, ask questions, or lock files."""
    kept = {name: value for name, value in os.environ.items() if name not in _OF_A_HOOK}
    return {**kept, **_QUIET}
