"""`edp list`: actions by any of their columns."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of

_Audience = Annotated[
    str | None, typer.Option("--audience", metavar="AUDIENCE", help="Only those for an audience with these words.")
]
_Kpi = Annotated[
    str | None,
    typer.Option("--kpi", metavar="INDICATOR", help="Only actions of activities with this indicator, as KPI17."),
]
_Area = Annotated[
    str | None,
    typer.Option(
        "--area", metavar="AREA", help="Only actions of activities with this key area: its number, or words."
    ),
]
_DueBefore = Annotated[
    str | None,
    typer.Option("--due-before", metavar="DATE", help="Only what is due before this day; what is overdue, too."),
]
_Text = Annotated[
    str | None, typer.Option("--text", metavar="WORDS", help="Only actions in which all these words stand.")
]
_Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="COLUMN",
        help="reference, due, owners, activity, audience, to, timescale or action; else in the plan's order.",
    ),
]
_Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar="NAMES",
        help="The columns, in order: reference, action, owners, audience, monitoring, to, timescale, reading, due,"
        " status, overdue, next, activity, areas, kpis, place.",
    ),
]


def list_(
    context: typer.Context,
    owner: Annotated[
        str | None,
        typer.Option("--owner", metavar="ROLE", help="Only what this role owns; part of its name is enough."),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="BODY", help="Only what is reported to this body or role."),
    ] = None,
    audience: _Audience = None,
    kpi: _Kpi = None,
    area: _Area = None,
    activity: options.Part = None,
    due_before: _DueBefore = None,
    unassigned: Annotated[
        bool, typer.Option("--unassigned", help="Only those that nobody is responsible for.")
    ] = False,
    overdue: Annotated[bool, typer.Option("--overdue", help="Only those with something overdue.")] = False,
    undated: Annotated[bool, typer.Option("--undated", help="Only those without a date of their own.")] = False,
    text: _Text = None,
    sort: _Sort = None,
    reverse: Annotated[bool, typer.Option("--reverse", help="The other way round.")] = False,
    columns: _Columns = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """The plan's actions, by any of their columns.

    Each option narrows the list. "Due" is what an action itself owes, not its reports.

    Example: edp list --audience governors --sort due
    """
    from edp_cli.cli import session
    from edp_cli.cli.screen import show
    from edp_cli.cli.typed import in_line
    from edp_cli.queries.actions.choose import choose
    from edp_cli.queries.actions.filters import Asked, find_filters
    from edp_cli.queries.actions.find import SORTS, list_actions, sort_actions
    from edp_cli.render.actions.columns import choose_columns
    from edp_cli.render.actions.view import view_actions

    chosen = choose_columns(columns)
    order = choose(sort, SORTS, wrong=f'A list is not sorted by "{sort}".') if sort is not None else None
    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    typed = (audience, kpi, area, text)
    audience, kpi, area, text = (in_line(words) if words is not None else None for words in typed)
    asked = Asked(owner, to, audience, kpi, area, activity, due_before, text, unassigned, undated, overdue)
    filters = find_filters(asked, opened.plan, opened.docket)
    found = list_actions(opened.plan, opened.docket, filters, opened.as_of)
    show(context, view_actions(sort_actions(found, order, reverse=reverse), opened.heading, chosen))
    return opened.exit_code
