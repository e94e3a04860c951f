"""Findings as SARIF 2.1.0, the form that code hosts and editors share.

SARIF: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, sections 3.11 (messages), 3.27 (results),
3.30 (regions: the end column is one past the last) and 3.49 (rules).
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from edp_cli import __version__
from edp_cli.render.explain import view_page
from edp_cli.render.findings.fingerprint import fingerprints
from edp_cli.render.findings.source import path_of
from edp_cli.render.findings.words import page_of
from edp_cli.render.look import Look

if TYPE_CHECKING:
    from edp_cli.checks.manual import Page
    from edp_cli.findings import Finding, Location
    from edp_cli.queries.validate import Report
    from edp_cli.render.findings.source import Sources
    from edp_cli.render.views import Json

_SCHEMA = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json"
_BRACES = str.maketrans({"{": "{{", "}": "}}"})
"""What stands for an argument of a message in braces, and is doubled where it does not."""


def render_sarif(report: Report, sources: Sources) -> str:
    """One run, with the rules that found something and what they found."""
    codes = sorted({found.code for found in report.findings})
    prints = fingerprints(report.findings, sources)
    results = [
        _result(found, path_of(found.location.file, sources), codes.index(found.code), fingerprint)
        for found, fingerprint in zip(report.findings, prints, strict=True)
    ]
    driver = {"name": "edp", "version": __version__, "rules": [_rule(code) for code in codes]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2, ensure_ascii=False) + "\n"


def _rule(code: str) -> Json:
    page = page_of(code)
    return {"id": code, **_explained(page)} if page is not None else {"id": code}


def _explained(page: Page) -> Json:
    views = view_page(page)
    return {
        "name": "".join(word[:1].upper() + word[1:] for word in re.findall(r"\w+", page.title)),
        "shortDescription": {"text": page.title},
        "fullDescription": {"text": page.text[0]},
        "help": {"text": views.table(Look()), "markdown": views.page() if views.page is not None else page.title},
        "defaultConfiguration": {"level": page.severity.value},
    }


def _result(found: Finding, path: str, rule: int, fingerprint: str) -> Json:
    artifact = {"uri": quote(path, safe="/"), "uriBaseId": "%SRCROOT%"}
    region = _region(found.location)
    result: Json = {
        "ruleId": found.code,
        "ruleIndex": rule,
        "level": found.severity.value,
        "message": _text(f"{found.message} {found.help}" if found.help else found.message),
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"edpFinding/v1": fingerprint},
    }
    if found.ref:
        result["locations"][0]["logicalLocations"] = [{"fullyQualifiedName": found.ref}]
    if found.correction is not None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": found.correction}}
        change = {"artifactLocation": artifact, "replacements": [replacement]}
        result["fixes"] = [{"description": _text(f"Put instead: {found.correction}"), "artifactChanges": [change]}]
    return result


def _region(place: Location) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _text(words: str) -> Json:
    """The words as a message, in which nothing is an argument or a link."""
    return {"text": words.translate(_BRACES).replace("](", r"]\(")}
