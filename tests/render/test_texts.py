"""Texts for people whose values a plan does not give today."""

from __future__ import annotations

from datetime import date

from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.validate import Report
from edp_cli.render.findings import render_report
from edp_cli.render.look import Look
from edp_cli.render.reading import AsOf, render_reading
from edp_cli.timescale import LeftOver, Timescale


def test_a_finding_without_help() -> None:
    found = Finding("EDP999", Severity.WARNING, "Something is odd.", Location("a.yaml", 2, 3))
    assert render_report(Report(1, (found,)), Look()) == (
        "a.yaml:2:3: warning EDP999\n  Something is odd.\n\nNo errors and 1 warning in 1 file.\n"
    )


def test_words_that_are_not_understood_without_advice() -> None:
    found = Timescale("odd", left_over=(LeftOver("odd", 0, 3, "it is odd"),))
    assert render_reading(found, (), AsOf(date(2003, 11, 3), "today"), Look()) == (
        '  As written: odd\n     Read as: not understood\n   Left over: "odd": it is odd\n'
    )


def test_paint() -> None:
    assert Look(colour=True).paint("x", "bold") == "\x1b[1mx\x1b[0m"
    assert Look(colour=True).paint("", "bold") == ""
    assert Look().paint("x", "bold") == "x"
