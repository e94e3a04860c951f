"""What `edp undo` says where there is nothing to take back."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.periods import show_day
from edp_cli.store.wording import printable, quoted, show_path

if TYPE_CHECKING:
    from edp_cli.store.undoing import Records

_WRONG_USE = 2


def nothing_to_undo(records: Records) -> EdpError:
    """That no record of this user's waits to be committed, and how to take back what is committed."""
    if records.git is None:
        return EdpError("There is no record of yours to take back.", exit_code=_WRONG_USE)
    said = "There is no record of yours to take back that is not committed."
    brought = records.find_brought()
    if brought is None:
        return EdpError(said, exit_code=_WRONG_USE)
    commit, (first, *others), changed = brought
    path = show_path(records.plans / first, records.cwd)
    more = f", and {len(others)} more" if others else ""
    when = f"on {show_day(commit.day)}, {printable(quoted(commit.subject))}"
    last = f"The last that you committed: {path}{more}, {when}."
    revert = f"To take back all that this commit changed: git revert {commit.short}"
    if changed > 1:
        alone = f"To take out that record alone: git rm {shlex.quote(path)}"
        revert = f"{alone}\n{revert} ({changed} files)"
    return EdpError(f"{said}\n{last}\n{revert}", exit_code=_WRONG_USE)
