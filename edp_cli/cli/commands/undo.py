"""`edp undo`: takes back the last record that was written."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def undo(
    context: typer.Context,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be taken back, and change nothing.")
    ] = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Take back the last record that you wrote.

    Its file is removed, and what it settled or changed is as it was before. A record that is committed stays: then
    you are told which commit to revert.

    Example: edp undo --dry-run
    """
    from dataclasses import replace
    from pathlib import Path

    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.cli.undoing import nothing_to_undo
    from edp_cli.queries.undoing import find_undone
    from edp_cli.render.undoing import Undone, view_undone
    from edp_cli.store.find import find_plans, show_path
    from edp_cli.store.undoing import open_records

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    here = Path.cwd()
    records = open_records(find_plans(here, given=plans), cwd=here)
    last = records.find_last()
    if last is None:
        raise nothing_to_undo(records)
    file = show_path(last, here)
    effect = find_undone(opened.docket, file, opened.as_of)
    was_staged = not dry_run and records.take_back(last)
    undone = Undone(file, effect, was_staged, tried=dry_run)
    left_out = tuple(name for name in opened.heading.left_out if name != file)
    show(context, view_undone(undone, replace(opened.heading, left_out=left_out), opened.docket.line))
    return session.PARTIAL if left_out else session.COMPLETE
