"""Lists of what is owed, as tables for people. Only here is rich used.

What is due on one day stands together under that day. Text from a plan is data: it goes into the table as it is,
never as markup. Columns wrap; nothing is cut short.
"""

from __future__ import annotations

from io import StringIO
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.periods import show_day
from edp_cli.render.words import count, listed, tally, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from edp_cli.queries.owed import Answer, Owed
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_STYLES = {Status.OVERDUE: "bold red", Status.STARTING: "cyan"}
_NOBODY = "nobody yet"
_NARROWEST = 60


def render_due(answer: Answer, heading: Heading, look: Look) -> str:
    """What is due in the window."""
    title = answer.window.title if answer.window else ""
    parts: list[RenderableType] = [*_top(f"Due {title}", answer, heading)]
    if answer.items:
        parts += [*_by_day(answer.items, look), Text(f"\n{_total(answer)}")]
    else:
        parts.append(Text("\nNothing is due."))
    if answer.earlier:
        parts.append(_earlier(answer, heading))
    parts += [*_undated(answer), *_foot(heading)]
    return _print(parts, look)


def render_overdue(answer: Answer, heading: Heading, look: Look) -> str:
    """What is past due with no record."""
    parts: list[RenderableType] = [*_top("Overdue", answer, heading)]
    reports = [owed for owed in answer.items if owed.occurrence.duty.kind is DutyKind.REPORT]
    others = [owed for owed in answer.items if owed.occurrence.duty.kind is not DutyKind.REPORT]
    for name, items in (("Reports", reports), ("Actions and evaluations", others)):
        if items:
            parts += [Text(f"\n{name}", "bold underline"), *_by_day(items, look)]
    parts.append(Text(f"\n{_total(answer)}" if answer.items else "\nNothing is overdue."))
    parts += [*_undated(answer), *_foot(heading)]
    return _print(parts, look)


def _top(title: str, answer: Answer, heading: Heading) -> Iterator[RenderableType]:
    selected = f", {answer.selection.words}" if answer.selection.words else ""
    yield Text(f"{title}{selected}", "bold")
    yield Text(heading.words, "dim")


def _by_day(items: Sequence[Owed], look: Look) -> Iterator[RenderableType]:
    """A table for each day, in the order of the items, under the day and how far off it is."""
    for (due, words), group in groupby(items, key=lambda owed: (owed.occurrence.due, when(owed))):
        owed = list(group)
        yield Text(f"\n{show_day(due)}, {words}", _STYLES.get(owed[0].status, "bold"))
        yield Padding(_table(owed, look, everything=items), (0, 0, 0, 2))


def _table(items: Sequence[Owed], look: Look, *, everything: Sequence[Owed]) -> Table:
    received = any(owed.occurrence.duty.to for owed in everything)
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    width = max(look.width, _NARROWEST) - 2
    owner = max(14, width // 4)
    to = max(8, width // 6) if received else 0
    reference = max(len(owed.occurrence.duty.id) for owed in everything)
    table.add_column(width=reference, overflow="fold")
    table.add_column(width=width - reference - owner - to - (6 if received else 4), overflow="fold")
    table.add_column(width=owner, overflow="fold")
    if received:
        table.add_column(width=to, overflow="fold")
    for owed in items:
        duty = owed.occurrence.duty
        what = f"{duty.label}: {duty.what}" if duty.label else duty.what
        owners = Text(listed(duty.owners)) if duty.owners else Text(_NOBODY, "bold red")
        cells = [Text(duty.id, "bold"), Text(what), owners]
        table.add_row(*cells, *([Text(f"to {duty.to}" if duty.to else "")] if received else []))
    return table


def _total(answer: Answer) -> str:
    return f"{count(len(answer.items), 'item')}: {tally(answer.items)}."


def _earlier(answer: Answer, heading: Heading) -> Text:
    """How much is overdue from before the window, and how to see it."""
    are = "is" if answer.earlier == 1 else "are"
    before = "from earlier terms" if answer.window and answer.window.is_term else "from before then"
    command = f"edp overdue{heading.options}{answer.selection.options}"
    return Text(f"{count(answer.earlier, 'item')} {before} {are} overdue: {command}", "bold red")


def _foot(heading: Heading) -> Iterator[RenderableType]:
    """What the answer does not rest on: files that could not be read."""
    if heading.left_out:
        yield Text(f"Left out, since it cannot be read: {', '.join(heading.left_out)}", "bold red")


def _undated(answer: Answer) -> Iterator[RenderableType]:
    if answer.undated:
        number = len(answer.undated)
        have = "has" if number == 1 else "have"
        yield Text(f"{count(number, 'action')} {have} no date: {', '.join(answer.undated)}")


def _print(parts: list[RenderableType], look: Look) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=max(look.width, _NARROWEST),
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(Group(*parts))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"
