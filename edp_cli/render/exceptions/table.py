"""The committee's paper as people read it in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from edp_cli.queries.colours import Colour
from edp_cli.render.drawing import draw, foot, plain_table, width_of
from edp_cli.render.exceptions.paper import make_paper
from edp_cli.render.exceptions.words import say_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from edp_cli.queries.committees.exceptions import Exceptions
    from edp_cli.render.exceptions.paper import Paragraph, Section
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_STYLES = {Colour.RED: "bold red", Colour.AMBER: "bold yellow"}
_GAP = 2


def render_table(found: Exceptions, heading: Heading, look: Look) -> str:
    """The paper, its numbers in a column of their own."""
    top = [Text(say_title(found), "bold"), Text(heading.words, "dim")]
    parts = (part for section in make_paper(found) for part in _section(section, look))
    return draw([*top, *parts, *foot(heading)], look)


def _section(section: Section, look: Look) -> Iterator[RenderableType]:
    yield Text(f"\n{section.number}  {section.title}", "bold underline")
    numbers = max(len(paragraph.number) for paragraph in section.paragraphs)
    for paragraph in section.paragraphs:
        if paragraph.lines:
            yield Text()
        table = plain_table([numbers, width_of(look) - numbers - _GAP])
        table.add_row(Text(paragraph.number), _words(paragraph))
        yield table


def _words(paragraph: Paragraph) -> Text:
    """The lead, the paragraph, and a line for each thing that there is to know."""
    style = _STYLES[paragraph.colour] if paragraph.colour is not None else "bold"
    lead = [Text(paragraph.lead, style)] if paragraph.lead else []
    lines = (Text(f"{name}: {words}") for name, words in paragraph.lines)
    return Text("\n").join([*lead, Text(paragraph.words), *lines])
