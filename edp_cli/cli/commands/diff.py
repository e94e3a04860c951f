"""`edp diff`: what has changed in the plan, and what that does to people."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options
from edp_cli.cli.source import source_of


def diff(
    context: typer.Context,
    old: Annotated[
        str | None,
        typer.Argument(
            metavar="[OLD]",
            help="The plan before: a branch, a tag, a commit or a folder; else HEAD, the last commit."
            " A..B names both; A...B compares B with where it parted from A.",
        ),
    ] = None,
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="The plan after; else the plan as its files are now.")
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where anything has changed, for scripts.")
    ] = False,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """What has changed in the plan, and what it does to people.

    The plan as its files are now is compared with the last commit, or with OLD; NEW is another state. What is
    compared is what the plan and its records say: files may have other names. Earlier states are read from git,
    which is left as it is; two plans folders need no git.

    Example: edp diff HEAD
    """
    from edp_cli.cli import comparing
    from edp_cli.cli.screen import show
    from edp_cli.compare.effect import find_effect
    from edp_cli.compare.find import find_changes
    from edp_cli.render.diff.view import view_diff

    words = [word for word in (old, new) if word is not None]
    opened = comparing.start(words, plans, as_of, source=source_of(context, "as_of"))
    before, after, heading = opened.before, opened.after, opened.heading
    comparison = find_changes(before, after)
    effect = find_effect(before, after, comparison, heading.as_of)
    show(context, view_diff(comparison, effect, heading=heading, before=before, after=after))
    return opened.exit_code or (1 if exit_code and not comparison.is_empty else 0)
