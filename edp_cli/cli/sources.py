"""The files that `edp validate` has checked, as its findings are shown with them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.render.findings import Source
from edp_cli.store.checked import read_lines
from edp_cli.store.find import find_repository, show_path

if TYPE_CHECKING:
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources
    from edp_cli.store.contents import Contents


def find_sources(contents: Contents, report: Report) -> Sources:
    """Every file that was checked or that has findings, and the lines of those that have."""
    faulty = dict.fromkeys(found.location.file for found in report.findings)
    lines = read_lines(contents, faulty)
    here = Path.cwd()
    root = find_repository(here, given=os.environ.get("GITHUB_WORKSPACE"))
    names = dict.fromkeys((*report.names, *faulty))
    return {name: Source(_path(name, here, root), lines.get(name, ())) for name in names}


def _path(name: str, here: Path, root: Path | None) -> str:
    """The file's path from the root of the repository; as it is shown, where there is none or it lies outside."""
    path = show_path(here / name, root) if root is not None else name
    return name if path.startswith("../") else path
