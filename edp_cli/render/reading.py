"""How a timescale is read, for people."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
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
_NARROWEST = 40
_UNBROKEN = "\ufdd0"
"""Stands for a space at which no line ends, so that a date stays whole; no text may hold it (`store`)."""


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day asked about, and where it came from, in words."""

    day: date
    said: str


def render_reading(found: Timescale, dates: tuple[MilestoneDates, ...], as_of: AsOf, look: Look) -> str:
    """The words, how they are read, and the next dates; or what is not understood and what would do."""
    lines = [*_field("As written", found.text, look)]
    if not found.understood:
        lines += _field("Read as", "not understood", look, "error")
        for left in found.left_over:
            lines += _field("Left over", f'"{left.text}": {left.why}', look)
        if found.advice:
            lines += _field("What to do", found.advice[:1].upper() + found.advice[1:], look)
        return "\n".join([*lines, ""])
    lines += _field("Read as", found.reading, look, "bold")
    several = len(dates) > 1
    for number, milestone in enumerate(dates, 1):
        lines += _field(f"Milestone {number}" if several else "When", _dates(milestone, as_of.day), look)
    lines += _field("As at", f"{_shown(as_of.day)} ({as_of.said})", look)
    return "\n".join([*lines, ""])


def _field(name: str, text: str, look: Look, style: str = "") -> Iterator[str]:
    """A name and its text, wrapped beside it; the lines of the text are kept."""
    width = max(look.width, _NARROWEST) - _NAME - 1
    wrapped = [part for line in text.split("\n") for part in textwrap.wrap(line, width, break_on_hyphens=False)]
    lead = f"{name}:"
    for part in wrapped or [""]:
        shown = part.replace(_UNBROKEN, " ")
        yield f"{lead:>{_NAME}} {look.paint(shown, style) if style else shown}".rstrip()
        lead = ""


def _dates(found: MilestoneDates, as_of: date) -> str:
    milestone = found.milestone
    words = f"{milestone.label}: {milestone.words}" if milestone.label else milestone.words
    if isinstance(milestone, Ongoing | WhenNeeded):
        return f"{words}, without a date"
    if isinstance(milestone, From):
        starts = "started" if milestone.period.start < as_of else "starts"
        return f"{words}: {starts} {_day(milestone.period.start, as_of)}; never overdue"
    if isinstance(milestone, By):
        return f"{words}: due {_day(milestone.period.end, as_of)}"
    if not found.next:
        last = f"; the last was due {_day(found.last, as_of)}" if found.last else ""
        return f"{words}: nothing more is due{last}"
    first, *others = found.next
    more = "".join(f", {_shown(day)}" for day in others)
    return f"{words}: next due {_day(first, as_of)}{', then' + more[1:] if more else ''}"


def _day(day: date, as_of: date) -> str:
    days = (day - as_of).days
    if days == 0:
        return f"{_shown(day)} (today)"
    away = f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"
    return f"{_shown(day)} ({away})"


def _shown(day: date) -> str:
    return show_day(day).replace(" ", _UNBROKEN)
