"""`edp checklist`: a page to hand over to each owner, with boxes to tick."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of
from edp_cli.errors import EdpError


def checklist(
    context: typer.Context,
    owner: options.Owner = None,
    everybody: Annotated[bool, typer.Option("--all", help="A page for each owner, as without --owner.")] = False,
    term: options.Term = None,
    year: options.Year = None,
    month: options.Month = None,
    from_day: options.From = None,
    until: options.Until = None,
    within: options.Within = None,
    out: Annotated[
        str | None,
        typer.Option("--out", metavar="DIR", help="Write a file for each owner, and one that lists them."),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="With --out, write text rather than Markdown.")] = False,
    done: Annotated[bool, typer.Option("--done", help="Show what is done as well, ticked.")] = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """A page to hand to each owner, with boxes to tick.

    It says what is overdue, what is due in a term, and what comes next; with --done, what is done already. It is
    this term, unless another term, a year, a month or other days are asked for. With --out, a file that edp did
    not write, or that was changed since by hand, is never written over.

    Example: edp checklist --term autumn --out checklists
    """
    from edp_cli.cli import session
    from edp_cli.cli.handing_out import check_files, write_files
    from edp_cli.cli.screen import show
    from edp_cli.queries.checklist import make_checklist
    from edp_cli.queries.select import select
    from edp_cli.queries.window import Asked, find_window
    from edp_cli.render.checklist.view import view_checklist
    from edp_cli.render.checklist.words import Pages

    if owner is not None and everybody:
        said = "--owner and --all do not go together: --owner is for one page, --all for all of them."
        raise EdpError(said, exit_code=2)
    check_files(context, out, text=text)
    opened = session.start(plans, as_of, source=source_of(context, "as_of"))
    docket = opened.docket
    window = find_window(Asked(term, year, month, from_day, until, within), docket.frame, opened.as_of)
    role = select(docket, owner=owner).owner
    found = make_checklist(docket, opened.plan, window=window, as_of=opened.as_of, owner=role)
    pages = Pages(found, opened.heading, docket.line, with_done=done)
    if out is None:
        show(context, view_checklist(pages))
    else:
        write_files(context, pages, out, text=text, with_index=role is None)
    return opened.exit_code
