"""`edp withdraw`: records that a body has withdrawn an action, or something else that is owed."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.recording import options as recording


def withdraw(
    context: typer.Context,
    reference: Annotated[
        str | None,
        typer.Argument(metavar="REF", show_default=False, help="The action, duty or activity, as 5.1/3a."),
    ] = None,
    on: recording.On = None,
    body: recording.Body = None,
    minute: recording.Minute = None,
    why: recording.Why = None,
    dry_run: recording.DryRun = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Record that a body has withdrawn an action.

    All that is still open of it, its reports included, is owed no longer. What was done or late stays so. To let
    off one date alone: edp waive

    Example: edp withdraw 5.3/1d --body EET --minute 51/06 --why "Another team does it"
    """
    from functools import partial

    from edp_cli.cli.recording.deciding import Typed, ask_decision, draft_decision
    from edp_cli.cli.recording.desk import About, open_desk
    from edp_cli.model.record_words import Verb
    from edp_cli.queries.recording.refusing import check_about_whole
    from edp_cli.queries.recording.target import find_whole

    desk = open_desk(context, plans, as_of, on)
    typed = Typed(body, minute, why)
    whole = desk.find_whole(reference, typed.needed, partial(find_whole, activities=True))
    desk.asking.require(typed.needed)
    draft = draft_decision(Verb.WITHDRAW, whole.ref, desk.day)
    day = desk.ask_day(lambda day: check_about_whole(draft._replace(on=day), desk.docket))
    event = ask_decision(desk, typed, draft._replace(on=day))
    return desk.record(event, About(whole.what), tried=dry_run)
