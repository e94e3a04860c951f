"""`edp workload`: how much each owner has due in each term."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of
from edp_cli.errors import EdpError


def workload(
    context: typer.Context,
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    within: options.Within = None,
    whole: Annotated[bool, typer.Option("--all", help="The whole plan, from its first date to its last.")] = False,
    owner: options.Owner = None,
    to: options.To = None,
    activity: options.Activity = None,
    kind: options.OfKind = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """How much each owner has due in each term.

    It marks where that is too much for one person, and says by what rule. It is this academic year, unless another
    window of time is asked for. What is done counts as well; what was waived or withdrawn does not.

    Example: edp workload --year 2003-04
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.select import select
    from edp_cli.queries.window import WHOLE_PLAN, Asked, find_window
    from edp_cli.queries.workload import find_workload
    from edp_cli.render.workload.view import view_workload

    asked = Asked(term, year, month, from_day, until, within)
    if whole and asked != Asked():
        raise EdpError("--all is for the whole plan, and goes with no other window of time.", exit_code=2)
    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    chosen = asked if asked != Asked() else Asked(year="this")
    window = WHOLE_PLAN if whole else find_window(chosen, docket.frame, opened.as_of)
    selection = select(docket, owner=owner, to=to, activity=activity, kind=kind)
    found = find_workload(docket, window, selection, opened.as_of, most=opened.plan.most_in_a_term)
    show(context, view_workload(found, opened.heading))
    return opened.exit_code
