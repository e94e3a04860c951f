"""`edp reassign`: records that a body has given an action, or something else that is owed, to somebody else."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.recording import options as recording


def reassign(
    context: typer.Context,
    reference: recording.Whole = None,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="ROLE", help="The role that owns it from then on; as many as there are."),
    ] = None,
    on: recording.On = None,
    body: recording.Body = None,
    minute: recording.Minute = None,
    why: recording.Why = None,
    dry_run: recording.DryRun = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Record that a body has given an action to others.

    An action is given without the reports on it; a report is named itself, as 5.1/3a/report.

    Example: edp reassign 5.3/1d --to "Principal Adviser" --body EET --minute 51/06 --why "Nobody had it"
    """
    from functools import partial

    from edp_cli.cli.recording.deciding import Typed, ask_decision, ask_new_owners, draft_decision
    from edp_cli.cli.recording.desk import About, open_desk
    from edp_cli.model.record_words import Verb
    from edp_cli.queries.recording.refusing import check_about_whole
    from edp_cli.queries.recording.target import find_whole

    desk = open_desk(context, plans, as_of, on)
    typed = Typed(body, minute, why)
    given = [desk.find_name(words) for words in to or ()]
    needed = {"--to": given or None, **typed.needed}
    whole = desk.find_whole(reference, needed, partial(find_whole, activities=False))
    desk.asking.require(needed)
    draft = draft_decision(Verb.REASSIGN, whole.ref, desk.day)
    day = desk.ask_day(lambda day: check_about_whole(draft._replace(on=day), desk.docket))
    owners = ask_new_owners(desk, whole.ref, day, given)
    event = ask_decision(desk, typed, draft._replace(on=day))._replace(owners=owners)
    return desk.record(event, About(whole.what), tried=dry_run)
