"""What `edp undo` says where there is nothing to take back."""

from __future__ import annotations

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
    commit, (first, *others) = brought
    more = f", and {len(others)} more" if others else ""
    listed = f"{show_path(records.plans / first, records.cwd)}{more}"
    last = (
        f"The last that you committed: {listed}, on {show_day(commit.day)}, {printable(quoted(commit.subject))}."
    )
    return EdpError(
        f"{said}\n{last}\nTo take back all that this commit changed: git revert {commit.short}",
        exit_code=_WRONG_USE,
    )
