"""`edp due`: what is due in a term, or in another window of time."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def due(
    context: typer.Context,
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    within: options.Within = None,
    owner: options.Owner = None,
    to: options.To = None,
    activity: options.Activity = None,
    kind: options.OfKind = None,
    show_all: Annotated[bool, typer.Option("--all", help="Show what is done as well.")] = False,
    by: options.GroupedBy = options.Grouping.DATE,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """What is due in a term, oldest first.

    It is this term, unless another term, a year, a month or other days are asked for.

    Example: edp due --term autumn --owner "Head of School Improvement"
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.group import By
    from edp_cli.queries.owed import list_due
    from edp_cli.queries.select import select
    from edp_cli.queries.window import Asked, find_window
    from edp_cli.render.owed.view import view_owed

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    asked = Asked(term, year, month, from_day, until, within)
    window = find_window(asked, opened.docket.frame, opened.as_of)
    selection = select(opened.docket, owner=owner, to=to, activity=activity, kind=kind)
    answer = list_due(opened.docket, window, selection, opened.as_of, settled=show_all)
    show(context, view_owed(answer, opened.heading, opened.docket.line, By(by)))
    return opened.exit_code
