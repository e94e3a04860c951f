"""`edp progress`: records how an action stands, in somebody's judgement."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.recording import options as recording
from edp_cli.model.record_words import Confidence


def progress(
    context: typer.Context,
    reference: Annotated[
        str | None, typer.Argument(metavar="REF", show_default=False, help="The action, as 5.1/3a.")
    ] = None,
    confidence: Annotated[
        Confidence | None,
        typer.Option("--confidence", help="How sure it is that the action will be done as planned."),
    ] = None,
    by: recording.By = None,
    on: recording.On = None,
    obstacle: Annotated[
        str | None, typer.Option("--obstacle", metavar="WORDS", help="What stands in the way.")
    ] = None,
    next_step: Annotated[str | None, typer.Option("--next", metavar="WORDS", help="What happens next.")] = None,
    new_date: Annotated[
        str | None,
        typer.Option(
            "--new-date", metavar="WHEN", help='The new date that a body is asked for, as "Spring 2004".'
        ),
    ] = None,
    holder: recording.Holder = None,
    dry_run: recording.DryRun = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Record how an action stands, in somebody's judgement.

    The colour, green, amber or red, is declared. Whether anything is late is worked out from dates and records,
    apart from it. A new date that is asked for moves nothing: a body decides, and edp move records it.

    Example: edp progress 5.1/3a --confidence amber --next "Ask the schools"
    """
    from edp_cli.cli.recording.asking import wanted
    from edp_cli.cli.recording.desk import About, only, open_desk, read_given
    from edp_cli.cli.recording.judging import ask_colour, ask_new_date_wanted, ask_words
    from edp_cli.duties.records import Note
    from edp_cli.queries.recording.in_the_way import check_not_judged
    from edp_cli.queries.recording.target import find_action, find_owners

    desk = open_desk(context, plans, as_of, on)
    action = desk.find_whole(reference, {"--confidence": confidence}, find_action)
    owners = find_owners(action.ref, desk.session.plan, desk.docket, desk.session.as_of)
    desk.asking.require({"--confidence": confidence, wanted("--by", owners): by or only(owners)})
    colour = ask_colour(desk, confidence)
    role = desk.ask_role(by, about=action.ref, owners=owners, says="In whose judgement?")
    day = desk.ask_day(lambda day: check_not_judged(action.ref, role, desk.docket, day))
    event = Note(
        ref=action.ref,
        confidence=colour,
        by=role,
        on=day,
        obstacle=ask_words(desk, "--obstacle", "What stands in the way?", obstacle),
        next=ask_words(desk, "--next", "What happens next?", next_step),
        asks_for=ask_new_date_wanted(desk, colour, day, new_date),
        holder=read_given("--holder", holder),
        file="",
    )
    return desk.record(event, About(action.what), tried=dry_run)
