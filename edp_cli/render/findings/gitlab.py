"""Findings as GitLab shows them in a merge request: its "code quality" report, a list in JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from edp_cli.findings import Severity
from edp_cli.render.findings.fingerprint import fingerprints
from edp_cli.render.findings.source import path_of
from edp_cli.render.findings.words import said

if TYPE_CHECKING:
    from edp_cli.findings import Finding
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources
    from edp_cli.render.views import Json

_GRAVITY = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def render_gitlab(report: Report, sources: Sources) -> str:
    """The list, with an entry for each finding."""
    prints = fingerprints(report.findings, sources)
    issues = [
        _issue(found, path_of(found.location.file, sources), fingerprint)
        for found, fingerprint in zip(report.findings, prints, strict=True)
    ]
    return json.dumps(issues, indent=2, ensure_ascii=False) + "\n"


def _issue(found: Finding, path: str, fingerprint: str) -> Json:
    return {
        "description": " ".join(said(found)),
        "check_name": found.code,
        "fingerprint": fingerprint,
        "severity": _GRAVITY[found.severity],
        "location": {"path": path, "lines": {"begin": found.location.line, "end": found.location.end_line}},
    }
