"""`edp exceptions`: the committee's paper of what stands amber or red."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def exceptions(
    context: typer.Context,
    body: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BODY]", help="Only what is reported to this body; part of its name is enough."),
    ] = None,
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    within: options.Within = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """What stands amber or red: the paper for a committee.

    Each is new, repeated or cleared since the body last met, where its meetings stand in roles.yaml; else in this
    term, unless another term, a year, a month or other days are asked for. With --format markdown it is ready for
    the agenda, in numbered paragraphs.

    Example: edp exceptions EET --format markdown --output exceptions.md
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.committees.exceptions import find_exceptions, find_span
    from edp_cli.queries.committees.meetings import find_committee
    from edp_cli.queries.window import Asked
    from edp_cli.render.exceptions.view import view_exceptions

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    committee = find_committee(opened.plan, docket, " ".join(body)) if body else None
    span = find_span(Asked(term, year, month, from_day, until, within), docket, committee, opened.as_of)
    found = find_exceptions(docket, opened.plan, committee, span)
    show(context, view_exceptions(found, opened.heading, docket.line))
    return opened.exit_code
