"""`edp validate`: checks plan files; the command for CI."""

from __future__ import annotations

from typing import Annotated

import typer

from edp_cli.cli import options, validating
from edp_cli.cli.source import source_of


def validate(
    context: typer.Context,
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[PATH]...",
            help="Files and folders of the plan to report on, or a plans folder; else the whole plan.",
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Take every warning for an error.")] = False,
    select: validating.Select = None,
    ignore: validating.Ignore = None,
    write_baseline: validating.WriteBaseline = False,
    no_baseline: validating.NoBaseline = False,
    stdin: validating.Stdin = False,
    stdin_filename: validating.StdinFilename = None,
    fix: validating.Fix = False,
    dry_run: validating.DryRun = False,
    against: validating.AgainstRevision = None,
    plans: options.Plans = None,
    as_of: options.AsOf = None,
) -> int:
    """Check the plan's files, and say what is wrong.

    Each finding says where it stands and what would do. The whole plan is read, whatever files are reported
    on. Exit code 1 means that there are errors. A comment such as "# edp: ignore EDP203 - reason" on a line
    leaves out what that rule finds there.

    Example: edp validate --strict
    """
    from edp_cli.cli import session
    from edp_cli.cli.against import find_against
    from edp_cli.cli.checking import (
        check_together,
        choose_rules,
        find_text_of,
        look_at_the_day,
        open_piped,
        open_reported,
    )
    from edp_cli.cli.known import find_known, write_known
    from edp_cli.cli.mending import LEFT_AS_IT_IS, check_dry_run, mend
    from edp_cli.cli.screen import show
    from edp_cli.cli.sources import find_sources
    from edp_cli.findings import Severity
    from edp_cli.queries.validate import Wanted, make_report
    from edp_cli.render.findings import view_report

    check_together(context)
    check_dry_run(fix=fix, dry_run=dry_run)
    text_of = find_text_of(stdin_filename, is_piped=stdin)
    opened, only = open_piped(text_of, plans) if text_of is not None else open_reported(paths or [], plans)
    all_mended = not fix or mend(opened, only=only, dry_run=dry_run)
    if fix:
        opened, only = open_reported(paths or [], plans)
    opened = look_at_the_day(opened, as_of, source=source_of(context, "as_of"))
    wanted = Wanted(only, choose_rules(select, ignore), strict)
    if write_baseline:
        write_known(opened)
    known = None if no_baseline else find_known(opened)
    snapshot = opened.snapshot
    change = find_against(against, opened, as_of, source=source_of(context, "as_of"))
    findings, ignored = (*snapshot.findings, *change.findings), (*snapshot.ignored, *change.ignored)
    report = make_report(findings, snapshot.files, wanted=wanted, ignored=ignored, known=known)
    show(context, view_report(report, find_sources(opened.contents, report)))
    if not all_mended:
        return LEFT_AS_IT_IS
    if report.count(Severity.ERROR):
        return 1
    return session.COMPLETE if change.is_whole else session.PARTIAL
