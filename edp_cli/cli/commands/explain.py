"""`edp explain`: the manual page of a rule."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(
    context: typer.Context,
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="The rule's code: EDP201, or 201; else all are listed.")
    ] = None,
) -> int:
    """What a code of edp validate means.

    It says what is wrong, why it matters and what to do, with a bad and a good example. Without a code it lists
    every rule.

    Example: edp explain EDP201
    """
    from edp_cli.checks.manual import find_page, list_pages
    from edp_cli.cli.screen import show
    from edp_cli.render.explain import view_list, view_page

    show(context, view_list(list_pages()) if code is None else view_page(find_page(code)))
    return 0
