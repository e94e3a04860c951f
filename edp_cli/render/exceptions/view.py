"""What `edp exceptions` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.exceptions.data import make_data
from edp_cli.render.exceptions.page import render_page
from edp_cli.render.exceptions.rows import COLUMNS, find_rows
from edp_cli.render.exceptions.words import say_title
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.queries.committees.exceptions import Exceptions
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_exceptions(found: Exceptions, heading: Heading, line: Callable[[Source], int]) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(found, heading, look),
        data=lambda: make_data(found, heading, line),
        sheet=lambda: Sheet(COLUMNS, tuple(find_rows(found)), say_title(found)),
        page=lambda: render_page(found, heading),
    )


def _table(found: Exceptions, heading: Heading, look: Look) -> str:
    from edp_cli.render.exceptions.table import render_table  # noqa: PLC0415  rich is imported only where a table is drawn

    return render_table(found, heading, look)
