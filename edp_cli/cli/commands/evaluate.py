"""`edp evaluate`: the yearly evaluation."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def evaluate(
    context: typer.Context,
    year: Annotated[
        str | None,
        typer.Option("--year", metavar="YEAR", help="An academic year, as 2003-04; else that of the as-of date."),
    ] = None,
    activity: options.Part = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """The yearly evaluation: what became of all that was owed.

    For each priority and activity: what was done, late, missed and withdrawn, each target with the evidence for it
    or the word "none", and what carries forward. It is the academic year of the as-of date, unless another is
    asked for. --format markdown makes the document for a committee.

    Example: edp evaluate --year 2003-04 --as-of 2004-09-30 --output evaluation.md
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.queries.evaluate.counting import Year
    from edp_cli.queries.evaluate.find import evaluate_year
    from edp_cli.queries.part import find_part
    from edp_cli.queries.window import Asked, find_window
    from edp_cli.render.evaluate.view import view_evaluation

    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    part = find_part(opened.plan, activity, left_out=docket.left_out) if activity is not None else None
    asked = Asked(year=year if year is not None else "this")
    counted = Year(find_window(asked, docket.frame, opened.as_of), opened.as_of)
    evaluation = evaluate_year(opened.plan, docket, counted, part=part)
    show(context, view_evaluation(evaluation, opened.heading, docket.line))
    return opened.exit_code
