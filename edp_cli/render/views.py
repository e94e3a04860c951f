"""`Views`: one answer in every shape that it can be shown in, and the formats that make text of it.

A format is a name and a function here; every command is shown through them, so a new format is one line.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from edp_cli.render.markdown import render_markdown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Sheet

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Views:
    """One answer. Nothing is made before it is asked for.

    Attributes:
        table: the text for a terminal.
        data: the JSON value; its shape is a contract of `contracts`.
        sheet: the rows.
        page: Markdown, where the answer is more of a page than of rows.
        more: the text in each further format that this answer has, by the format's name.
    """

    table: Callable[[Look], str]
    data: Callable[[], Json]
    sheet: Callable[[], Sheet]
    page: Callable[[], str] | None = None
    more: Mapping[str, Callable[[], str]] = field(default_factory=dict)


def place_data(file: str, line: int) -> Json:
    """Where a thing is written, as every answer in JSON has it."""
    return {"file": file, "line": line}


def render(views: Views, name: str, look: Look) -> str:
    """The answer in the format of that name: one of `FORMATS`, or of its own."""
    return views.more[name]() if name in views.more else FORMATS[name](views, look)


def _csv(views: Views, _: Look) -> str:
    from edp_cli.render.spreadsheet import render_csv  # noqa: PLC0415  few runs need it

    return render_csv(views.sheet())


def _markdown(views: Views, _: Look) -> str:
    return views.page() if views.page is not None else render_markdown(views.sheet())


FORMATS: dict[str, Callable[[Views, Look], str]] = {
    "table": lambda views, look: views.table(look),
    "json": lambda views, _: json.dumps(views.data(), indent=2, ensure_ascii=False) + "\n",
    "csv": _csv,
    "markdown": _markdown,
}
"""The formats that every answer has, by their names."""
