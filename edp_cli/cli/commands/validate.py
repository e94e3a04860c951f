"""`edp validate`: checks plan files; the command for CI."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options


def validate(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...", help="The files to report on, or a plans folder; else the whole plan."
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Take every warning for an error.")] = False,
    plans: options.Plans = None,
) -> int:
    """Check the plan's files, and say what is wrong.

    Each finding says where it stands and what would do. The whole plan is read, whatever files are reported
    on. Exit code 1 means that there are errors.

    Example: edp validate --strict
    """
    from edp_cli.cli import session
    from edp_cli.cli.paths import find_reported
    from edp_cli.cli.screen import show
    from edp_cli.findings import Severity
    from edp_cli.queries.validate import make_report
    from edp_cli.render.findings import view_report

    folder, wanted = find_reported(paths or [], plans)
    snapshot = session.open_plans(folder)
    only = wanted.among(snapshot.files) if wanted else None
    report = make_report(snapshot.findings, snapshot.files, only=only, strict=strict)
    show(context, view_report(report))
    return 1 if report.count(Severity.ERROR) else 0
