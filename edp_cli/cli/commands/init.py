"""`edp init`: a new plan to start from."""

from __future__ import annotations

from typing import Annotated

import typer


def init(
    folder: Annotated[str, typer.Argument(metavar="DIR", help="The plan's folder, new or empty.")],
    authority: Annotated[
        str | None, typer.Option("--authority", metavar="NAME", help="The authority, trust or school.")
    ] = None,
    title: Annotated[
        str | None, typer.Option("--title", metavar="TITLE", help="The plan's title, as on its cover.")
    ] = None,
    starts: Annotated[
        str | None,
        typer.Option("--starts", metavar="DATE", help="Its first day; else 1 September of this school year."),
    ] = None,
    ends: Annotated[
        str | None, typer.Option("--ends", metavar="DATE", help="Its last day; else three years after the first.")
    ] = None,
) -> int:
    """Write a small plan to start from, with one of everything.

    It goes into a folder that is new or empty, and there is nothing wrong with it. Remarks in its files say what
    each thing is.

    Example: edp init my-plan --authority "Our authority"
    """
    from pathlib import Path

    from edp_cli.cli import console, session, starting
    from edp_cli.model.schemas import render_schemas
    from edp_cli.queries.new_plan import make_new_plan
    from edp_cli.render.new_plan.files import render_new_plan
    from edp_cli.store.new_plan import write_new_plan

    today = session.today()
    plan = make_new_plan(today, authority=authority, title=title, starts=starts, ends=ends)
    for name, words in (("DIR", folder), ("--authority", plan.authority), ("--title", plan.title)):
        starting.check_typed(name, words)
    schemas = {f"schemas/{name}": text for name, text in render_schemas().items()}
    write_new_plan(Path(folder), {**render_new_plan(plan), **schemas})
    console.write(starting.say_written(folder, plan, today))
    return 0
