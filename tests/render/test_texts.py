"""Texts for people whose values a plan does not give today."""

from __future__ import annotations

from datetime import date

import pytest

from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings.data import report_sheet
from edp_cli.render.findings.github import render_github
from edp_cli.render.findings.page import render_page
from edp_cli.render.findings.table import render_report
from edp_cli.render.look import Look
from edp_cli.render.reading import AsOf, render_reading
from edp_cli.timescale import LeftOver, Timescale


def test_a_finding_without_help() -> None:
    found = Finding("EDP999", Severity.WARNING, "Something is odd.", Location("a.yaml", 2, 3))
    assert render_report(Report(1, (found,)), {}, Look()) == (
        "a.yaml:2:3: warning EDP999\n  Something is odd.\n\nNo errors and 1 warning in 1 file.\n"
        "To read more about a rule: edp explain EDP999\n"
    )


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (Report(2, ()), ["Nothing is wrong in 2 files."]),
        (Report(2, (), every_rule=False), ["Nothing that was asked about is wrong in 2 files."]),
        (
            Report(1, (), ignored=1),
            ["Nothing else is wrong in 1 file.", "Comments in the files ignore 1 more finding."],
        ),
        (Report(1, (), known=2), ["Nothing else is wrong in 1 file.", "The baseline leaves out 2 more findings."]),
        (
            Report(1, (), mended=1),
            [
                "Nothing is wrong in 1 file.",
                "1 finding in the baseline is no longer found. To take it out: edp validate --write-baseline",
            ],
        ),
    ],
)
def test_what_is_not_reported_is_counted(report: Report, said: list[str]) -> None:
    assert render_report(report, {}, Look()).splitlines() == said
    assert render_github(report, {}).splitlines() == said
    assert list(report_sheet(report).foot) == said
    assert [line for line in render_page(report, {}).splitlines() if line] == [f"## {said[0][:-1]}", *said[1:]]


def test_words_that_are_not_understood_without_advice() -> None:
    found = Timescale("odd", left_over=(LeftOver("odd", 0, 3, "it is odd"),))
    assert render_reading(found, (), AsOf(date(2003, 11, 3), "today"), Look()) == (
        '  As written: odd\n     Read as: not understood\n   Left over: "odd": it is odd\n'
    )


def test_paint() -> None:
    assert Look(colour=True).paint("x", "bold") == "\x1b[1mx\x1b[0m"
    assert Look(colour=True).paint("", "bold") == ""
    assert Look().paint("x", "bold") == "x"
