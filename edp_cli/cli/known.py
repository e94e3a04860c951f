"""`baseline.json` of the plan that was opened: what it makes known, and how it is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli import console
from edp_cli.errors import EdpError
from edp_cli.findings import Severity
from edp_cli.queries.baseline import Known, make_baseline
from edp_cli.store.baseline import name_files, read_baseline, save_baseline

if TYPE_CHECKING:
    from edp_cli.cli.session import Opened
    from edp_cli.queries.baseline import Naming


def find_known(opened: Opened) -> Known | None:
    """What the plan's baseline makes known, if it has one."""
    baseline = read_baseline(opened.folder, cwd=Path.cwd())
    return Known(baseline, _naming(opened)) if baseline is not None else None


def write_known(opened: Opened) -> None:
    """Write all that is found now to the plan's baseline, and say so on standard error.

    Raises:
        EdpError: a file of the plan cannot be read, so that not all is found (exit code 3).
    """
    from edp_cli.render.baseline import render_baseline
    from edp_cli.render.words import count

    left_out = opened.snapshot.left_out
    if left_out:
        message = (
            f"The baseline was not written: {left_out[0]} cannot be read, so what is wrong in it is not known."
        )
        raise EdpError(f"{message} Mend that first: edp validate", exit_code=3)
    baseline = make_baseline(opened.snapshot.findings, _naming(opened))
    shown = save_baseline(opened.folder, render_baseline(baseline), cwd=Path.cwd())
    errors = sum(found.severity is Severity.ERROR for found in opened.snapshot.findings)
    of_them = f", {count(errors, 'error')} among them" if errors else ""
    console.warn(f"Written to {shown}: {count(baseline.total(), 'finding')}{of_them}, left out of later runs.")


def _naming(opened: Opened) -> Naming:
    snapshot = opened.snapshot
    shown = {*snapshot.files, *(found.location.file for found in (*snapshot.findings, *snapshot.ignored))}
    return name_files(shown, folder=opened.folder, cwd=Path.cwd())
