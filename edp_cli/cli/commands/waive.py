"""`edp waive`: records that a body has let something off, once."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.recording import options as recording


def waive(
    context: typer.Context,
    occurrence: Annotated[
        str | None,
        typer.Argument(
            metavar="OCCURRENCE",
            show_default=False,
            help="What is let off, as 5.1/4b/report@2003-autumn; or a duty, for the oldest of its that is open.",
        ),
    ] = None,
    on: recording.On = None,
    body: recording.Body = None,
    minute: recording.Minute = None,
    why: recording.Why = None,
    dry_run: recording.DryRun = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Record that a body has let something off, once.

    It is let off for one period; what is owed for other periods stays owed. To end all of it: edp withdraw

    Example: edp waive 5.1/4b/report@2003-autumn --body EET --minute 51/05 --why "No visits this term"
    """
    from edp_cli.cli.recording.deciding import Typed, ask_decision, draft_decision
    from edp_cli.cli.recording.desk import About, open_desk
    from edp_cli.model.record_words import Verb
    from edp_cli.queries.recording.refusing import check_about_one
    from edp_cli.render.words import describe

    desk = open_desk(context, plans, as_of, on)
    typed = Typed(body, minute, why)
    found = desk.find_occurrence(occurrence, typed.needed)
    desk.asking.require(typed.needed)
    one = found.items[0].occurrence
    draft = draft_decision(Verb.WAIVE, one.id, desk.day)
    day = desk.ask_day(lambda day: check_about_one(draft._replace(on=day), one, desk.docket))
    event = ask_decision(desk, typed, draft._replace(on=day))
    return desk.record(event, About(describe(one.duty), found.under), tried=dry_run)
