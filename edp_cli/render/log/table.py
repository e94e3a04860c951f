"""What happened, for people: day by day, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from edp_cli.render.drawing import draw, foot, plain_table, width_of
from edp_cli.render.log.words import list_remarks, say_by, say_entry, say_scope, say_title, say_total, say_what
from edp_cli.render.words import whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.log import Entry, Log
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_DAY = 11
_GAP = 2


def render_log(log: Log, heading: Heading, look: Look) -> str:
    """The records, and how many there are."""
    parts: list[RenderableType] = [Text(say_title(log), "bold"), Text(heading.words, "dim")]
    if scope := say_scope(log):
        parts.append(Text(f"\n{scope}"))
    parts.append(Text())
    if log.entries:
        parts += [_table(log, width_of(look)), Text()]
    first, *others = say_total(log)
    parts += [Text(first, "bold"), *map(Text, others), *foot(heading)]
    return draw(parts, look)


def _table(log: Log, width: int) -> Table:
    table = plain_table((_DAY, width - _DAY - _GAP))
    before = None
    for entry in log.entries:
        day = entry.event.on
        table.add_row(Text(whole(day) if day != before else ""), Text("\n").join(_lines(entry, log)))
        before = day
    return table


def _lines(entry: Entry, log: Log) -> Iterator[Text]:
    yield Text(f"{say_entry(entry)}.", "bold")
    if what := say_what(entry, log):
        yield Text(what)
    yield Text(f"By {say_by(entry)}", "dim")
    for name, words in list_remarks(entry):
        yield Text.assemble((f"{name}: ", "dim"), words)
    yield Text(entry.event.file, "dim")
