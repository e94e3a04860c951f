"""The columns of a list of actions: how each is called, headed and filled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.queries.actions.choose import choose
from edp_cli.queries.search.passages import monitoring_words
from edp_cli.render.words import UNBROKEN, listed, when, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.actions.find import Listed
    from edp_cli.render.sheet import Cell


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name on the command line, its heading, and what stands in it for an action."""

    name: str
    heading: str
    cell: Callable[[Listed], Cell]


def choose_columns(words: str | None) -> tuple[Column, ...] | None:
    """The columns of these names, parted by commas, in their order; none where none are asked for.

    Raises:
        EdpError: there is no such column (exit code 2).
    """
    if words is None:
        return None
    by_name = {column.name: column for column in COLUMNS}
    wanted = (name.strip() for name in words.split(","))
    names = [choose(name, by_name, wrong=f'There is no column "{name}".') for name in wanted if name]
    if not names:
        raise EdpError(f"--columns takes names of columns: {', '.join(by_name)}.", exit_code=2)
    return tuple(by_name[name] for name in dict.fromkeys(names))


def columns_of(names: Iterable[str]) -> tuple[Column, ...]:
    """The columns of these names."""
    return tuple(column for name in names for column in COLUMNS if column.name == name)


def status_words(action: Listed) -> str:
    """How the action's own dates stand: `64 days overdue`, `in 58 days`, `no date`, `not understood`."""
    if action.first is not None:
        return when(action.first)
    return "no date" if action.action.timescale.understood else "not understood"


def due_lines(action: Listed) -> tuple[str, ...]:
    """When the action is due, in words: what is overdue, then what is next; or how it stands without a date."""
    if action.first is None:
        return (status_words(action),)
    more = f" and {len(action.overdue) - 1} more" if len(action.overdue) > 1 else ""
    then = (f"next{UNBROKEN}{_day(action.next)}",) if action.overdue and action.next else ()
    return (f"{_day(action.first)}{more}", *then)


def _day(owed: Owed) -> str:
    """The day and how it stands, neither of which a line's end may part."""
    return f"{whole(owed.occurrence.due)}, {when(owed).replace(' ', UNBROKEN)}"


def shown(cell: Cell) -> str:
    """What stands in a cell, as people read it in a table."""
    if isinstance(cell, tuple):
        return listed(cell)
    if isinstance(cell, date):
        return whole(cell)
    return "" if cell is None else str(cell)


COLUMNS = (
    Column("reference", "Reference", lambda each: each.action.ref),
    Column("action", "Action", lambda each: each.action.what),
    Column("owners", "Owners", lambda each: each.action.responsible),
    Column("audience", "Audience", lambda each: each.action.audience),
    Column("monitoring", "Monitoring", lambda each: tuple(map(monitoring_words, each.action.monitoring))),
    Column("to", "To", lambda each: each.receivers),
    Column("timescale", "Timescale", lambda each: " ".join(each.action.timescale.text.split())),
    Column("reading", "Read as", lambda each: each.action.timescale.reading),
    Column("due", "Due", lambda each: each.first.occurrence.due if each.first else None),
    Column("status", "Status", lambda each: status_words(each).replace(UNBROKEN, " ")),
    Column("overdue", "Times overdue", lambda each: len(each.overdue)),
    Column("next", "Next due", lambda each: each.next.occurrence.due if each.next else None),
    Column("activity", "Activity", lambda each: each.activity.number),
    Column("areas", "Key areas", lambda each: tuple(f"{area.areas} {area.title}" for area in each.activity.areas)),
    Column("kpis", "Indicators", lambda each: each.kpis),
    Column("place", "Where", lambda each: f"{each.action.place.file}:{each.action.place.line}"),
)
"""Every column. A name may be shortened to a beginning that only one has: `ref`, `owner`."""

USUAL = columns_of(("reference", "action", "owners", "due", "timescale"))
"""The columns of a table, where no others are asked for."""
ON_A_PAGE = columns_of(("reference", "action", "owners", "due", "status", "timescale"))
"""Those of a table in Markdown, in which a day stands by itself."""
