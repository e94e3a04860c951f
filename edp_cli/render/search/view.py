"""What `edp search` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.search.words import field_name, kind_name, say_title, say_total
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views, place_data

if TYPE_CHECKING:
    from edp_cli.queries.search.find import Found
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_search(found: Found, heading: Heading) -> Views:
    """Where the words stand."""
    return Views(
        table=lambda look: _table(found, heading, look),
        data=lambda: _data(found, heading),
        sheet=lambda: _sheet(found, heading),
    )


def _table(found: Found, heading: Heading, look: Look) -> str:
    from edp_cli.render.search.table import render_search  # noqa: PLC0415  rich only where a table is drawn

    return render_search(found, heading, look)


def _data(found: Found, heading: Heading) -> Json:
    items = [
        {
            "ref": hit.passage.ref,
            "kind": hit.passage.kind.value,
            "field": field.name,
            "text": field.text,
            "source": place_data(hit.passage.place.file, hit.passage.place.line),
        }
        for hit in found.hits
        for field in hit.found
    ]
    return {"schema": "edp/search/1", **heading.data(), "items": items, "left_out": list(heading.left_out)}


def _sheet(found: Found, heading: Heading) -> Sheet:
    rows = tuple(
        (
            hit.passage.label,
            kind_name(hit.passage.kind),
            field_name(field.name),
            " ".join(field.text.split()),
            hit.passage.place.file,
            hit.passage.place.line,
        )
        for hit in found.hits
        for field in hit.found
    )
    columns = ("Reference", "Kind", "Field", "Text", "File", "Line")
    foot = (*say_total(found), *heading.missing)
    return Sheet(columns, rows, say_title(found), (heading.sentence,), foot)
