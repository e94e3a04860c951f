"""`edp owners`: who owns what, and everything that is one role's."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def owners(
    context: typer.Context,
    role: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ROLE]", help="All that is this role's, or this body's; part of its name is enough."
        ),
    ] = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Who owns what, what each owes this term, and what is overdue.

    With a role, everything that is that role's: its dates, what it owns, reports on, evaluates and receives,
    and with whom it shares.

    Example: edp owners "Head of School Improvement"
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.owners import list_owners
    from edp_cli.queries.remit import find_remit
    from edp_cli.queries.window import term_window
    from edp_cli.render.owners.view import view_owners
    from edp_cli.render.remit.view import view_remit

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    if role:
        remit = find_remit(opened.plan, docket, " ".join(role), opened.as_of)
        show(context, view_remit(remit, opened.heading, docket.line))
    else:
        window = term_window("this", docket.frame, opened.as_of)
        show(context, view_owners(list_owners(opened.plan, docket, window, opened.as_of), opened.heading))
    return opened.exit_code
