"""From what people call a revision to its commit."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from edp_cli.store.git import refusals
from edp_cli.store.git.commits import Commit, parse_commit

if TYPE_CHECKING:
    from edp_cli.store.git.objects import Held, Objects
    from edp_cli.store.git.repository import Repository

HEAD = "HEAD"
_MOST_NEAR = 3
_BACK = re.compile(r"(.+?)(?:[~^]\d*)+")


def find_commit(word: str, repository: Repository, objects: Objects) -> Commit:
    """The commit of a revision as people write it: a branch, a tag, a part of a commit's id, `HEAD~3`.

    Raises:
        EdpError: there is none (exit code 2); it may be missing only because the clone is shallow (exit code 3).
    """
    held = objects.find(word)
    while held is not None and held.kind == "tag":
        held = objects.get(_named_by(held))
    if held is None:
        raise _unknown(word, repository, objects)
    if held.kind != "commit":
        raise refusals.not_a_revision(word, {"tree": "folder", "blob": "file"}.get(held.kind, held.kind))
    return parse_commit(held.id, held.data or b"")


def get_commit(number: str, objects: Objects) -> Commit:
    """The commit with that id."""
    return parse_commit(number, objects.get(number).data or b"")


def find_common(words: str, sides: tuple[Commit, Commit], repository: Repository, objects: Objects) -> Commit:
    """The commit from which the two parted.

    Raises:
        EdpError: there is none (exit code 2, or 3 in a shallow clone).
    """
    done = repository.git.run("merge-base", *(side.id for side in sides))
    if done.code:
        raise refusals.no_common_commit(words, is_shallow=repository.is_shallow)
    return get_commit(done.out.decode().strip(), objects)


def list_names(repository: Repository) -> list[str]:
    """The branches and tags, as people write them."""
    kinds = (f"refs/{kind}" for kind in ("heads", "tags", "remotes"))
    said = repository.git.ask("for-each-ref", "--format=%(refname:short)", *kinds)
    return said.decode("utf-8", "surrogateescape").split("\n")[:-1]


def _named_by(tag: Held) -> str:
    """The id that a tag stands for: its first line is `object`, and the id."""
    return (tag.data or b"").partition(b"\n")[0].removeprefix(b"object ").decode()


def _unknown(word: str, repository: Repository, objects: Objects) -> Exception:
    if objects.find(HEAD) is None:
        head = repository.git.run("rev-parse", "--verify", "--quiet", HEAD)
        return (
            refusals.no_commit() if head.code else refusals.damaged(f"{head.out.decode().strip()} is not there.")
        )
    counted = _BACK.fullmatch(word)
    if counted and objects.find(counted[1]) is not None:
        return refusals.too_far_back(word, counted[1], is_shallow=repository.is_shallow)
    near = difflib.get_close_matches(word, list_names(repository), n=_MOST_NEAR)
    return refusals.unknown_revision(word, near, is_shallow=repository.is_shallow)
