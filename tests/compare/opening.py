"""Opens plans folders as sides of a comparison, and runs the rules that need a before over two of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.against.run import run_against
from edp_cli.compare.sides import Side
from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.store.contents import read_contents
from edp_cli.workspace.opening import open_workspace

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from edp_cli.findings import Finding
    from edp_cli.workspace.opening import Workspace


def open_side(workspace: Workspace, name: str) -> Side:
    assert workspace.plan is not None, workspace.findings
    written = write_out(workspace.plan, workspace.line)
    return Side(name, written, make_docket(workspace.plan, workspace.line, workspace.left_out))


def find_against(before: Path, after: Path, as_of: date) -> tuple[Finding, ...]:
    """What the rules that need a before find; the places are in the folder after."""
    old, new = (open_workspace(read_contents(folder, cwd=folder)) for folder in (before, after))
    assert new.plan is not None, new.findings
    found = run_against(
        open_side(old, "before"), open_side(new, "after"), plan=new.plan, locate=new.locate, as_of=as_of
    )
    return tuple(found)
