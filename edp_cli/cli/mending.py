"""`edp validate --fix`: mends the plan's files, and says on standard error what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.cli import console
from edp_cli.errors import EdpError

LEFT_AS_IT_IS = 3
"""The exit code where a file that could be mended had to be left."""

if TYPE_CHECKING:
    from collections.abc import Container

    from edp_cli.cli.session import Opened


def check_dry_run(*, fix: bool, dry_run: bool) -> None:
    """See that --dry-run has something to try.

    Raises:
        EdpError: it has not (exit code 2).
    """
    if dry_run and not fix:
        raise EdpError("--dry-run goes with --fix. Without it, nothing is changed anyway.", exit_code=2)


def mend(opened: Opened, *, only: Container[str] | None, dry_run: bool) -> bool:
    """Mend what can be mended, in all files or in those in `only`. Says whether none had to be left as it is."""
    from pathlib import Path

    from edp_cli.render.mending import describe_mending
    from edp_cli.store.replacing import find_paths
    from edp_cli.workspace.mending import carry_out, work_out

    mending = work_out(opened.contents, only=only)
    if not dry_run:
        mending = carry_out(mending, find_paths(opened.folder, cwd=Path.cwd()))
    mended = {file.file: file.changes for file in mending.files}
    for line in describe_mending(mended, refused=len(mending.refused), tried=dry_run):
        console.warn(line)
    for message in mending.refused:
        console.warn(message)
    return not mending.refused
