"""Which rules are reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.errors import EdpError
from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.chosen import Chosen, choose
from edp_cli.queries.ignoring import keeps_from_reading
from edp_cli.queries.validate import Wanted, make_report

KNOWN = ["EDP001", "EDP008", "EDP101", "EDP102", "EDP201", "EDP203", "EDP301", "EDP903"]
ALWAYS = ["EDP001", "EDP101"]


def finding(code: str, file: str = "a.yaml", message: str = "") -> Finding:
    return Finding(code, Severity.WARNING, message, Location(file))


def reported(select: list[str], ignore: list[str]) -> list[str]:
    chosen = choose(select, ignore, KNOWN)
    return [code for code in KNOWN if finding(code) in chosen]


@pytest.mark.parametrize(
    ("select", "ignore", "left"),
    [
        ([], [], KNOWN),
        (["EDP2"], [], ["EDP201", "EDP203"]),
        (["edp2"], [], ["EDP201", "EDP203"]),
        (["2"], [], ["EDP201", "EDP203"]),
        (["20"], [], ["EDP201", "EDP203"]),
        (["203"], [], ["EDP203"]),
        (["EDP203,301"], [], ["EDP203", "EDP301"]),
        ([" EDP203 , EDP301,"], [], ["EDP203", "EDP301"]),
        (["EDP203", "EDP3"], [], ["EDP203", "EDP301"]),
        (["EDP"], [], KNOWN),
        (["0"], [], ["EDP008"]),
        ([], ["EDP2"], ["EDP008", "EDP102", "EDP301", "EDP903"]),
        ([], ["EDP2,3", "9"], ["EDP008", "EDP102"]),
        ([], ["EDP0"], ["EDP102", "EDP201", "EDP203", "EDP301", "EDP903"]),
        ([], ["1"], ["EDP008", "EDP201", "EDP203", "EDP301", "EDP903"]),
        ([], ["EDP"], []),
        (["EDP203"], ["EDP2"], ["EDP203"]),
        (["EDP2"], ["EDP203"], ["EDP201"]),
        (["EDP2"], ["EDP2"], []),
        (["EDP2", "EDP203"], ["EDP20"], ["EDP203"]),
        (["EDP"], ["EDP2"], ["EDP008", "EDP102", "EDP301", "EDP903"]),
    ],
)
def test_choosing(select: list[str], ignore: list[str], left: list[str]) -> None:
    assert reported(select, ignore) == sorted({*left, *ALWAYS})


@pytest.mark.parametrize(
    ("select", "ignore", "message"),
    [
        (["EDP7"], [], 'There is no rule "EDP7" for --select. There are:\n  EDP0: EDP001, EDP008\n  EDP1: '),
        (["EDP2031"], [], 'There is no rule "EDP2031" for --select.'),
        ([], ["EDP203,people"], 'There is no rule "people" for --ignore.'),
        (["２"], [], 'There is no rule "２" for --select.'),
        ([""], [], "--select takes the codes of rules, as --select EDP203. There are:"),
        ([], [" , "], "--ignore takes the codes of rules, as --ignore EDP203. There are:"),
        ([], ["EDP101"], "EDP101 cannot be ignored: what keeps a file from being read is always reported"),
        (["EDP2"], ["EDP00,EDP001"], "EDP001 cannot be ignored: what keeps a file from being read"),
    ],
)
def test_what_is_no_choice(select: list[str], ignore: list[str], message: str) -> None:
    with pytest.raises(EdpError) as caught:
        choose(select, ignore, KNOWN)
    assert str(caught.value).startswith(message)
    assert caught.value.exit_code == 2


def test_whether_everything_is_asked_about() -> None:
    assert Chosen().everything
    assert Wanted().everything
    assert not choose(["EDP2"], [], KNOWN).everything
    assert not choose([], ["EDP2"], KNOWN).everything
    assert not Wanted(only=frozenset()).everything


codes = st.sampled_from(KNOWN)
beginnings = st.lists(st.sampled_from(["EDP", "2", "EDP20", *KNOWN, "0", "1", "3", "9"]), max_size=4)
found = st.lists(st.builds(finding, codes, st.sampled_from(["a", "b"]), st.sampled_from(["x", "y"])), max_size=8)


@given(found, beginnings, beginnings, st.none() | st.frozensets(st.sampled_from(["a", "b", "c"])))
def test_less_is_reported_and_never_anything_else(
    findings: list[Finding], select: list[str], ignore: list[str], only: frozenset[str] | None
) -> None:
    ignore = [code for code in ignore if code not in ALWAYS]
    wanted = Wanted(only, choose(select, ignore, KNOWN))
    everything = make_report(findings, ["a", "b"]).findings
    part = make_report(findings, ["a", "b"], wanted=wanted).findings
    left = list(everything)
    for each in part:
        left.remove(each)
    assert [each for each in everything if each in part] == list(part), "in the same order"
    assert not any(keeps_from_reading(each.code) for each in left if only is None or each.location.file in only)
