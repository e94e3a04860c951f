"""What `edp show` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.show.data import shown_data
from edp_cli.render.show.page import render_page
from edp_cli.render.show.rows import shown_sheet
from edp_cli.render.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.queries.show.pages import Shown
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_shown(shown: Shown, heading: Heading, line: Callable[[Source], int]) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(shown, heading, look),
        data=lambda: shown_data(shown, heading, line),
        sheet=lambda: shown_sheet(shown.page),
        page=lambda: render_page(shown, heading),
    )


def _table(shown: Shown, heading: Heading, look: Look) -> str:
    from edp_cli.render.show.table import render_shown  # noqa: PLC0415  rich is imported only where a table is drawn

    return render_shown(shown, heading, look)
