"""`edp show`: the plan, an activity, an action or a duty, in full."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def show(
    context: typer.Context,
    reference: Annotated[
        list[str] | None,
        typer.Argument(metavar="[REF]", help="What to show, as 5.1 or 5.1/3a; else the plan's outline."),
    ] = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """The plan, or a part of it, in full.

    An activity (5.1) looks like its page in the document. An action (5.1/3a), a milestone (5.1/3c/2), a report
    (5.1/3a/report) or an evaluation (5.1/evaluation-2) comes with its dates and what is on record of it. Without
    REF it is the plan's outline.

    Example: edp show 5.1/3a
    """
    from edp_cli.cli import screen, session
    from edp_cli.queries.show.find import Asked, show_plan, show_reference
    from edp_cli.render.show.view import view_shown

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    words = " ".join(reference or []).strip()
    asked = Asked(opened.plan, opened.docket, opened.as_of, opened.heading.left_out)
    shown = show_reference(words, asked) if words else show_plan(asked)
    screen.show(context, view_shown(shown, opened.heading, opened.docket.line))
    return opened.exit_code
