"""What `edp validate` has found, in every format: a module here for each."""

from __future__ import annotations

from edp_cli.render.findings.source import Source
from edp_cli.render.findings.view import view_report

__all__ = ["Source", "view_report"]
