"""`edp timescale`: how the tool reads an officer's words, and the dates that follow."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def timescale(
    context: typer.Context,
    phrase: Annotated[list[str], typer.Argument(metavar="PHRASE", help='The words, as "Continuing - Termly".')],
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """How an officer's words are read, and the next dates.

    Example: edp timescale "Trial in Autumn term 2003; then termly"
    """
    from edp_cli.cli import frames
    from edp_cli.cli.screen import show
    from edp_cli.queries.dates import find_dates
    from edp_cli.render.reading import view_reading
    from edp_cli.store.characters import mended
    from edp_cli.timescale import parse_timescale

    frame, asked = frames.find_frame(plans, as_of, source=source_of(context, "as_of"))
    words = " ".join(phrase).replace("\\n", "\n").replace("\t", " ")
    found = parse_timescale(mended(words), frame)
    show(context, view_reading(found, find_dates(found, frame, asked.day), asked))
    return 0 if found.understood else 1
