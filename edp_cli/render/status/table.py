"""How the plan stands, as tables for people.

Under each activity stand its actions and evaluations. Where the terminal is wide, the two colours with their
reasons have columns of their own; where it is narrow, they come under what they are about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.text import Text

from edp_cli.queries.show.pages import ActivityPage, PlanPage
from edp_cli.queries.status.standing import Rank
from edp_cli.render.drawing import draw, foot, plain_table, width_of
from edp_cli.render.show.outline import list_bare
from edp_cli.render.show.printed import say_also
from edp_cli.render.status.action_table import draw_action
from edp_cli.render.status.pieces import (
    GAP,
    NAMES,
    confidence_lines,
    legend_text,
    standing_lines,
    strip_lines,
    time_lines,
    widest,
)
from edp_cli.render.status.strips import list_strips, say_legend
from edp_cli.render.status.words import name_standing, say_nothing, say_rules, say_title
from edp_cli.render.words import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.status.find import Answer
    from edp_cli.queries.status.standing import Standing
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_BESIDE = 116
"""From this width on there is room for the two colours beside the text."""


def render_status(answer: Answer, heading: Heading, look: Look) -> str:
    """The answer as text."""
    parts: list[RenderableType] = [Text(say_title(answer), "bold"), Text(heading.words, "dim")]
    parts += [Text(rule, "dim") for rule in say_rules(answer.rule)]
    for standing in answer.standings:
        parts += _draw(standing, answer, heading, look)
    if nothing := say_nothing(answer):
        parts.append(Text(f"\n{nothing}"))
    if isinstance(answer.page, PlanPage) and (bare := list_bare(answer.page)) and answer.owner is None:
        parts.append(Text(f"\n{bare}"))
    if answer.shown.also:
        parts.append(Text(f"\n{say_also(answer.shown.also)}", "bold red"))
    return draw([*parts, *foot(heading)], look)


def _draw(standing: Standing, answer: Answer, heading: Heading, look: Look) -> Iterator[RenderableType]:
    if not standing.is_whole:
        yield from draw_action(standing, heading, look)
        return
    drawing = _Drawing(heading.as_of, look, widest(answer.standings), strips=isinstance(answer.page, ActivityPage))
    yield from drawing.whole(standing)
    if legend := drawing.strips and say_legend(list_strips([standing]), drawn=look.drawn):
        yield Text("")
        yield legend_text(legend)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """How priorities and activities are drawn.

    Attributes:
        reference: the room for references, so that all tables are laid out alike.
        strips: whether it is shown how what recurs was kept up.
    """

    as_of: date
    look: Look
    reference: int
    strips: bool

    def whole(self, standing: Standing) -> Iterator[RenderableType]:
        """A priority with its activities, or an activity with its actions and evaluations."""
        width = width_of(self.look) - _INDENT
        is_priority = standing.rank is Rank.PRIORITY
        yield Text(f"\n{name_standing(standing)}", "bold underline" if is_priority else "bold")
        yield Padding(standing_lines(standing, self.as_of, width), (0, 0, 0, _INDENT))
        if is_priority:
            for activity in standing.parts:
                yield from self.whole(activity)
        elif standing.parts:
            rows = self._beside(standing.parts) if self.look.width >= _BESIDE else self._under(standing.parts)
            yield Padding(rows, (1, 0, 0, _INDENT))

    def _beside(self, parts: Iterable[Standing]) -> Group:
        """The two colours in columns beside what stands so; strips under all three, where a line holds them."""
        rest = width_of(self.look) - _INDENT - self.reference - GAP
        share = rest * 3 // 10 - GAP
        what = rest - 2 * (share + GAP)
        widths = [self.reference, what, share, share]
        head = plain_table(widths)
        head.add_row("", "", *(Text(name, "dim") for name in NAMES))
        drawn: list[RenderableType] = [head]
        for part in parts:
            table = plain_table(widths)
            colours = (time_lines(part), confidence_lines(part, self.as_of))
            table.add_row(
                Text(part.ref),
                Text(capital(part.what or "")),
                *(Text("\n").join(lines) for lines in colours),
            )
            strips = (Padding(each, (0, 0, 0, self.reference + GAP)) for each in self._strips(part, rest))
            drawn += [table, *strips]
        return Group(*drawn)

    def _under(self, parts: Iterable[Standing]) -> Table:
        """The two colours under what stands so."""
        rest = width_of(self.look) - _INDENT - self.reference - GAP
        table = plain_table([self.reference, rest])
        for part in parts:
            colours = standing_lines(part, self.as_of, rest)
            what = Text(capital(part.what or ""))
            table.add_row(Text(part.ref), Group(what, colours, *self._strips(part, rest)))
        return table

    def _strips(self, part: Standing, width: int) -> Iterator[RenderableType]:
        lines = strip_lines(part, width, self.look) if self.strips else None
        if lines is not None:
            yield lines
