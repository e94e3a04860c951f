"""Which files git keeps already, and which commit brought one. What is staged can be taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from edp_cli.errors import EdpError
from edp_cli.store.find import find_repository
from edp_cli.store.git import refusals
from edp_cli.store.git.commits import parse_commit
from edp_cli.store.git.objects import Objects
from edp_cli.store.git.repository import open_repository

if TYPE_CHECKING:
    from pathlib import Path

    from edp_cli.store.git.commits import Commit
    from edp_cli.store.git.program import Git

_COMING = ("HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REBASE_HEAD")
"""The last commit, and those that are just being brought in, whose files are others' work."""
_START = b"\x01"


class Brought(NamedTuple):
    """A commit, the records that it brought by their paths from the plans folder, and the number of its files."""

    commit: Commit
    files: tuple[str, ...]
    changed: int


def find_keeper(plans: Path) -> Git | None:
    """The git that keeps the plans folder, to be run there; none where nothing is kept.

    Raises:
        EdpError: git is not installed, or does not open the repository (exit code 3).
    """
    if find_repository(plans) is None:
        return None
    try:
        return open_repository(plans).git
    except EdpError as error:
        said = str(error).replace(refusals.INSTEAD, "").rstrip()
        message = f"What is committed cannot be seen, so nothing was taken back. {said}"
        raise EdpError(message, exit_code=error.exit_code) from error


def list_committed(git: Git, below: str) -> frozenset[str]:
    """The files below a folder that are committed, by their paths from the plans folder.

    Raises:
        EdpError: git cannot say (exit code 3).
    """
    found: set[str] = set()
    for name in _COMING:
        if not git.run("rev-parse", "--verify", "--quiet", name).code:
            found.update(_names(git.ask("ls-tree", "-r", "-z", "--name-only", name, f"{below}/")))
    return frozenset(found)


def unstage(git: Git, name: str) -> bool:
    """Take a file that is not committed out of what is staged, and say whether it was in it.

    Raises:
        EdpError: git cannot (exit code 3).
    """
    if not git.ask("ls-files", "-z", "--", name):
        return False
    done = git.run("rm", "--cached", "--force", "--quiet", "--", name)
    if done.code:
        raise refusals.failed(done.err, git.folder)
    return True


def find_brought(git: Git, below: str) -> Brought | None:
    """The last commit of whoever uses git here that brought a file below the folder which is still committed.

    Raises:
        EdpError: git cannot say (exit code 3).
    """
    identity = git.run("var", "GIT_AUTHOR_IDENT").out.decode(errors="surrogateescape")
    address = identity[identity.rfind("<") : identity.rfind(">") + 1]
    if not address or git.run("rev-parse", "--verify", "--quiet", "HEAD").code:
        return None
    there = frozenset(_names(git.ask("ls-tree", "-r", "-z", "--name-only", "HEAD", f"{below}/")))
    wanted = ("--no-renames", "--diff-filter=A", "--fixed-strings", f"--author={address}")
    shown = ("--relative", "--name-only", "-z", "--format=%x01%H")
    for entry in git.ask("log", *wanted, *shown, "HEAD", "--", below).split(_START)[1:]:
        number, *names = (part.decode("utf-8", "surrogateescape").strip("\n") for part in entry.split(b"\0"))
        files = tuple(name for name in names if name in there)
        if files:
            return Brought(_commit(git, number), files, _count_changed(git, number))
    return None


def _count_changed(git: Git, number: str) -> int:
    return len(_names(git.ask("diff-tree", "--root", "-r", "-z", "--no-commit-id", "--name-only", number)))


def _commit(git: Git, number: str) -> Commit:
    objects = Objects(git)
    try:
        return parse_commit(number, objects.get(number).data or b"")
    finally:
        objects.close()


def _names(said: bytes) -> list[str]:
    """The names that git answers, each ended with a zero."""
    return said.decode("utf-8", "surrogateescape").split("\0")[:-1]
