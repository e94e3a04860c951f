"""How a timescale is read, for people."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.words import count
from edp_cli.timescale import By, From, Ongoing, Timescale, WhenNeeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.queries.dates import MilestoneDates
    from edp_cli.render.look import Look

_NAME = 13
"""The width of the names on the left."""


def render_reading(found: Timescale, dates: tuple[MilestoneDates, ...], as_of: date, look: Look) -> str:
    """The words, how they are read, and the next dates; or what is not understood and what would do."""
    lines = [*_field("As written", found.text, look)]
    if not found.understood:
        lines += _field("Read as", look.paint("not understood", "error"), look)
        for left in found.left_over:
            lines += _field("Left over", f'"{left.text}": {left.why}', look)
        if found.advice:
            lines += _field("What to do", found.advice[:1].upper() + found.advice[1:], look)
        return "\n".join([*lines, ""])
    lines += _field("Read as", look.paint(found.reading, "bold"), look)
    several = len(dates) > 1
    for number, milestone in enumerate(dates, 1):
        lines += _field(f"Milestone {number}" if several else "When", _dates(milestone, as_of), look)
    return "\n".join([*lines, ""])


def _field(name: str, text: str, look: Look) -> Iterator[str]:
    """A name and its text, wrapped beside it; the lines of the text are kept."""
    for index, line in enumerate(text.splitlines() or [""]):
        shown = f"{name}:" if index == 0 else ""
        lead, rest = f"{shown:>{_NAME}} ", " " * (_NAME + 1)
        wrapped = textwrap.wrap(line, max(look.width, 40), initial_indent=lead, subsequent_indent=rest)
        yield from wrapped or [lead.rstrip()]


def _dates(found: MilestoneDates, as_of: date) -> str:
    milestone = found.milestone
    words = f"{milestone.label}: {milestone.words}" if milestone.label else milestone.words
    if isinstance(milestone, Ongoing | WhenNeeded):
        return f"{words}, without a date"
    if isinstance(milestone, From):
        return f"{words}: starts {_day(milestone.period.start, as_of)}; never overdue"
    if isinstance(milestone, By):
        return f"{words}: due {_day(milestone.period.end, as_of)}"
    if not found.next:
        last = f"; the last was due {_day(found.last, as_of)}" if found.last else ""
        return f"{words}: nothing more is due{last}"
    first, *others = found.next
    more = "".join(f", {show_day(day)}" for day in others)
    return f"{words}: next due {_day(first, as_of)}{', then' + more[1:] if more else ''}"


def _day(day: date, as_of: date) -> str:
    days = (day - as_of).days
    if days == 0:
        return f"{show_day(day)} (today)"
    away = f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"
    return f"{show_day(day)} ({away})"
