"""The test report: any reader of XML reads it, and a reader of such reports finds in it what was found."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from hypothesis import given
from junitparser import Failure, JUnitXml

from edp_cli.findings import Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings import Source
from edp_cli.render.findings.junit import render_junit
from edp_cli.render.findings.source import path_of
from tests.cli.running import edp
from tests.render.findings.made import reports

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def kept(text: str) -> str:
    """The text as XML can hold it."""
    return NOT_IN_XML.sub("\ufffd", text)


@given(reports())
def test_any_reader_of_xml_reads_it(made: tuple[Report, dict[str, Source]]) -> None:
    report, sources = made
    text = render_junit(report, sources)
    assert text.isascii()
    root = ET.fromstring(text)  # noqa: S314  our own
    cases = list(root.iter("testcase"))
    assert [case.get("file") for case in cases] == [kept(path_of(name, sources)) for name in report.names]
    for case, name in zip(cases, report.names, strict=True):
        found = [each for each in report.findings if each.location.file == name]
        for tag, severity in (("failure", Severity.ERROR), ("system-out", Severity.WARNING)):
            here = [each for each in found if each.severity is severity]
            told = case.findtext(tag) or ""
            assert (case.find(tag) is not None) is bool(here)
            for each in here:
                assert lines(each.message) in lines(told)
        assert {child.tag for child in case} <= {"failure", "system-out"}


def lines(text: str) -> str:
    """The text as a reader of XML gives it, which knows but one line end."""
    return kept(text).replace("\r\n", "\n").replace("\r", "\n")


def test_a_reader_of_test_reports_finds_what_was_found() -> None:
    report = JUnitXml.fromstring(edp("validate", "tests/golden/faulty", "--format", "junit").out.encode())
    [suite] = list(report)
    assert (suite.tests, suite.failures, suite.errors) == (5, 4, 0)
    failed = {}
    for case in suite:
        assert all(isinstance(result, Failure) for result in case.result)
        failed[case.name] = [result.message for result in case.result]
    assert failed == {
        "plan.yaml": [],
        "roles.yaml": ["1 error"],
        "1.1-library.yaml": ["7 errors"],
        "1.2-phonics.yaml": ["7 errors"],
        "1.3-parents.yaml": ["1 error"],
    }
    assert {case.classname for case in suite} == {"tests/golden/faulty", "tests/golden/faulty/activities"}


def test_warnings_fail_only_where_they_count_as_errors() -> None:
    def failures(*options: str) -> int:
        report = JUnitXml.fromstring(edp("validate", *options, "--format", "junit").out.encode())
        return int(report.failures)

    found = edp("validate", "--format", "json").json["findings"]
    assert {each["severity"] for each in found} == {"warning"}
    assert (failures(), failures("--strict")) == (0, len({each["file"] for each in found}))
