"""`edp status`: how the plan stands, in time and in confidence."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def status(
    context: typer.Context,
    reference: Annotated[
        list[str] | None,
        typer.Argument(metavar="[REF]", help="What to look at, as 5, 5.1 or 5.1/3a; else the whole plan."),
    ] = None,
    owner: options.Owner = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """How each priority, activity and action stands.

    It shows two colours, each with its reason. Time is worked out from the dates, by the rule in plan.yaml.
    Confidence is what the latest progress note declares. With REF, what comes round shows a mark for each period.

    Example: edp status 5.1
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.select import select
    from edp_cli.queries.show.find import Asked
    from edp_cli.queries.status.find import find_status
    from edp_cli.render.status.view import view_status

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    asked = Asked(opened.plan, opened.docket, opened.as_of, opened.heading.left_out)
    selection = select(opened.docket, owner=owner)
    answer = find_status(" ".join(reference or []).strip(), asked, owner=selection.owner)
    show(context, view_status(answer, opened.heading))
    return opened.exit_code
