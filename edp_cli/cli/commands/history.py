"""`edp history`: what became of an action from revision to revision."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options


def history(
    context: typer.Context,
    reference: Annotated[
        list[str], typer.Argument(metavar="REF", help="The action, as 5.1/3a: as it is called now, or was once.")
    ],
    plans: options.Plans = None,
) -> int:
    """What became of an action, and how often its date slipped.

    Every change of its dates, owners and words is shown, with the commit that made it, since the action came into
    the plan; also where it had another number then. What was changed on a branch is shown with its merge. What was
    done, and what bodies decided, stands among them on its day.

    Example: edp history 5.1/3a
    """
    from pathlib import Path

    from edp_cli.cli import console, session
    from edp_cli.cli.screen import show
    from edp_cli.queries.history.find import find_history
    from edp_cli.render.history.view import view_history
    from edp_cli.store.git.archive import open_archive
    from edp_cli.workspace.past import read_past

    here = Path.cwd()
    with open_archive(here, given=plans) as archive:
        past = read_past(archive, plans=plans, cwd=here)
    found = find_history(" ".join(reference), past.states, is_cut_short=past.is_cut_short)
    for gap in found.gaps:
        at = f"at {gap.revision.short}" if gap.revision is not None else "now"
        console.warn(f"{', '.join(gap.files)} cannot be read {at}, so that says nothing of {found.action.ref}")
    show(context, view_history(found))
    return session.PARTIAL if found.gaps else session.COMPLETE
