"""SARIF: as OASIS defines it, with what was found in it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from hypothesis import given, settings
from jsonschema import Draft7Validator, FormatChecker

from edp_cli.checks.manual import find_page
from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings import Source
from edp_cli.render.findings.sarif import render_sarif
from edp_cli.render.findings.source import path_of
from tests.cli.running import edp
from tests.render.findings.made import reports

SCHEMA = json.loads((Path(__file__).parent / "published" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = Draft7Validator(SCHEMA, format_checker=FormatChecker())


def run_of(text: str) -> Any:  # noqa: ANN401  JSON of any kind
    log = json.loads(text)
    assert [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(log)] == []
    assert log["version"] == "2.1.0"
    [run] = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    return run


def message(written: str) -> str:
    """A message of SARIF as it is shown."""
    return written.replace("{{", "{").replace("}}", "}").replace("]\\(", "](")


@settings(max_examples=40)
@given(reports())
def test_it_is_what_oasis_defines(made: tuple[Report, dict[str, Source]]) -> None:
    report, sources = made
    run = run_of(render_sarif(report, sources))
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({found.code for found in report.findings})
    for found, result in zip(report.findings, run["results"], strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == found.code
        [location] = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w.~/%-]+", uri, re.ASCII)
        assert unquote(uri) == path_of(found.location.file, sources)
        place = found.location
        assert location["physicalLocation"]["region"] == {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        }
        written = result["message"]["text"]
        assert not re.search(r"(?<!\{)\{(\{\{)*\d", written), "nothing in it is an argument"
        assert "](" not in written, "nothing in it is a link"
        if r"]\(" not in found.message + (found.help or ""):
            parts = [part for part in (found.message, found.help) if part]
            assert message(written).strip() == " ".join(parts).strip()


def test_a_rule_says_what_its_page_says() -> None:
    run = run_of(edp("validate", "tests/golden/faulty", "--format", "sarif").out)
    for rule in run["tool"]["driver"]["rules"]:
        page = find_page(rule["id"])
        assert rule["shortDescription"]["text"] == page.title
        assert rule["fullDescription"]["text"] == page.text[0]
        assert rule["defaultConfiguration"]["level"] == page.severity
        assert page.good.splitlines()[0] in rule["help"]["text"]
        assert f"```yaml\n{page.good}\n```" in rule["help"]["markdown"]
        assert re.fullmatch(r"[A-Z]\w+", rule["name"])


def test_what_may_be_put_instead_is_a_fix() -> None:
    place = Location("plans/roles.yaml", 2, 5, 2, 9)
    found = Finding("EDP301", Severity.ERROR, "Wrong.", place, correction="Head of {A}")
    [result] = run_of(render_sarif(Report(1, (found,)), {}))["results"]
    [fix] = result["fixes"]
    assert fix["description"]["text"] == "Put instead: Head of {{A}}"
    [change] = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "plans/roles.yaml", "uriBaseId": "%SRCROOT%"}
    [replacement] = change["replacements"]
    assert replacement["insertedContent"] == {"text": "Head of {A}"}
    assert replacement["deletedRegion"] == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 9}


LINES = ("roles:", "  - role: A", "  - role: A", "  - role: B")


def test_a_finding_is_known_again_when_its_line_moves() -> None:
    def prints(lines: tuple[str, ...]) -> list[str]:
        found = Finding("EDP303", Severity.ERROR, "Wrong.", Location("roles.yaml", 2, 11, 2, 12))
        at = [number for number, line in enumerate(lines, 1) if "role: " in line]
        several = tuple(replace(found, location=Location("roles.yaml", line, 11, line, 12)) for line in at)
        results = run_of(render_sarif(Report(1, several), {"roles.yaml": Source("roles.yaml", lines)}))["results"]
        return [result["partialFingerprints"]["edpFinding/v1"] for result in results]

    first = prints(LINES)
    assert len(set(first)) == 3
    assert prints(("# a remark", "", *LINES)) == first
    assert prints((*LINES[:3], "  - role: C"))[:2] == first[:2]
    assert prints((*LINES[:3], "  - role: C"))[2] != first[2]
