"""What `edp status` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.status.data import status_data
from edp_cli.render.status.page import render_page
from edp_cli.render.status.rows import status_sheet
from edp_cli.render.views import Views

if TYPE_CHECKING:
    from edp_cli.queries.status.find import Answer
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look


def view_status(answer: Answer, heading: Heading) -> Views:
    """How what was asked about stands."""
    return Views(
        table=lambda look: _table(answer, heading, look),
        data=lambda: status_data(answer, heading),
        sheet=lambda: status_sheet(answer, heading),
        page=lambda: render_page(answer, heading),
    )


def _table(answer: Answer, heading: Heading, look: Look) -> str:
    from edp_cli.render.status.table import render_status  # noqa: PLC0415  rich is imported only where a table is drawn

    return render_status(answer, heading, look)
