"""`edp search`: words, wherever in the plan they stand."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def search(
    context: typer.Context,
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help='Words, or a phrase in quotation marks: "link adviser".')
    ],
    activity: options.Part = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Find words in the plan and its records, shown in their place.

    All of them must stand in one place: one action, one target, one role, one record. Capitals make no difference,
    and a word is found inside longer ones: govern in governors.

    Example: edp search governors training
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.cli.typed import in_line
    from edp_cli.queries.part import find_part
    from edp_cli.queries.search import find as query
    from edp_cli.render.search.view import view_search

    sought = query.seek([in_line(word) for word in words])
    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    part = find_part(opened.plan, activity, left_out=opened.heading.left_out) if activity is not None else None
    known = (event for event in opened.docket.ledger.events() if event.on <= opened.as_of)
    show(context, view_search(query.search(opened.plan, sought, part, records=known), opened.heading))
    return opened.exit_code
