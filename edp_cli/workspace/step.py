"""Runs the rules that need a before over a plan and an earlier state of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.against.run import run_against
from edp_cli.compare.sides import Side
from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.workspace.opening import open_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.findings import Finding
    from edp_cli.store.contents import Contents


def check_step(before: Side, contents: Contents, day_of: Callable[[Docket], date]) -> tuple[Finding, ...]:
    """What the rules find in the change that led to these files; nothing, where plan.yaml cannot be read.

    `day_of` gives the day at which the change is judged.
    """
    workspace = open_workspace(contents)
    plan = workspace.plan
    if plan is None:
        return ()
    docket = make_docket(plan, workspace.line, workspace.left_out)
    after = Side("", write_out(plan, workspace.line), docket)
    return tuple(run_against(before, after, plan=plan, locate=workspace.locate, as_of=day_of(docket)))
