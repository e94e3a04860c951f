"""The outline of a plan, or of one priority, as a table for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.queries.show.pages import count_overdue, find_next
from edp_cli.render.drawing import WIDE, plain_table, width_of
from edp_cli.render.show.outline import NO_ACTIVITY, list_bare, say_done, say_names, say_size, say_years
from edp_cli.render.show.pieces import LATE
from edp_cli.render.show.printed import name_priority
from edp_cli.render.words import count, whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.show.pages import ActivityPage, PlanPage, PriorityPage
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_ASIDE = 34


def draw_plan(page: PlanPage, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """The plan's years, its priorities with their activities, and how many roles and bodies it names."""
    yield Text(say_years(page), "dim")
    pages = [each for each in page.priorities if each.activities or each.priority.title]
    for each in pages:
        yield Text(f"\n{name_priority(each.priority)}", "bold")
        yield _activities(each, look, pages)
    if bare := list_bare(page):
        yield Text(f"\n{bare}")
    yield Text(f"\n{say_names(page)}", "bold")
    yield from _how_to_go_on(pages, heading)


def draw_priority(page: PriorityPage, heading: Heading, look: Look) -> Iterator[RenderableType]:
    """The priority with its activities."""
    yield Text("")
    yield _activities(page, look, [page])
    if page.activities:
        yield Text("")
    yield from _how_to_go_on([page], heading)


def _activities(page: PriorityPage, look: Look, pages: Sequence[PriorityPage]) -> Padding:
    """Its activities, laid out alike for all the pages that are shown."""
    shown = _table(page, look, pages) if page.activities else Text(NO_ACTIVITY)
    return Padding(shown, (0, 0, 0, _INDENT))


def _table(page: PriorityPage, look: Look, pages: Sequence[PriorityPage]) -> Table:
    """A row for each activity. Where the terminal is narrow, how it stands comes under its title."""
    width = width_of(look) - _INDENT
    number = max(len(each.activity.number) for priority in pages for each in priority.activities)
    rest = width - number - _GAP
    beside = look.width >= WIDE
    table = plain_table([number, rest - _ASIDE - _GAP, _ASIDE] if beside else [number, rest])
    for each in page.activities:
        title = Text(each.activity.title)
        cells = [title, Text("\n").join(_stands(each))] if beside else [Text("\n").join([title, _line(each)])]
        table.add_row(Text(each.activity.number, "bold"), *cells)
    return table


def _line(page: ActivityPage) -> Text:
    return Text("; ").join(_stands(page))


def _stands(page: ActivityPage) -> Iterator[Text]:
    """How many actions it has, how many things are overdue or done, and the next day on which one is due."""
    size, late = Text(say_size(page)), count_overdue(page.parts)
    if late:
        size.append(", ").append(f"{count(late, 'item')} overdue", LATE)
    yield size
    if done := say_done(page.parts):
        yield Text(done)
    following = find_next(page.parts)
    yield Text(f"next due {whole(following)}" if following else "nothing more is due")


def _how_to_go_on(pages: Sequence[PriorityPage], heading: Heading) -> Iterator[RenderableType]:
    for each in [activity for page in pages for activity in page.activities][:1]:
        yield Text(f"An activity as the document sets it out: edp show{heading.options} {each.activity.number}")
