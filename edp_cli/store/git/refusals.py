"""What is said where git, or what it keeps, does not give what was asked for. Each says what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError, either
from edp_cli.store.wording import printable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_FOLDERS = "edp diff OLD_FOLDER NEW_FOLDER"
INSTEAD = f"Compare two folders instead: {_FOLDERS}"
_WRONG_USE = 2
_UNREADABLE = 3
_FETCH = (
    "To have all of it: git fetch --unshallow (or git fetch --deepen=100); in a GitHub workflow, give"
    " actions/checkout fetch-depth: 0; in GitLab CI, set GIT_DEPTH: 0."
)
_OWNER = re.compile(r"dubious ownership|unsafe repository|owned by someone else")
_TRUST = re.compile(r"git config --global --add safe\.directory \S.*")
_BY_LOG = "@{"
"""In names that lead through what git notes of a branch: where it was, or what it follows."""
_DAMAGED = re.compile(r"(?i)corrupt|unable to (unpack|read|parse)|bad object|is empty|invalid object")


def no_git() -> EdpError:
    """There is no program `git`."""
    message = 'The program "git" was not found, so earlier states of the plan cannot be read. Install git.'
    return EdpError(f"{message} {INSTEAD}", exit_code=_UNREADABLE)


def failed(said: str, folder: Path) -> EdpError:
    """Git ended in failure, with these words on standard error."""
    where = printable(str(folder))
    if "not a git repository" in said:
        message = f"{where} is not kept in git, so there is no earlier state to compare with."
        return EdpError(f"{message} {INSTEAD}", exit_code=_UNREADABLE)
    if _OWNER.search(said):
        trust = _TRUST.search(said)
        advice = f" If you trust it: {printable(trust[0].strip())}" if trust else ""
        message = f"git does not open the repository of {where}, because its folder belongs to somebody else."
        return EdpError(f"{message}{advice}", exit_code=_UNREADABLE)
    if _DAMAGED.search(said):
        return damaged(said)
    return EdpError(f"git could not do what was asked of it: {_first_line(said)}", exit_code=_UNREADABLE)


def damaged(said: str) -> EdpError:
    """Something that git keeps is missing or damaged; `said` is what git says of it, or what is missing."""
    message = f"Part of what git keeps is missing or damaged: {_first_line(said)}"
    advice = "See what is wrong with: git fsck. A fresh clone is usually the way out."
    return EdpError(f"{message}\n{advice}", exit_code=_UNREADABLE)


def unanswered(name: str, said: str) -> EdpError:
    """Git ended when it was asked for what goes by that name; `said` is what it said then."""
    if _BY_LOG in name and said and not _DAMAGED.search(said):
        return EdpError(f'"{printable(name)}" names no revision here: {_first_line(said)}.', exit_code=_WRONG_USE)
    return damaged(said or name)


def no_commit() -> EdpError:
    """HEAD leads to no commit."""
    message = "There is no commit yet, so there is nothing to compare the plan with."
    return EdpError(f"{message} Commit the plan first. {INSTEAD}", exit_code=_UNREADABLE)


def unknown_revision(word: str, near: Sequence[str], *, is_shallow: bool) -> EdpError:
    """No commit, branch or tag goes by that word."""
    message = f'git knows no revision "{printable(word)}".'
    if near:
        message = f"{message} Did you mean {either(map(printable, near))}?"
    if is_shallow:
        said = f"{message} This clone holds only the latest commits, and it may lie before them."
        return EdpError(f"{said}\n{_FETCH}", exit_code=_UNREADABLE)
    advice = "" if near else " Name a branch, a tag or a commit (see: git log --oneline), or a folder with a plan."
    return EdpError(f"{message}{advice}", exit_code=_WRONG_USE)


def too_far_back(word: str, base: str, *, is_shallow: bool) -> EdpError:
    """The word counts back from a revision that is there, to one that is not."""
    message = f"{printable(word)}: there are not so many commits before {printable(base)}"
    if is_shallow:
        said = f"{message} in this clone, which holds only the latest."
        return EdpError(f"{said}\n{_FETCH}", exit_code=_UNREADABLE)
    return EdpError(f"{message}.", exit_code=_WRONG_USE)


def not_a_revision(word: str, kind: str) -> EdpError:
    """The word names something that git keeps, but no commit."""
    message = f'"{printable(word)}" is not a revision: it names a {kind} of git. Name a branch, a tag or a commit.'
    return EdpError(message, exit_code=_WRONG_USE)


def no_common_commit(words: str, *, is_shallow: bool) -> EdpError:
    """The two sides of A...B have no commit in common."""
    message = f"{printable(words)}: the two have no commit in common from which both could have come."
    if is_shallow:
        said = f"{message} This clone holds only the latest commits, and it may lie before them."
        return EdpError(f"{said}\n{_FETCH}", exit_code=_UNREADABLE)
    return EdpError(f"{message} Name the two with a space between them.", exit_code=_WRONG_USE)


def no_plan(name: str, places: Sequence[str]) -> EdpError:
    """There is no plan at the revision; `places` are several folders, each of which could be the one."""
    shown = printable(name)
    if not places:
        return EdpError(
            f"There was no plan at {shown}: no folder of that revision holds a plan.yaml.", exit_code=_UNREADABLE
        )
    listed = ", ".join(map(printable, places[:5])) + (", ..." if len(places) > 5 else "")
    message = f"At {shown} the plan lay elsewhere, and {len(places)} folders hold a plan.yaml there: {listed}."
    return EdpError(f"{message} Say which one you mean: {shown}:{printable(places[0])}", exit_code=_WRONG_USE)


def no_plan_in(name: str, folder: str) -> EdpError:
    """The folder that was named holds no plan at the revision."""
    where = f"{printable(folder)} holds" if folder else "the top folder holds"
    return EdpError(f"At {printable(name)}, {where} no plan.yaml.", exit_code=_WRONG_USE)


def _first_line(said: str) -> str:
    """The first line that says something, without git's own word for it."""
    lines = (line.strip().removeprefix("fatal: ").removeprefix("error: ") for line in said.splitlines())
    return printable(next(filter(None, lines), "it did not say why"))
