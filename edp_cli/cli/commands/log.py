"""`edp log`: what happened, newest first."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def log(
    context: typer.Context,
    reference: Annotated[
        list[str] | None,
        typer.Argument(metavar="[REF]", help="Only what happened to this, as 5.1 or 5.1/3a; else everything."),
    ] = None,
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="ROLE", help="Only what this role did or judged, or this body decided."),
    ] = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """What was done, judged and decided, newest first.

    It is all that was on record by the as-of date, unless a term, a year, a month or other days are asked for.
    With REF, only what happened to that and to all that is under it, and what was decided about it.

    Example: edp log 5.1/2
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.log import Wanted, find_actor, find_scope, list_log
    from edp_cli.queries.show import find
    from edp_cli.queries.window import Asked, find_window
    from edp_cli.render.log.view import view_log

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket, days = opened.docket, Asked(term, year, month, from_day, until)
    window = find_window(days, docket.frame, opened.as_of) if days != Asked() else None
    words = " ".join(reference or []).strip()
    asked = find.Asked(opened.plan, docket, opened.as_of, opened.heading.left_out)
    scope = find_scope(words, asked) if words else None
    wanted = Wanted(window, scope, find_actor(docket, by) if by is not None else None)
    show(context, view_log(list_log(asked, wanted), opened.heading))
    return opened.exit_code
