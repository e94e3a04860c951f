"""What `edp diff` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.diff.answer import Answer
from edp_cli.render.views import Json, Views

if TYPE_CHECKING:
    from edp_cli.compare.changes import Comparison
    from edp_cli.compare.effects import Effect
    from edp_cli.compare.sides import Side
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Sheet


def view_diff(comparison: Comparison, effect: Effect, *, heading: Heading, before: Side, after: Side) -> Views:
    """Everything that the two sides differ in, and what that does to people.

    `before` and `after` are the sides that `comparison` was made from: their names stand in the title, and what
    could not be read of either (`docket.left_out`) is said at the top. `heading` is that of the side after; its
    own `left_out` is not looked at.
    """
    answer = Answer(comparison, effect, heading, before, after)
    return Views(
        table=lambda look: _table(answer, look),
        data=lambda: _data(answer),
        sheet=lambda: _sheet(answer),
        page=lambda: _page(answer),
    )


def _table(answer: Answer, look: Look) -> str:
    from edp_cli.render.diff.table import render_table  # noqa: PLC0415  rich is imported only where a table is drawn

    return render_table(answer, look)


def _data(answer: Answer) -> Json:
    from edp_cli.render.diff.data import make_data  # noqa: PLC0415  few runs need it

    return make_data(answer)


def _sheet(answer: Answer) -> Sheet:
    from edp_cli.render.diff.sheet import make_sheet  # noqa: PLC0415  few runs need it

    return make_sheet(answer)


def _page(answer: Answer) -> str:
    from edp_cli.render.diff.page import render_page  # noqa: PLC0415  few runs need it

    return render_page(answer)
