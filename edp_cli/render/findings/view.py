"""The answer of `edp validate`, in every format that it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.render.findings.data import report_data, report_sheet
from edp_cli.render.findings.github import render_github
from edp_cli.render.findings.page import render_page
from edp_cli.render.findings.table import render_report
from edp_cli.render.views import Views

if TYPE_CHECKING:
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources


def view_report(report: Report, sources: Sources) -> Views:
    """The answer of `edp validate`; `sources` are the files that were checked."""
    return Views(
        table=lambda look: render_report(report, sources, look),
        data=lambda: report_data(report),
        sheet=lambda: report_sheet(report),
        page=lambda: render_page(report, sources),
        more={
            "github": lambda: render_github(report, sources),
            "sarif": lambda: _sarif(report, sources),
            "junit": lambda: _junit(report, sources),
            "gitlab": lambda: _gitlab(report, sources),
        },
    )


def _sarif(report: Report, sources: Sources) -> str:
    from edp_cli.render.findings.sarif import render_sarif  # noqa: PLC0415  few runs need it

    return render_sarif(report, sources)


def _junit(report: Report, sources: Sources) -> str:
    from edp_cli.render.findings.junit import render_junit  # noqa: PLC0415  as above

    return render_junit(report, sources)


def _gitlab(report: Report, sources: Sources) -> str:
    from edp_cli.render.findings.gitlab import render_gitlab  # noqa: PLC0415  as above

    return render_gitlab(report, sources)
