"""`edp done`: records that something owed was done."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.recording import options as recording


def done(
    context: typer.Context,
    reference: recording.Reference = None,
    on: recording.On = None,
    by: recording.By = None,
    holder: recording.Holder = None,
    evidence: Annotated[
        list[str] | None,
        typer.Option("--evidence", metavar="FILE", help="What shows it: a file or a link; as many as there are."),
    ] = None,
    target: Annotated[
        list[str] | None,
        typer.Option(
            "--target",
            metavar="TARGET",
            help="A target that the evidence bears on, as 5.1/target-2 or KPI17; as many as there are.",
        ),
    ] = None,
    note: Annotated[
        str | None, typer.Option("--note", metavar="WORDS", help="Anything worth knowing of it.")
    ] = None,
    dry_run: recording.DryRun = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Record that something owed was done.

    That is an action, a report or an evaluation. Of an action or a duty, the oldest of its dates that is open is
    meant. What was done after its date is late for ever. In a terminal, what is missing is asked for.

    Example: edp done 5.1/2 --evidence https://example.org/minutes/51
    """
    from edp_cli.cli.recording.desk import About, open_desk, read_given
    from edp_cli.cli.recording.evidence import ask_evidence
    from edp_cli.duties.records import Done
    from edp_cli.queries.recording.refusing import check_done, check_never_settled
    from edp_cli.queries.recording.targets import find_targets
    from edp_cli.render.words import describe

    desk = open_desk(context, plans, as_of, on)
    found = desk.find_occurrence(reference, {})
    occurrence = found.items[0].occurrence
    check_never_settled(occurrence, desk.docket, desk.day)
    draft = Done(occurrence.id, on=desk.day, by="", holder=None, evidence=(), note=None, file="")
    event = draft._replace(
        on=desk.ask_day(lambda day: check_done(draft._replace(on=day), occurrence, desk.docket)),
        by=desk.ask_role(by, about=occurrence.id, owners=occurrence.duty.owners, says="Who did it?"),
        holder=read_given("--holder", holder),
        evidence=ask_evidence(desk, evidence or ()),
        note=read_given("--note", note),
        targets=find_targets(desk.session.plan, target or ()),
    )
    return desk.record(event, About(describe(occurrence.duty), found.under), tried=dry_run)
