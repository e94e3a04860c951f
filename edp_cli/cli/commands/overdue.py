"""`edp overdue`: what is past due with no record."""

from __future__ import annotations

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def overdue(
    context: typer.Context,
    owner: options.Owner = None,
    to: options.To = None,
    activity: options.Activity = None,
    kind: options.OfKind = None,
    by: options.GroupedBy = options.Grouping.DATE,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """What is past due with no record.

    Reports come first, then actions and evaluations; of each, what is longest overdue.

    Example: edp overdue --to EET
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.group import By
    from edp_cli.queries.owed import list_overdue
    from edp_cli.queries.select import select
    from edp_cli.render.owed.view import view_owed

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    selection = select(opened.docket, owner=owner, to=to, activity=activity, kind=kind)
    answer = list_overdue(opened.docket, selection, opened.as_of)
    show(context, view_owed(answer, opened.heading, opened.docket.line, By(by)))
    return opened.exit_code
