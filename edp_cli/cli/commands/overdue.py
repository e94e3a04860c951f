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
    plans: options.Plans = None,
    as_of: options.AsOf = None,
    output: options.OutputFormat = options.Format.TABLE,
    no_color: options.NoColor = False,
) -> int:
    """What is past due with no record.

    Reports come first, then actions and evaluations; of each, what is longest overdue.

    Example: edp overdue --to EET
    """
    from edp_cli.cli import console, session
    from edp_cli.cli.owed import answer_selection, show_owed
    from edp_cli.queries.owed import list_overdue

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    selection = answer_selection(opened.docket, owner, to, activity, kind)
    answer = list_overdue(opened.docket, selection, opened.as_of)
    show_owed(opened, answer, output, console.make_look(no_color=no_color))
    return opened.exit_code
