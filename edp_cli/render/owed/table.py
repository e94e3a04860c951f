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
from edp_cli.duties.status import Status
from edp_cli.queries.group import By, group
from edp_cli.queries.select import as_typed
from edp_cli.render.drawing import NOBODY, STYLES, WIDE, draw, foot, plain_table, width_of
from edp_cli.render.words import count, day_words, describe, listed, tally, when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.owed import Answer, Owed
    from edp_cli.queries.select import Selection
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_LONGEST_REFERENCE = 24
_WIDEST_ASIDE = 44
_INDENT = 2
_GAP = 2


def render_due(answer: Answer, heading: Heading, look: Look, by: By = By.DATE) -> str:
    """What is due in the window."""
    title = answer.window.title if answer.window else ""
    parts: list[RenderableType] = [*_top(f"Due {title}", answer, heading)]
    if answer.items:
        parts += [*grouped(answer.items, by, answer.selection, look), Text(f"\n{total(answer.items)}", "bold")]
    else:
        parts += [Text("\nNothing is due."), *_receives(answer, "due", heading)]
    if answer.earlier:
        parts.append(_earlier(answer, heading))
    parts += [*_undated(answer), *foot(heading)]
    return draw(parts, look)


def render_overdue(answer: Answer, heading: Heading, look: Look, by: By = By.DATE) -> str:
    """What is past due with no record."""
    parts: list[RenderableType] = [*_top("Overdue", answer, heading)]
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
        parts += [Text("\nNothing is overdue."), *_receives(answer, "overdue", heading)]
    parts += [*_undated(answer), *foot(heading)]
    return draw(parts, look)


def grouped(items: Sequence[Owed], by: By, selection: Selection, look: Look) -> Iterator[RenderableType]:
    """The items under their days, or under those that they are grouped by."""
    if by is By.DATE:
        yield from by_day(items, selection, look)
        return
    nobody = {By.OWNER: NOBODY.capitalize(), By.BODY: "To nobody in particular"}.get(by, "")
    for each in group(items, by):
        name = f"Activity {each.name}" if by is By.ACTIVITY else each.name
        yield Text(f"\n{name or nobody}", "bold" if name else "bold red")
        yield Padding(_table(each.items, selection, look, by=by, everything=items), (0, 0, 0, _INDENT))


def by_day(
    items: Sequence[Owed], selection: Selection, look: Look, *, everything: Sequence[Owed] | None = None
) -> Iterator[RenderableType]:
    """A table for each day, in the order of the items, under the day and how far off it is.

    The tables are laid out alike for `everything` that is shown, or for these items.
    """
    for (due, words), found in groupby(items, key=lambda owed: (owed.occurrence.due, when(owed))):
        owed = list(found)
        yield Text(f"\n{whole(due)}, {words}", STYLES.get(owed[0].status, "bold"))
        yield Padding(
            _table(owed, selection, look, by=By.DATE, everything=everything or items), (0, 0, 0, _INDENT)
        )


def total(items: Sequence[Owed]) -> str:
    """One line: how many there are, and of which kind; how many of them are overdue, where some are not."""
    overdue = sum(owed.status is Status.OVERDUE for owed in items)
    late = f"; {overdue} overdue" if 0 < overdue < len(items) else ""
    return f"{count(len(items), 'item')}: {tally(items)}{late}."


def _top(title: str, answer: Answer, heading: Heading) -> Iterator[RenderableType]:
    selected = f", {answer.selection.words}" if answer.selection.words else ""
    yield Text(f"{title}{selected}", "bold")
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
        what = Text(describe(owed.occurrence.duty))
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
    asides = [] if by is By.DATE else [Text(day_words(owed), STYLES.get(owed.status, ""))]
    if by is not By.OWNER and selection.owner is None:
        asides.append(Text(listed(duty.owners), "bold") if duty.owners else Text(NOBODY, "bold red"))
    elif by is not By.OWNER and len(duty.owners) > 1:
        asides.append(Text(f"with {listed(name for name in duty.owners if name != selection.owner)}"))
    if duty.to is not None and by is not By.BODY and selection.to is None:
        asides.append(Text(f"to {duty.to}"))
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
