"""`edp progress`: a judgement of an action."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import edp
from tests.cli.test_done import records


def test_a_judgement_and_the_next(small: Path) -> None:
    words = ["--obstacle", "No - room", "--next", "yes", "--holder", "The deputy"]
    answer = edp("progress", "1.1/1", "--confidence", "amber", *words, "--on", "2004-01-15", at=small)
    name = "plans/records/progress/1.1-1/2004-01-15-librarian.yaml"
    assert records(small) == {
        name: "for: 1.1/1\non: 2004-01-15\nby: Librarian\nholder: The deputy\nconfidence: amber\n"
        'obstacle: No - room\nnext: "yes"\n'
    }
    assert answer.out == (
        "1.1/1 stands at amber on 15 Jan 2004, in the judgement of Librarian (The deputy).\n"
        "  Open the library at lunch time.\n\nIt is the first judgement on record.\n\n"
        f"Written to {name}\nTo take it back before it is committed: edp undo\n"
    )
    again = edp("progress", "1.1/1/report@2003-autumn", "--confidence", "red", "--by", "english", at=small)
    assert again.out.startswith("1.1/1 stands at red on 2 Feb 2004, in the judgement of Head of English.\n")
    assert "\nBefore, it stood at amber: Librarian, 15 Jan 2004.\n" in again.out
    assert edp("validate", "--strict", at=small).code == 0
    twice = edp("progress", "1.1/1", "--confidence", "red", "--by", "Head of English", at=small)
    assert (twice.code, twice.out) == (2, "")
    assert "1.1-1/2004-02-02-head-of-english.yaml" in twice.err


@pytest.mark.parametrize("reference", ["1.1/2", "1.1/3", "1.1/3@2004-january", "1.1/2/report"])
def test_any_action_will_do(small: Path, reference: str) -> None:
    answer = edp("progress", reference, "--confidence", "green", "--by", "lib", "--format", "json", at=small).json
    assert answer["record"]["for"] == reference[:5]
    assert answer["record"]["confidence"] == "green"
    assert answer["changed"] == []


def test_a_new_date_is_asked_for_and_moves_nothing(small: Path) -> None:
    typed = ["1.1/1", "--confidence", "red", "--new-date", "Spring 2004"]
    assert edp("progress", *typed, at=small).code == 0
    [text] = records(small).values()
    assert text.endswith("confidence: red\nasks_for: Spring 2004\n")
    assert edp("validate", "--strict", at=small).code == 0
    for command in (["show", "1.1/1"], ["log"], ["status", "1.1/1"]):
        assert "New date asked for: Spring 2004" in edp(*command, at=small).out
    assert "31 Dec 2003" in edp("overdue", at=small).out
    assert "Spring 2004" in edp("search", "spring 2004", at=small).out


REFUSED = {
    "a new date that is past": (
        ["1.1/1", "--confidence", "red", "--new-date", "Spring 2003"],
        "31 Mar 2003 was past already on 2 Feb 2004. Look up the year.\n",
    ),
    "a new date that is none": (
        ["1.1/1", "--confidence", "red", "--new-date", "Ongoing"],
        '"Ongoing" is read as "ongoing", which is not one date to move to. ',
    ),
    "nothing is given": ([], "REF and --confidence are missing.\nSee: edp progress --help\n"),
    "several owners": (
        ["1.1/2"],
        "--confidence and --by (Head of English or Librarian) are missing.\nSee: edp progress --help\n",
    ),
    "no colour": (["1.1/1"], "--confidence is missing.\nSee: edp progress --help\n"),
    "an activity": (
        ["1.1", "--confidence", "red"],
        "1.1 is not an action, and how things stand is noted of actions, ",
    ),
    "an evaluation": (
        ["2.1/evaluation", "--confidence", "red"],
        "2.1/evaluation is not an action, and how things st",
    ),
    "no such action": (["1.1/7", "--confidence", "red"], "There is no 1.1/7 in the plan. Near it: 1.1/2, 1.1/3."),
    "another colour": (["1.1/1", "--confidence", "blue"], ""),
    "to come": (["1.1/1", "--confidence", "red", "--on", "2099-01-01"], "1 Jan 2099 has not come yet, as at "),
}


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_not_written(small: Path, arguments: list[str], said: str) -> None:
    answer = edp("progress", *arguments, at=small)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"edp: {said}"), answer.err
    assert records(small) == {}


def test_a_body_judges_what_it_owns_and_nothing_else(small: Path) -> None:
    refused = edp("progress", "1.1/2", "--confidence", "red", "--by", "governors", at=small)
    said = (
        "Governors is a body, not a role, and does not own 1.1/2. It is owned by Head of English and Librarian.\n"
    )
    assert (refused.code, refused.err) == (2, f"edp: {said}")
    file = small / "plans" / "activities" / "1.1-reading.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("[Head of English, Librarian]", "Governors"), "utf-8")
    assert edp("progress", "1.1/2", "--confidence", "red", at=small).code == 0
    assert edp("validate", "--select", "EDP522", at=small).code == 0
    file.write_text(text.replace("[Head of English, Librarian]", "TBA"), "utf-8")
    assert edp("validate", "--select", "EDP522", at=small).code == 1
    nobody = edp("progress", "1.1/2", "--confidence", "red", "--by", "governors", at=small)
    assert nobody.err.endswith("does not own 1.1/2. The roles are listed in plans/roles.yaml.\n")
