"""The committee's paper in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.exceptions.paper import make_paper
from edp_cli.render.exceptions.words import say_title
from edp_cli.render.markdown import escape
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.queries.committees.exceptions import Exceptions
    from edp_cli.render.exceptions.paper import Paragraph
    from edp_cli.render.heading import Heading


def render_page(found: Exceptions, heading: Heading) -> str:
    """The paper, ready for an agenda."""
    return "\n\n".join(_parts(found, heading)) + "\n"


def _parts(found: Exceptions, heading: Heading) -> Iterator[str]:
    yield f"# {_shown(say_title(found))}"
    yield _shown(heading.sentence)
    for section in make_paper(found):
        yield f"## {section.number}. {_shown(section.title)}"
        for paragraph in section.paragraphs:
            yield from _paragraph(paragraph)
    yield from map(_shown, heading.missing)


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    """The paragraph, and under it a list of what there is to know."""
    lead = f" {_shown(paragraph.lead)}." if paragraph.lead else ""
    yield f"**{paragraph.number}{lead}** {_shown(paragraph.words)}"
    if paragraph.lines:
        yield "\n".join(f"- {name}: {_shown(words)}" for name, words in paragraph.lines)


def _shown(text: str) -> str:
    return escape(text.replace(UNBROKEN, " "))
