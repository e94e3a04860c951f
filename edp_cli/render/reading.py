"""How a timescale is read, for people."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import UNBROKEN, count, whole
from edp_cli.timescale import By, Every, From, Milestone, Ongoing, Timescale, WhenNeeded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.queries.dates import MilestoneDates
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_NAME = 13
"""The width of the names on the left."""
_NARROWEST = 40


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day asked about, and where it came from, in words."""

    day: date
    said: str


def view_reading(found: Timescale, dates: tuple[MilestoneDates, ...], as_of: AsOf) -> Views:
    """The answer of `edp timescale`."""
    return Views(
        table=lambda look: render_reading(found, dates, as_of, look),
        data=lambda: _data(found),
        sheet=lambda: _sheet(found, dates, as_of),
    )


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
    lines += _field("As at", f"{whole(as_of.day)} ({as_of.said})", look)
    return "\n".join([*lines, ""])


def _field(name: str, text: str, look: Look, style: str = "") -> Iterator[str]:
    """A name and its text, wrapped beside it; the lines of the text are kept."""
    width = max(look.width, _NARROWEST) - _NAME - 1
    wrapped = [part for line in text.split("\n") for part in textwrap.wrap(line, width, break_on_hyphens=False)]
    lead = f"{name}:"
    for part in wrapped or [""]:
        shown = part.replace(UNBROKEN, " ")
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
    more = "".join(f", {whole(day)}" for day in others)
    return f"{words}: next due {_day(first, as_of)}{', then' + more[1:] if more else ''}"


def _day(day: date, as_of: date) -> str:
    days = (day - as_of).days
    if days == 0:
        return f"{whole(day)} (today)"
    away = f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"
    return f"{whole(day)} ({away})"


def _data(found: Timescale) -> Json:
    return {"schema": "edp/timescale/1", **timescale_data(found)}


def timescale_data(found: Timescale) -> Json:
    """An officer's words and how they are read, as every answer in JSON has them."""
    return {
        "text": found.text,
        "understood": found.understood,
        "milestones": [_milestone(milestone) for milestone in found.milestones],
        "left_over": [left.text for left in found.left_over],
        "advice": found.advice,
    }


def _milestone(milestone: Milestone) -> Json:
    shape: Json = {
        "label": milestone.label,
        "kind": _kind(milestone),
        "period": None,
        "start": None,
        "due": None,
        "every": None,
        "in": None,
    }
    if isinstance(milestone, By):
        period = milestone.period
        shape |= {"period": period.key, "start": period.start.isoformat(), "due": period.end.isoformat()}
    elif isinstance(milestone, From):
        shape |= {"period": milestone.period.key, "start": milestone.period.start.isoformat()}
    elif isinstance(milestone, Every):
        shape |= {"every": milestone.written, "in": milestone.pin.key if milestone.pin else None}
    return shape


def _kind(milestone: Milestone) -> str:
    if isinstance(milestone, By):
        return "by"
    if isinstance(milestone, From):
        return "from"
    if isinstance(milestone, Every):
        return "every"
    return "ongoing" if isinstance(milestone, Ongoing) else "when-needed"


def _sheet(found: Timescale, dates: tuple[MilestoneDates, ...], as_of: AsOf) -> Sheet:
    """A row for each milestone, with the day it is next due; of words that are not understood, why not."""
    notes = (f"As at {show_day(as_of.day)} ({as_of.said}).",)
    if not found.understood:
        why = tuple((left.text, left.why) for left in found.left_over)
        foot = (f"{found.advice[:1].upper()}{found.advice[1:]}.",) if found.advice else ()
        return Sheet(("Left over", "Why"), why, f"Not understood: {found.text}", notes, foot)
    rows = tuple(_row(each) for each in dates)
    return Sheet(
        ("Milestone", "Kind", "When", "Due"), rows, f"{found.text}", (*notes, f"Read as: {found.reading}")
    )


def _row(found: MilestoneDates) -> tuple[Cell, ...]:
    milestone = found.milestone
    due = milestone.period.end if isinstance(milestone, By) else found.next[0] if found.next else None
    return milestone.label, _kind(milestone), milestone.words, due
