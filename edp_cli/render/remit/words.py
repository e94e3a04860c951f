"""What is said of everything that is one role's, in every shape of the answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from edp_cli.queries.select import Selection
from edp_cli.render.owners.words import say_held, say_parts
from edp_cli.render.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.queries.owners import Who
    from edp_cli.queries.remit import Remit, Report
    from edp_cli.render.heading import Heading
    from edp_cli.render.sheet import Cell

COLUMNS = ("Part", "Reference", "What", "When or how often", "From", "To", "Through", "Shared with")


class Part(StrEnum):
    """What somebody has to do with a thing."""

    OWNS = "Owns"
    REPORTS = "Reports"
    EVALUATES = "Evaluates"
    RECEIVES = "Receives"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a role's: what the role has to do with it, and what an answer says of it.

    Attributes:
        when: the timescale, or how often, as written.
        by: those who report it, where the role receives it.
        to: who receives it.
        through: how it is done, where the plan says.
        shared: the others whose it is as well.
    """

    part: Part
    reference: str
    what: str
    when: str | None
    by: tuple[str, ...] = ()
    to: str | None = None
    through: str | None = None
    shared: tuple[str, ...] = ()


def find_lines(remit: Remit) -> Iterator[Line]:
    """Everything that is the role's, one after the other: what it owns, reports on, evaluates and receives."""
    who = remit.who.name
    for action in remit.actions:
        shared = _others(action.responsible, who)
        yield Line(Part.OWNS, action.ref, action.what, action.timescale.text, shared=shared)
    for report in remit.reports:
        shared = _others(report.entry.by, who)
        yield _report_line(Part.REPORTS, report, to=report.entry.to, shared=shared)
    for analysis in remit.evaluations:
        entry = analysis.entry
        shared = _others(entry.by, who)
        yield Line(Part.EVALUATES, analysis.id, entry.what, entry.frequency, through=entry.through, shared=shared)
    for report in remit.receives:
        yield _report_line(Part.RECEIVES, report, by=report.entry.by)


def as_row(line: Line) -> tuple[Cell, ...]:
    """A thing as a row under `COLUMNS`."""
    return (line.part.value, line.reference, line.what, line.when, line.by, line.to, line.through, line.shared)


def say_who(who: Who) -> Iterator[str]:
    """Who it is, as far as roles.yaml tells: who holds the post, and how else the plan writes it."""
    if held := say_held(who):
        yield f"Held by {held}" if who.holder else f"Write to {held}"
    if who.aliases:
        yield f"Also written as: {listed(who.aliases)}"
    if who.is_body:
        yield "A body, not a post"
    if who.is_stranger:
        yield "Not in roles.yaml"


def say_total(remit: Remit) -> str:
    """One line: how much there is of each, and how much is overdue."""
    sizes = (len(remit.actions), len(remit.reports), len(remit.evaluations), len(remit.receives))
    dates = remit.dates
    overdue = f"{count(len(dates.overdue), 'item')} overdue" if dates.overdue else ""
    late = f"{len(dates.late)} done late" if dates.late else ""
    return f"In all: {'; '.join(filter(None, (say_parts(*sizes), overdue, late)))}."


def say_beyond(remit: Remit, heading: Heading) -> Iterator[str]:
    """What the dates do not show: what is due later, and what has no date."""
    dates = remit.dates
    if dates.later:
        start = dates.until + timedelta(days=1)
        owner = Selection(owner=remit.who.name).options
        yield f"{dates.later} more after that: edp due --from {start.isoformat()}{heading.options}{owner}"
    if dates.undated:
        have = "has" if len(dates.undated) == 1 else "have"
        yield f"{count(len(dates.undated), 'action')} {have} no date: {', '.join(dates.undated)}"


def say_overdue_to(remit: Remit, heading: Heading) -> str:
    """How many reports to it are overdue, and what to type to see them; empty where none is."""
    number = remit.dates.overdue_to
    are = "is" if number == 1 else "are"
    command = f"edp overdue{heading.options}{Selection(to=remit.who.name).options}"
    return f"{count(number, 'report')} to {remit.who.name} {are} overdue: {command}" if number else ""


def say_receiving(remit: Remit, heading: Heading) -> str:
    """What to type to see by when the reports to it are due; empty where it receives none."""
    command = f"edp due --year this{heading.options}{Selection(to=remit.who.name).options}"
    return f"What it receives this year, by date: {command}" if remit.receives else ""


def _others(names: tuple[str, ...], who: str) -> tuple[str, ...]:
    return tuple(name for name in names if name != who)


def _report_line(
    part: Part, report: Report, *, by: tuple[str, ...] = (), to: str | None = None, shared: tuple[str, ...] = ()
) -> Line:
    entry = report.entry
    return Line(part, report.id, report.action.what, entry.frequency, by, to, entry.through, shared)
