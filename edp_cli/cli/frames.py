"""What a phrase is read against: the plan, or where there is none, five years from now."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from edp_cli.cli import console, session
from edp_cli.errors import EdpError
from edp_cli.periods import show_day
from edp_cli.render.reading import AsOf
from edp_cli.store.find import find_plans
from edp_cli.timescale import Frame

_YEARS = 5


def find_frame(plans: str | None, as_of: str | None, *, source: str) -> tuple[Frame, AsOf]:
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
        day, said = session.parse_as_of(as_of, source) if as_of is not None else (session.today(), "today")
        console.warn(f"There is no plan here, so this is read for a plan of five years from {show_day(day)}.")
        return Frame(day, _last_day(day), day), AsOf(day, said)
    opened = session.start(plans, as_of, source=source)
    return opened.docket.frame, AsOf(opened.as_of, opened.heading.as_of_from)


def _last_day(first: date) -> date:
    """The last day of a plan that begins on that day."""
    is_leap_day = (first.month, first.day) == (2, 29)
    return first.replace(year=first.year + _YEARS, day=28 if is_leap_day else first.day) - timedelta(days=1)
