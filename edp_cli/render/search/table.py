"""Where words stand in a plan, for people: under each activity its places, with the words in bold."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from edp_cli.queries.search.passages import Kind
from edp_cli.render.drawing import draw, foot, plain_table, width_of
from edp_cli.render.search.words import field_name, say_title, say_total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType
    from rich.table import Table

    from edp_cli.queries.search.find import Found, Hit
    from edp_cli.queries.search.passages import Field
    from edp_cli.queries.search.texts import Sought
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look

_INDENT = 2
_GAP = 2
_LONGEST_LABEL = 24
_NAMES = (Kind.ROLE, Kind.BODY)


def render_search(found: Found, heading: Heading, look: Look) -> str:
    """The places in the order of the plan, and how many there are."""
    parts: list[RenderableType] = [Text(say_title(found), "bold"), Text(heading.words, "dim")]
    label = min(_LONGEST_LABEL, max((len(hit.passage.label) for hit in found.hits), default=0))
    widths = (label, width_of(look) - _INDENT - label - _GAP)
    for name, hits in groupby(found.hits, key=_group):
        parts += [Text(f"\n{name}", "underline"), Padding(_table(hits, found.sought, widths), (0, 0, 0, _INDENT))]
    first, *others = say_total(found)
    parts += [Text(f"\n{first}", "bold"), *map(Text, others), *foot(heading)]
    return draw(parts, look)


def _group(hit: Hit) -> str:
    activity = hit.passage.activity
    if activity is not None:
        return f"Activity {activity.number}: {activity.title}"
    if hit.passage.kind is Kind.RECORD:
        return "Records of what the plan does not have"
    return "Roles and bodies" if hit.passage.kind in _NAMES else "The plan"


def _table(hits: Iterable[Hit], sought: Sequence[Sought], widths: Sequence[int]) -> Table:
    table = plain_table(widths)
    for hit in hits:
        place = hit.passage.place
        lines = [*_lines(hit, sought), Text(f"{place.file}:{place.line}", "dim")]
        table.add_row(Text(hit.passage.label), Text("\n").join(lines))
    return table


def _lines(hit: Hit, sought: Sequence[Sought]) -> Iterator[Text]:
    """What the place is known by, and the others of its texts in which a word was found, with their names."""
    first, *others = hit.passage.fields
    yield _marked(first, sought)
    for field in others:
        if field in hit.found:
            yield Text.assemble((f"{field_name(field.name)}: ", "dim"), _marked(field, sought))


def _marked(field: Field, sought: Sequence[Sought]) -> Text:
    words = " ".join(field.text.split())
    text = Text(words)
    for each in sought:
        for start, end in each.spans(words):
            text.stylize("bold", start, end)
    return text
