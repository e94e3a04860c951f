"""An activity as the page of the document sets it out.

Where there is room, it is drawn with the document's own lines: priority, links, activity and areas; targets beside
evaluation; the five columns of actions. On a narrow terminal the five columns stand one under the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from edp_cli.queries.show.pages import count_overdue
from edp_cli.render.drawing import WIDE, width_of
from edp_cli.render.show import printed
from edp_cli.render.show.outline import say_done
from edp_cli.render.show.pieces import BETWEEN, LATE, Joined, inner_widths, marked, named_lines, ruled
from edp_cli.render.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.show.pages import ActionPage, ActivityPage
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.show.pieces import Row

_NONE = "None is written down."
_INDENT = 2
_NAME = 24
_SHARES = (34, 16, 16, 18, 16)
"""How much of the width each of the five columns has, in hundredths."""

_NARROWEST = 22
"""The column of actions gives to the others until it is as narrow as this."""


def draw_activity(page: ActivityPage, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """The page, and under it how much of it is overdue."""
    yield Text("")
    if look.width >= WIDE:
        yield Joined((_head(page, look), _top(page, look), _lists(page, look), _actions(page, look)))
    else:
        yield from _stacked(page, look)
    yield Text("")
    yield from _total(page, heading)


def _head(page: ActivityPage, look: Look) -> Table:
    table = ruled(inner_widths(look, 1), look)
    table.add_row(Text(printed.name_priority(page.priority), "bold"))
    return table


def _top(page: ActivityPage, look: Look) -> Table:
    """Links, activity and areas, each beside its name."""
    (room,) = inner_widths(look, 1)
    table = ruled([_NAME, room - _NAME - BETWEEN], look)
    for name, value in _named(page):
        table.add_row(Text(name), value)
    return table


def _named(page: ActivityPage) -> Iterator[Row]:
    activity = page.activity
    if links := printed.list_links(activity):
        yield printed.LINKS, Text("\n".join(links))
    yield f"Activity {activity.number}", Text(activity.title, "bold")
    if activity.areas:
        yield printed.AREAS, Text("\n".join(map(printed.name_area, activity.areas)))


def _lists(page: ActivityPage, look: Look) -> Table:
    """Targets beside evaluation: over the first two columns of the actions, and over the others."""
    columns = _widths(page, look)
    widths = [sum(part) + BETWEEN * (len(part) - 1) for part in (columns[:2], columns[2:])]
    table = ruled(widths, look, printed.TARGETS, printed.EVALUATION)
    table.add_row(marked(_targets(page), look), marked(_evaluation(page), look))
    return table


def _targets(page: ActivityPage) -> Iterable[Text]:
    return [Text(printed.print_target(target)) for target in page.activity.targets] or [Text(_NONE, "dim")]


def _evaluation(page: ActivityPage) -> Iterable[Text]:
    """Each analysis, with whatever is overdue of it, and what was done."""
    entries = zip(page.activity.evaluation, page.evaluation, strict=True)
    found = [
        _marked(printed.print_evaluation(entry), printed.list_marks(parts), printed.list_news(parts))
        for entry, parts in entries
    ]
    return found or [Text(_NONE, "dim")]


def _actions(page: ActivityPage, look: Look) -> Table:
    table = ruled(_widths(page, look), look, *printed.COLUMNS)
    for action in page.actions:
        table.add_row(_what(action, look), *(cell for _, cell in _columns(action)))
    return table


def _widths(page: ActivityPage, look: Look) -> list[int]:
    """The widths of the five columns: the first gives of its own so that the words of the others stay whole."""
    widths = inner_widths(look, *_SHARES)
    for action in page.actions:
        for place, (_, cell) in enumerate(_columns(action), 1):
            longest = max(map(cell_len, cell.plain.split()), default=0)
            more = max(min(longest - widths[place], widths[0] - _NARROWEST), 0)
            widths[place] += more
            widths[0] -= more
    return widths


def _what(page: ActionPage, look: Look) -> Group:
    """The action after its number, with its points."""
    action = page.action
    text = Text.assemble((f"{printed.print_number(action)})", "bold"), f" {action.text}")
    return Group(text, marked(map(Text, action.points), look)) if action.points else Group(text)


def _columns(page: ActionPage) -> tuple[tuple[str, Text], ...]:
    """The other four columns of an action under their headings, with how what is owed stands."""
    action = page.action
    owners = Text(printed.print_owners(action), "" if action.responsible else LATE)
    timescale = printed.list_marks(page.milestones, understood=action.timescale.understood)
    monitoring = "\n".join(printed.print_all_monitoring(action))
    cells = (
        owners,
        Text(", ".join(action.audience)),
        _marked(monitoring, printed.list_marks(page.reports), printed.list_news(page.reports)),
        _marked(action.timescale.text, timescale, printed.list_news(page.milestones)),
    )
    return tuple(zip(printed.COLUMNS[1:], cells, strict=True))


def _marked(text: str, marks: Iterable[str], news: Iterable[str]) -> Text:
    """The text, and under it the marks, and what has happened since."""
    under = (*(Text(mark, LATE) for mark in marks), *(Text(said, "dim") for said in news))
    return Text("\n").join([Text(text), *under])


def _stacked(page: ActivityPage, look: Look) -> Iterator[RenderableType]:
    """The same for a narrow terminal: every cell on its own line, after its heading."""
    yield Text(printed.name_priority(page.priority), "bold")
    yield named_lines(list(_named(page)), width_of(look))
    for name, lines in ((printed.TARGETS, _targets(page)), (printed.EVALUATION, _evaluation(page))):
        yield Text(f"\n{name}", "bold underline")
        yield marked(lines, look)
    yield Text(f"\n{printed.COLUMNS[0]}", "bold underline")
    for action in page.actions:
        yield Group(Text(""), _what(action, look))
        cells = [(name, cell) for name, cell in _columns(action) if cell]
        yield Padding(named_lines(cells, width_of(look) - _INDENT), (0, 0, 0, _INDENT))


def _total(page: ActivityPage, heading: Heading) -> Iterator[RenderableType]:
    """How many actions there are, what is overdue and what has no date, and how to go on."""
    overdue = count_overdue(page.parts)
    without = f"; {page.undated} without a date" if page.undated else ""
    done = f" {say_done(page.parts)}." if say_done(page.parts) else ""
    yield Text(f"{count(len(page.actions), 'action')}{without}.{done}", "bold")
    if overdue:
        command = f"edp overdue{heading.options} --activity {page.activity.number}"
        yield Text(f"{count(overdue, 'item')} {'is' if overdue == 1 else 'are'} overdue: {command}", LATE)
    for action in page.actions[:1]:
        yield Text(f"An action in full: edp show{heading.options} {action.action.ref}")
