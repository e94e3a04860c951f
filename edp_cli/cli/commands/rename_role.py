"""`edp rename-role`: another name for a role or a body, in every file of the plan."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options


def rename_role(
    context: typer.Context,
    role: Annotated[
        str,
        typer.Argument(metavar="ROLE", help="The role or body; a part of its name is enough, if it is unique."),
    ],
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name that it is to have.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    plans: options.Plans = None,
) -> int:
    """Give a role or a body another name, wherever the plan has it.

    The name is changed in roles.yaml and in every activity's file: in all of them or in none. Every other letter
    stays as it is, aliases included. Remarks and running text that mention the name are listed, not changed.
    Records stay as they were written; where they have the old name, it becomes an alias.

    Example: edp rename-role "Principal Adviser" "Lead Adviser" --dry-run
    """
    from pathlib import Path

    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.cli.starting import check_typed
    from edp_cli.render.renaming import Renamed, view_renamed
    from edp_cli.store.replacing import find_paths, replace_all
    from edp_cli.workspace.renaming import work_out

    check_typed("NAME", name)
    opened = session.open_plans(plans)
    renaming = work_out(opened.contents, role, name)
    if not dry_run:
        replace_all(renaming.files, find_paths(opened.folder, cwd=Path.cwd()))
    changes = [change for file in renaming.files for change in file.changes]
    show(
        context, view_renamed(Renamed(renaming.name, changes, renaming.mentions, renaming.recorded, tried=dry_run))
    )
    return 0
