"""Lists of what is owed, as tables for people.

Under each day, or each owner, stands what is owed: its reference, whose it is, and what it is. Where the terminal
is narrow, whose it is stands over what it is, so that the eye finds it in the same place.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.duties.duty import DutyKind
from edp_cli.queries.group import By, group
from edp_cli.queries.select import as_typed
from edp_cli.render.drawing import NOBODY, STYLES, WIDE, draw, foot, plain_table, width_of
from edp_cli.render.owed.words import (
    DEALT_WITH,
    say_decisions,
    say_group,
    say_settled,
    say_title,
    say_total,
    total,
)
from edp_cli.render.words import count, day_words, describe, listed, moved, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.owed import Answer
    from edp_cli.queries.select import Selection
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_LONGEST_REFERENCE = 24
_WIDEST_ASIDE = 44
_INDENT = 2
_GAP = 2


def render_due(answer: Answer, heading: Heading, look: Look, by: By = By.DATE) -> str:
    """What is due in the window."""
    parts: list[RenderableType] = [*_top(answer, heading)]
    if answer.items:
        parts += [*grouped(answer.items, by, answer.selection, look), Text(f"\n{total(answer.items)}", "bold")]
    else:
        parts += [Text(f"\n{say_total(answer)}"), *_receives(answer, "due", heading)]
    if answer.settled:
        parts.append(Text(say_settled(answer)))
    if answer.earlier:
        parts.append(_earlier(answer, heading))
    parts += [*_undated(answer), *foot(heading)]
    return draw(parts, look)


def render_overdue(answer: Answer, heading: Heading, look: Look, by: By = By.DATE) -> str:
    """What is past due with no record."""
    parts: list[RenderableType] = [*_top(answer, heading)]
    reports = [owed for owed in answer.items if owed.occurrence.duty.kind is DutyKind.REPORT]
    others = [owed for owed in answer.items if owed.occurrence.duty.kind is not DutyKind.REPORT]
    if by is By.DATE:
        for name, items in (("Reports", reports), ("Actions and evaluations", others)):
            if items:
                parts.append(Text(f"\n{name}", "bold underline"))
                parts += by_day(items, answer.selection, look, everything=answer.items)
    else:
        parts += grouped(answer.items, by, answer.selection, look)
    if answer.items:
        parts.append(Text(f"\n{total(answer.items)}", "bold"))
    else:
        parts += [Text(f"\n{say_total(answer)}"), *_receives(answer, "overdue", heading)]
    parts += [*_undated(answer), *foot(heading)]
    return draw(parts, look)


def grouped(items: Sequence[Owed], by: By, selection: Selection, look: Look) -> Iterator[RenderableType]:
    """The items under their days, or under those that they are grouped by."""
    if by is By.DATE:
        yield from by_day(items, selection, look)
        return
    for each in group(items, by):
        yield Text(f"\n{say_group(each, by)}", "bold" if each.name is not None else "bold red")
        yield Padding(_table(each.items, selection, look, by=by, everything=items), (0, 0, 0, _INDENT))


def by_day(
    items: Sequence[Owed], selection: Selection, look: Look, *, everything: Sequence[Owed] | None = None
) -> Iterator[RenderableType]:
    """A table for each day, in the order of the items, under the day and how far off it is.

    What is dealt with stands together, each with what became of it. The tables are laid out alike for `everything`
    that is shown, or for these items.
    """
    for (due, words), found in groupby(items, key=lambda owed: (owed.occurrence.due, _standing(owed))):
        owed = list(found)
        style = "bold" if words == DEALT_WITH else STYLES.get(owed[0].status, "bold")
        yield Text(f"\n{whole(due)}, {words}", style)
        yield Padding(
            _table(owed, selection, look, by=By.DATE, everything=everything or items), (0, 0, 0, _INDENT)
        )


def late_table(items: Sequence[Owed], selection: Selection, look: Look) -> Table:
    """What was done late: each thing with the day it was due and the day it was done."""
    return _table(items, selection, look, by=By.OWNER, everything=items)


def _day(owed: Owed) -> str:
    """When it is due and how it stands; of what has two days, which of them is which."""
    return f"due {day_words(owed)}" if owed.is_settled else day_words(owed)


def _standing(owed: Owed) -> str:
    return DEALT_WITH if owed.is_settled else when(owed)


def _top(answer: Answer, heading: Heading) -> Iterator[RenderableType]:
    yield Text(say_title(answer), "bold")
    yield Text(heading.words, "dim")


def _table(
    items: Sequence[Owed], selection: Selection, look: Look, *, by: By, everything: Sequence[Owed]
) -> Table:
    """The items' rows, laid out alike for `everything` that is shown."""
    width = width_of(look) - _INDENT
    reference = min(_LONGEST_REFERENCE, max(len(owed.occurrence.duty.id) for owed in everything))
    beside = look.width >= WIDE and any(_asides(owed, by, selection) for owed in everything)
    share = min(_WIDEST_ASIDE, width * 3 // 10)
    rest = width - reference - _GAP
    table = plain_table([reference, share, rest - share - _GAP] if beside else [reference, rest])
    for owed in items:
        what = Text("\n").join([Text(describe(owed.occurrence.duty)), *map(Text, say_decisions(owed))])
        asides = _asides(owed, by, selection)
        if beside:
            cells = [Text("\n").join(asides), what]
        else:
            cells = [Text("\n").join([Text(", ").join(asides), what]) if asides else what]
        table.add_row(Text(owed.occurrence.duty.id), *cells)
    return table


def _asides(owed: Owed, by: By, selection: Selection) -> list[Text]:
    """When it is due, whose it is and who receives it, but for what the heading says already."""
    duty = owed.occurrence.duty
    asides = [] if by is By.DATE else [Text(_day(owed), STYLES.get(owed.status, ""))]
    if by is By.DATE and owed.is_settled:
        asides.append(Text(when(owed), STYLES[owed.status]))
    if by is not By.OWNER and selection.owner is None:
        asides.append(Text(listed(duty.owners), "bold") if duty.owners else Text(NOBODY, "bold red"))
    elif by is not By.OWNER and len(duty.owners) > 1:
        asides.append(Text(f"with {listed(name for name in duty.owners if name != selection.owner)}"))
    if duty.to is not None and by is not By.BODY and selection.to is None:
        asides.append(Text(f"to {duty.to}"))
    if owed.moves:
        asides.append(Text(moved(owed), "yellow"))
    return asides


def _earlier(answer: Answer, heading: Heading) -> Text:
    """How much is overdue from before the window, and how to see it."""
    are = "is" if answer.earlier == 1 else "are"
    before = "from earlier terms" if answer.window and answer.window.is_term else "from before then"
    command = f"edp overdue{heading.options}{answer.selection.options}"
    return Text(f"{count(answer.earlier, 'item')} {before} {are} overdue: {command}", "bold red")


def _receives(answer: Answer, command: str, heading: Heading) -> Iterator[Text]:
    """Where to look for what somebody receives who owes nothing."""
    if answer.only_receives and answer.selection.owner is not None:
        name = answer.selection.owner
        yield Text(
            f"{name} owes nothing. What it is to receive: edp {command}{heading.options} --to {as_typed(name)}"
        )


def _undated(answer: Answer) -> Iterator[RenderableType]:
    if answer.undated:
        number = len(answer.undated)
        have = "has" if number == 1 else "have"
        yield Text(f"{count(number, 'action')} {have} no date: {', '.join(answer.undated)}")
