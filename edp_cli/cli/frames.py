"""What a phrase is read against: the plan, or where there is none, five years from now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from edp_cli.cli import console, session
from edp_cli.errors import EdpError
from edp_cli.store.find import find_plans
from edp_cli.timescale import Frame

_YEARS = 5


def find_frame(plans: str | None, as_of: str | None, *, source: str) -> tuple[Frame, date]:
    """The plan's frame and the as-of date.

    Where no plan is asked for and none is found, the words are read as those of a plan of five years that
    comes into force on the as-of date, and standard error says so.
    """
    here = Path.cwd()
    try:
        find_plans(here, given=plans)
    except EdpError:
        if plans is not None:
            raise
        day = session.parse_as_of(as_of, source)[0] if as_of is not None else session.today()
        console.warn("There is no plan here, so this is read for a plan of five years from that day.")
        return Frame(day, date(day.year + _YEARS, day.month, min(day.day, 28)), day), day
    opened = session.start(plans, as_of, source=source)
    return opened.docket.frame, opened.as_of
