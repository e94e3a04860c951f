"""`edp move`: records that a body has moved a date."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.recording import options as recording


def move(
    context: typer.Context,
    reference: recording.Reference = None,
    to: Annotated[
        str | None, typer.Option("--to", metavar="WHEN", help='The new date, as "Spring 2004" or "14 May 2004".')
    ] = None,
    on: recording.On = None,
    body: recording.Body = None,
    minute: recording.Minute = None,
    why: recording.Why = None,
    dry_run: recording.DryRun = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Record that a body has put a date off.

    The plan keeps the words that were approved. What was first due, and how often it has moved, stays in view.

    Example: edp move 5.1/2 --to "Spring 2004" --body EET --minute 51/04 --why "Schools asked for time"
    """
    from edp_cli.cli.recording.deciding import Typed, ask_decision, draft_decision
    from edp_cli.cli.recording.desk import About, open_desk
    from edp_cli.cli.recording.moving import ask_new_date
    from edp_cli.model.record_words import Verb
    from edp_cli.queries.recording.refusing import check_about_one
    from edp_cli.render.words import describe

    desk = open_desk(context, plans, as_of, on)
    typed = Typed(body, minute, why)
    needed = {"--to": to, **typed.needed}
    found = desk.find_occurrence(reference, needed)
    desk.asking.require(needed)
    occurrence = found.items[0].occurrence
    draft = draft_decision(Verb.MOVE, occurrence.id, desk.day)
    day = desk.ask_day(lambda day: check_about_one(draft._replace(on=day), occurrence, desk.docket))
    words, due = ask_new_date(desk, occurrence, day, to)
    event = ask_decision(desk, typed, draft._replace(on=day))._replace(to=words, due=due)
    return desk.record(event, About(describe(occurrence.duty), found.under), tried=dry_run)
