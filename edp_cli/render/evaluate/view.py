"""What `edp evaluate` answers, in every shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.evaluate.counting import Outcome
from edp_cli.render.evaluate.words import (
    CARRIED,
    OWED,
    list_numbers,
    name_outcome,
    say_counts,
    say_how_counted,
    say_how_far,
    say_title,
    say_undated,
)
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.duties.duty import Source
    from edp_cli.queries.evaluate.find import Evaluation
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_NUMBERS = (OWED, *map(name_outcome, Outcome), CARRIED)
_COLUMNS = (
    "Priority", "Activity", "Title", *_NUMBERS, "Done by a moved date", "Targets", "Targets with evidence",
)  # fmt: skip


def view_evaluation(evaluation: Evaluation, heading: Heading, line: Callable[[Source], int]) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(evaluation, heading, look),
        data=lambda: _data(evaluation, heading, line),
        sheet=lambda: _sheet(evaluation, heading),
        page=lambda: _page(evaluation, heading),
    )


def _table(evaluation: Evaluation, heading: Heading, look: Look) -> str:
    from edp_cli.render.evaluate.table import render_evaluation  # noqa: PLC0415  rich is imported only where a table is drawn

    return render_evaluation(evaluation, heading, look)


def _page(evaluation: Evaluation, heading: Heading) -> str:
    from edp_cli.render.evaluate.page import render_page  # noqa: PLC0415  few runs need it

    return render_page(evaluation, heading)


def _data(evaluation: Evaluation, heading: Heading, line: Callable[[Source], int]) -> Json:
    from edp_cli.render.evaluate.data import make_data  # noqa: PLC0415  few runs need it

    return make_data(evaluation, heading, line)


def _sheet(evaluation: Evaluation, heading: Heading) -> Sheet:
    """A row for each activity."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            str(each.activity.priority),
            each.activity.number,
            each.activity.title,
            *list_numbers(each.counts, _NUMBERS),
            each.counts.done_moved,
            len(each.targets),
            sum(target.has_evidence for target in each.targets),
        )
        for each in evaluation.activities
    )
    notes = (heading.sentence, (say_how_far(evaluation.year) or "").replace(UNBROKEN, " "))
    foot = (
        say_counts(evaluation.counts),
        say_how_counted(evaluation.year),
        say_undated(evaluation),
        *heading.missing,
    )
    return Sheet(_COLUMNS, rows, say_title(evaluation), tuple(filter(None, notes)), tuple(filter(None, foot)))
