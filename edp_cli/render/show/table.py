"""The pages of `edp show` for people: each between the same first and last lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from edp_cli.queries.show.pages import ActionPage, ActivityPage, PartPage, PlanPage, PriorityPage
from edp_cli.render.drawing import draw, foot
from edp_cli.render.show.action_table import draw_action
from edp_cli.render.show.activity_table import draw_activity
from edp_cli.render.show.duty_table import draw_occurrence, draw_part
from edp_cli.render.show.outline_table import draw_plan, draw_priority
from edp_cli.render.show.pieces import LATE
from edp_cli.render.show.printed import name_page, say_also

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from edp_cli.queries.show.pages import Page, Shown
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def render_shown(shown: Shown, heading: Heading, look: Look) -> str:
    """The page as text."""
    first = (Text(name_page(shown.page), "bold"), Text(heading.words, "dim"))
    return draw([*first, *_page(shown.page, heading, look), *_bottom(shown, heading)], look)


def _bottom(shown: Shown, heading: Heading) -> Iterator[RenderableType]:
    """Where else its number is used, and what could not be read."""
    if shown.also:
        yield Text(say_also(shown.also), LATE)
    yield from foot(heading)


def _page(page: Page, heading: Heading, look: Look) -> Iterator[RenderableType]:
    if isinstance(page, PlanPage):
        return draw_plan(page, heading, look)
    if isinstance(page, PriorityPage):
        return draw_priority(page, heading, look)
    if isinstance(page, ActivityPage):
        return draw_activity(page, heading, look)
    if isinstance(page, ActionPage):
        return draw_action(page, heading, look)
    return draw_part(page, heading, look) if isinstance(page, PartPage) else draw_occurrence(page, heading, look)
