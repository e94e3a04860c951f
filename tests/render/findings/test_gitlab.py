"""GitLab's code quality report: the fields that GitLab documents, and nothing that it would take for another."""

from __future__ import annotations

import json

from hypothesis import given
from jsonschema import Draft7Validator

from edp_cli.queries.validate import Report
from edp_cli.render.findings import Source
from edp_cli.render.findings.gitlab import render_gitlab
from edp_cli.render.findings.source import path_of
from tests.cli.running import edp
from tests.render.findings.made import reports

LINE = {"type": "integer", "minimum": 1}
DOCUMENTED = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "required": ["description", "check_name", "fingerprint", "severity", "location"],
            "properties": {
                "description": {"type": "string"},
                "check_name": {"type": "string", "minLength": 1},
                "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
                "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
                "location": {
                    "type": "object",
                    "required": ["path", "lines"],
                    "properties": {
                        "path": {"type": "string", "minLength": 1},
                        "lines": {
                            "type": "object",
                            "required": ["begin"],
                            "properties": {"begin": LINE, "end": LINE},
                        },
                    },
                },
            },
        },
    }
)
"""The fields of https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""


@given(reports())
def test_it_has_the_fields_that_gitlab_documents(made: tuple[Report, dict[str, Source]]) -> None:
    report, sources = made
    issues = json.loads(render_gitlab(report, sources))
    DOCUMENTED.validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for found, issue in zip(report.findings, issues, strict=True):
        assert issue["check_name"] == found.code
        assert issue["description"].startswith(found.message)
        assert issue["location"]["path"] == path_of(found.location.file, sources)
        assert issue["location"]["lines"]["begin"] == found.location.line
        assert issue["severity"] == {"error": "major", "warning": "minor"}[found.severity]


def test_nothing_found_is_an_empty_list() -> None:
    assert edp("validate", "plans/plan.yaml", "--format", "gitlab").json == []
