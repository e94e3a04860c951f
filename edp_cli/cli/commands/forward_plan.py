"""`edp forward-plan`: what a body is to receive, meeting by meeting."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def forward_plan(
    context: typer.Context,
    body: Annotated[
        list[str],
        typer.Argument(metavar="BODY", help="The body, or a role that receives; part of its name is enough."),
    ],
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    within: options.Within = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """What a body is to receive, meeting by meeting.

    Each report goes to the last meeting within its period that is not after the day it is due. It says as well
    which reports no meeting falls in time for, and what was promised and has not come. The days of the meetings
    stand in roles.yaml. It is from the as-of date to the end of the academic year, unless a term, a year, a month
    or other days are asked for.

    Example: edp forward-plan EET --year 2003-04
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.committees.forward import find_forward_window, make_forward_plan
    from edp_cli.queries.committees.meetings import find_committee
    from edp_cli.queries.window import Asked
    from edp_cli.render.forward_plan.view import view_forward_plan

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    asked = Asked(term, year, month, from_day, until, within)
    window = find_forward_window(asked, docket.frame, opened.as_of)
    committee = find_committee(opened.plan, docket, " ".join(body))
    found = make_forward_plan(docket, committee, window, opened.as_of)
    show(context, view_forward_plan(found, opened.heading, docket.line))
    return opened.exit_code
