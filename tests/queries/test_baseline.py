"""What is known from before: found again, wherever it has moved to, and nothing that only looks like it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.findings import Finding, Location, Severity
from edp_cli.queries.baseline import Entry, Known, Naming, make_baseline
from edp_cli.queries.chosen import choose
from edp_cli.queries.ignoring import keeps_from_reading
from edp_cli.queries.validate import Report, Wanted, make_report

FILES = {"plans/a.yaml": "a.yaml", "plans/activities/5.1.yaml": "activities/5.1.yaml"}
NAMING = Naming(FILES)
FOUND = Finding("EDP203", Severity.WARNING, "Late.", Location("plans/a.yaml", 3, 5), ("x",), "5.1/2", "Mend it.")


def known(*findings: Finding) -> Known:
    return Known(make_baseline(findings, NAMING), NAMING)


@pytest.mark.parametrize(
    ("changed", "is_known"),
    [
        ({}, True),
        ({"location": Location("plans/a.yaml", 30, 1)}, True),
        ({"path": ("y", 2)}, True),
        ({"help": "Something else."}, True),
        ({"severity": Severity.ERROR}, True),
        ({"code": "EDP202"}, False),
        ({"message": "Late"}, False),
        ({"ref": "5.1/3"}, False),
        ({"ref": None}, False),
        ({"location": Location("plans/activities/5.1.yaml", 3, 5)}, False),
    ],
)
def test_what_is_found_again(changed: dict[str, object], is_known: bool) -> None:  # noqa: FBT001
    again = replace(FOUND, **changed)  # type: ignore[arg-type]
    parted = known(FOUND).part([again], [])
    assert (parted.known, parted.new) == (((again,), ()) if is_known else ((), (again,)))
    assert parted.gone == (0 if is_known else 1)


def test_what_is_found_more_often_is_new() -> None:
    lines = [replace(FOUND, location=Location("plans/a.yaml", line)) for line in (1, 2, 3)]
    parted = known(*lines[:2]).part(lines, [])
    assert (parted.known, parted.new, parted.gone) == (tuple(lines[:2]), (lines[2],), 0)
    assert known(*lines).part(lines[:1], []).gone == 2


def test_what_keeps_a_file_from_being_read_is_never_known() -> None:
    broken = replace(FOUND, code="EDP003")
    baseline = known(broken, FOUND).baseline
    assert list(baseline) == [Entry("a.yaml", "5.1/2", "EDP203", "Late.")]
    forged = Known(baseline + make_baseline([FOUND], NAMING), NAMING)
    forged.baseline[Entry("a.yaml", "5.1/2", "EDP003", "Late.")] = 9
    assert forged.part([broken], []).new == (broken,)


def test_what_a_comment_ignores_is_not_mended() -> None:
    assert known(FOUND).part([], [FOUND]).gone == 0


@pytest.mark.parametrize(
    ("message", "plain"),
    [
        ('"X" is not in plans/a.yaml.', '"X" is not in a.yaml.'),
        (
            "Activity 5.1 is already in plans/activities/5.1.yaml.",
            "Activity 5.1 is already in activities/5.1.yaml.",
        ),
        ("../plans/a.yaml and plans/a.yaml/b", "../plans/a.yaml and plans/a.yaml/b"),
        ("no file", "no file"),
    ],
)
def test_messages_name_files_from_the_plans_folder(message: str, plain: str) -> None:
    assert NAMING.entry(replace(FOUND, message=message)).message == plain


def test_without_files_messages_stay() -> None:
    assert Naming({}).entry(FOUND) == Entry("plans/a.yaml", "5.1/2", "EDP203", "Late.")


codes = st.sampled_from(["EDP003", "EDP101", "EDP102", "EDP203", "EDP301", "EDP903"])
found = st.builds(
    lambda code, file, line, ref: Finding(code, Severity.ERROR, "Wrong.", Location(file, line), (), ref),
    codes,
    st.sampled_from([*FILES, "elsewhere.yaml"]),
    st.integers(1, 5),
    st.sampled_from([None, "5.1/2", "5.1/3"]),
)
several = st.lists(found, max_size=10)


def report(findings: list[Finding], **more: object) -> Report:
    return make_report(findings, FILES, **more)  # type: ignore[arg-type]


@given(several, several)
def test_a_baseline_hides_all_that_may_be_hidden_and_nothing_that_is_new(
    before: list[Finding], later: list[Finding]
) -> None:
    same = report(before, known=known(*before))
    assert all(keeps_from_reading(each.code) for each in same.findings)
    assert same.known + len(same.findings) == len(before)
    assert same.mended == 0
    both = report([*before, *later], known=known(*before))
    hidable = [each for each in before if not keeps_from_reading(each.code)]
    assert both.known == len(hidable)
    assert len(both.findings) == len(before) + len(later) - len(hidable)


@given(several, several, several)
def test_everything_is_counted_once(found: list[Finding], ignored: list[Finding], before: list[Finding]) -> None:
    wanted = Wanted(frozenset(FILES), choose(["EDP2", "EDP3"], ["EDP301"], ["EDP203", "EDP301"]))
    whole = report(found, wanted=wanted, ignored=ignored)
    part = report(found, wanted=wanted, ignored=ignored, known=known(*before))
    assert part.known + len(part.findings) == len(whole.findings)
    assert set(part.findings) <= set(whole.findings) <= set(found)
    assert part.ignored == whole.ignored == sum(each in wanted for each in ignored)
    assert part.mended == 0, "not everything was looked at"


def test_what_is_mended_is_counted_where_everything_was_looked_at() -> None:
    other = replace(FOUND, ref="5.1/9")
    assert report([FOUND], known=known(FOUND, other)).mended == 1
    assert report([FOUND], known=known(FOUND, other), wanted=Wanted(frozenset(FILES))).mended == 0
    unreadable = replace(FOUND, code="EDP003")
    assert report([unreadable], known=known(FOUND, other)).mended == 0
    assert report([FOUND], known=known(FOUND, other), wanted=Wanted(strict=True)).mended == 1
