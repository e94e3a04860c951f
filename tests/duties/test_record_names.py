"""The names of the files of records: what they are, and that two things never share one."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.duties.record_names import record_name
from edp_cli.duties.records import Decision, Done, Note
from edp_cli.model.record_words import Confidence, Verb

DAY = date(2003, 11, 3)


def done(occurrence: str) -> Done:
    return Done(occurrence, DAY, "Librarian", None, (), None, "")


def note(role: str, ref: str = "5.1/4b") -> Note:
    return Note(ref, DAY, role, None, Confidence.GREEN, None, None, "")


def decision(verb: Verb, of: str) -> Decision:
    return Decision(verb, of, DAY, "EET", None, None, None, None, (), "")


def waive(of: str) -> Decision:
    return decision(Verb.WAIVE, of)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (done("5.1/4b/report@2003-autumn"), "done/2003-autumn/5.1-4b-report"),
        (done("5.1/3c/2@2003-autumn-1"), "done/2003-autumn-1/5.1-3c-2"),
        (done("5.1/2@2003-09-01/2003-10-14"), "done/2003-09-01_2003-10-14/5.1-2"),
        (decision(Verb.MOVE, "5.1/2@2003-autumn"), "decisions/2003-11-03-move-5.1-2@2003-autumn"),
        (waive("5.1/2@2003-05-01/2003-06-02"), "decisions/2003-11-03-waive-5.1-2@2003-05-01_2003-06-02"),
        (decision(Verb.WITHDRAW, "5.1"), "decisions/2003-11-03-withdraw-5.1"),
        (decision(Verb.REASSIGN, "5.1/4b/report"), "decisions/2003-11-03-reassign-5.1-4b-report"),
        (note("Head of School Improvement"), "progress/5.1-4b/2003-11-03-head-of-school-improvement"),
        (note("Principal Adviser (ICT & SEN)"), "progress/5.1-4b/2003-11-03-principal-adviser-ict-sen"),
        (note("Café Manager"), "progress/5.1-4b/2003-11-03-cafe-manager"),
        (note("x" * 80), f"progress/5.1-4b/2003-11-03-{'x' * 80}"),
    ],
)
def test_names(event: Done | Note | Decision, name: str) -> None:
    assert record_name(event) == f"records/{name}.yaml"


@pytest.mark.parametrize(
    ("one", "other"),
    [("校長", "教師"), ("Head of Æ", "Head of Ø"), (f"{'x' * 80} A", f"{'x' * 80} B"), ("--", "??")],
)
def test_roles_that_few_letters_tell_apart_have_files_of_their_own(one: str, other: str) -> None:
    assert record_name(note(one)) != record_name(note(other))


@given(st.text(min_size=1))
def test_every_role_has_a_name_that_any_system_takes(role: str) -> None:
    name = record_name(note(role)).rpartition("/")[2]
    assert re.fullmatch(r"2003-11-03-[a-z0-9]+(-[a-z0-9]+)*\.yaml", name)
    assert len(name) <= 110
