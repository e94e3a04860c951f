"""`edp move`, `withdraw`, `waive`, `reassign`: what a body decided, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Outcome, edp
from tests.cli.test_done import item, records

BY = ("--body", "governors", "--minute", "51/04", "--why", "No room: yet")
TAIL = 'body: Governors\nminute: "51/04"\nwhy: "No room: yet"\n'


def changed(at: Path, *arguments: str) -> list[dict[str, dict[str, object]]]:
    """What the command changes."""
    found = edp(*arguments, "--format", "json", at=at)
    assert found.code == 0, found.err
    listed: list[dict[str, dict[str, object]]] = found.json["changed"]
    return listed


def test_a_move(small: Path) -> None:
    answer = edp("move", "1.1/1@2003-autumn", "--to", "Spring 2004", "--on", "2003-12-11", *BY, at=small)
    name = "plans/records/decisions/2003-12-11-move-1.1-1@2003-autumn.yaml"
    assert records(small) == {name: f"move: 1.1/1@2003-autumn\nto: Spring 2004\non: 2003-12-11\n{TAIL}"}
    assert answer.out.splitlines()[:5] == [
        "1.1/1@2003-autumn is moved to Spring 2004, by decision of Governors on 11 Dec 2003, minute 51/04.",
        "  Open the library at lunch time.",
        "",
        "1.1/1 for Autumn 2003 was 33 days overdue, due 31 Dec 2003. It is now due 31 Mar 2004, in 58",
        "days (moved once, 91 days later than first planned).",
    ]
    [again] = changed(small, "move", "1.1/1@2003-autumn", "--to", "30 April 2004", "--on", "2004-01-15", *BY)
    assert (again["after"]["moves"], again["after"]["slip"], again["after"]["due"]) == (2, 121, "2004-04-30")
    assert again["after"] == item(small, "1.1/1@2003-autumn")
    assert edp("validate", "--strict", at=small).code == 0
    done = edp("done", "1.1/1@2003-autumn", "--on", "2004-01-31", at=small).out
    assert "It is now done, in time." in done


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("2008", "The plan itself ends before that, on 31 Aug 2006."),
        ("16 January 2004", "16 Jan 2004 was past already when that was decided."),
        ("Spring 2004", None),
    ],
)
def test_what_is_odd_about_a_new_date(small: Path, to: str, said: str | None) -> None:
    answer = edp("move", "1.1/1@2003-autumn", "--to", to, *BY, at=small)
    assert answer.code == 0
    assert [line for line in answer.out.splitlines() if "ends before" in line or "past already" in line] == (
        [said] if said else []
    )


def test_an_action_may_be_given_away_before_it_was_withdrawn(small: Path) -> None:
    assert edp("withdraw", "2.1/1", *BY, "--on", "2004-01-20", at=small).code == 0
    assert edp("reassign", "2.1/1", "--to", "lib", *BY, "--on", "2004-01-10", at=small).code == 0
    assert edp("validate", at=small).code == 0


def test_what_was_given_to_others_later_cannot_have_been_done_before(small: Path) -> None:
    given = edp("reassign", "1.1/1/report", "--to", "lib", *BY, "--on", "2004-01-10", at=small)
    assert given.code == 0
    answer = edp("done", "1.1/1/report@2003-autumn", "--on", "2003-12-20", at=small)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("edp: On 10 Jan 2004, Governors gave 1.1/1/report to Librarian (minute 51/04): ")
    assert answer.err.endswith(
        "is owed no longer by then. Look up the day; or, if the decision was taken without need, take that record "
        "out first.\n"
    )
    assert edp("done", "1.1/1/report@2003-autumn", "--on", "2004-01-10", at=small).code == 0
    assert edp("validate", at=small).code == 0


def test_a_later_record_of_what_the_plan_does_not_have_is_in_nobodys_way(small: Path) -> None:
    path = small / "plans/records/decisions/2004-01-20-waive-1.1-1@2009-autumn.yaml"
    path.parent.mkdir(parents=True)
    path.write_text("on: 2004-01-20\nbody: Governors\nminute: 1\nwhy: x\nwaive: 1.1/1@2009-autumn\n", "utf-8")
    assert edp("done", "1.1/1@2003-autumn", "--on", "2003-12-20", at=small).code == 0


def test_more_than_one_later_record_is_counted(small: Path) -> None:
    edp("move", "1.1/1@2003-autumn", "--to", "Spring 2004", *BY, "--on", "2004-01-10", at=small)
    edp("move", "1.1/1@2003-autumn", "--to", "Summer 2004", *BY, "--on", "2004-01-20", at=small)
    answer = edp("done", "1.1/1@2003-autumn", "--on", "2003-12-20", at=small)
    assert answer.code == 2
    assert ".yaml, and 1 more: edp log 1.1/1\n" in answer.err
    assert answer.err.endswith(
        "That is a later day, and what was done on 20 Dec 2003 is owed no longer by then. If it was done on "
        "20 Jan 2004 or after, give that day with --on. If it was moved without need, take that record out "
        "first.\n"
    )


def test_a_move_after_which_it_is_overdue_all_the_same(small: Path) -> None:
    answer = edp("move", "1.1/1@2003-autumn", "--to", "16 January 2004", *BY, at=small)
    assert "It is now 17 days overdue, due 16 Jan 2004 (moved once," in " ".join(answer.out.split())


def test_a_waiver(small: Path) -> None:
    answer = edp("waive", "1.1/1/report", *BY, at=small)
    name = "plans/records/decisions/2004-02-02-waive-1.1-1-report@2003-autumn.yaml"
    assert records(small) == {name: f"waive: 1.1/1/report@2003-autumn\non: 2004-02-02\n{TAIL}"}
    said = (
        "1.1/1/report for Autumn 2003 was 33 days overdue, due 31 Dec 2003. "
        "It is now waived, when 33 days overdue."
    )
    assert said in " ".join(answer.out.split())
    assert edp("validate", "--strict", at=small).code == 0


def test_a_waiver_of_an_earlier_day_counts_the_days_up_to_it(small: Path) -> None:
    answer = edp("waive", "1.1/1/report", *BY, "--on", "2004-01-10", at=small)
    assert "It is now waived, when 10 days overdue." in " ".join(answer.out.split())


def test_a_withdrawal_of_an_action_and_its_reports(small: Path) -> None:
    edp("done", "2.1/2@2003-autumn", "--on", "2003-12-20", at=small)
    answer = edp("withdraw", "2.1/2", *BY, at=small)
    name = "plans/records/decisions/2004-02-02-withdraw-2.1-2.yaml"
    assert records(small)[name] == f"withdraw: 2.1/2\non: 2004-02-02\n{TAIL}"
    assert " ".join(answer.out.partition("\n\n")[2].split()).startswith(
        "2.1/2: 8 still open, due from 31 Mar 2004 to 31 Aug 2006. All of them are now withdrawn. "
        "2.1/2/report: 9 still open, due from 31 Dec 2003 to 31 Aug 2006; 1 of them overdue. All of them are now "
        "withdrawn. "
    )
    found = item(small, "2.1/2@2003-autumn")
    assert isinstance(found, dict)
    assert found["status"] == "done"
    assert edp("validate", at=small).code == 0


@pytest.mark.parametrize(("of", "count"), [("2.1/2/report", 9), ("2.1/evaluation", 9), ("2.1", 29), ("1.1/3", 3)])
def test_what_can_be_withdrawn(small: Path, of: str, count: int) -> None:
    changes = changed(small, "withdraw", of, *BY)
    assert len(changes) == count
    assert {change["after"]["status"] for change in changes} == {"withdrawn"}
    assert edp("validate", "--strict", at=small).code == 0


def test_what_only_starts_can_be_withdrawn(small: Path) -> None:
    said = edp("withdraw", "1.1/3", *BY, "--on", "2003-12-11", "--as-of", "2003-12-11", at=small).out
    assert "1.1/3 for January 2004 was to start 1 Jan 2004. It is now withdrawn.\n" in said


def test_a_new_owner(small: Path) -> None:
    arguments = ["reassign", "2.1/2", "--to", "english", "--to", "librarian", "--on", "2003-12-11", *BY]
    assert edp(*arguments, "--dry-run", at=small).out.splitlines()[6:9] == [
        "2.1/2 was owned by Head of Maths (Lower School); it is now owned by Head of English; Librarian: 9",
        "still open, due from 31 Dec 2003 to 31 Aug 2006; 1 of them overdue.",
        "",
    ]
    assert edp(*arguments, at=small).code == 0
    name = "plans/records/decisions/2003-12-11-reassign-2.1-2.yaml"
    to = "to:\n  - Head of English\n  - Librarian\n"
    assert records(small) == {name: f"reassign: 2.1/2\n{to}on: 2003-12-11\n{TAIL}"}
    found = item(small, "2.1/2@2004-spring")
    assert isinstance(found, dict)
    assert found["owners"] == ["Head of English", "Librarian"]
    assert edp("validate", "--strict", at=small).code == 0
    missing = edp("progress", "2.1/2", "--confidence", "green", at=small)
    assert missing.err == "edp: --by (Head of English or Librarian) is missing.\nSee: edp progress --help\n"
    one = edp("reassign", "2.1/1", "--to", "Librarian", *BY, at=small).out
    said = "2.1/1 for Spring 2004 was owned by Head of Maths; it is now owned by Librarian. It is due 31 Mar 2004,"
    assert said in " ".join(one.split())


def test_an_action_without_a_date(small: Path) -> None:
    answer = edp("reassign", "1.1/2", "--to", "Librarian", "--on", "2004-01-10", *BY, at=small)
    assert answer.out.splitlines()[3] == "As at 2 Feb 2004, it changes nothing that is due."
    assert edp("progress", "1.1/2", "--confidence", "red", "--format", "json", at=small).json["record"]["by"] == (
        "Librarian"
    )
    assert edp("withdraw", "1.1/2", *BY, at=small).code == 0


MOVE = ["move", "1.1/1@2003-autumn"]
REFUSED = {
    "nothing is given": (["move"], "REF, --to, --body, --minute and --why are missing.\nSee: edp move --help\n"),
    "some is given": ([*MOVE, "--minute", "1"], "--to, --body and --why are missing.\nSee: edp move --help\n"),
    "waive nothing": (["waive", "--why", "x"], "REF, --body and --minute are missing.\nSee: edp waive --help\n"),
    "withdraw nothing": (["withdraw", *BY], "REF is missing.\nSee: edp withdraw --help\n"),
    "reassign nothing": (["reassign", "1.1/1", *BY], "--to is missing.\nSee: edp reassign --help\n"),
    "the same date": (
        [*MOVE, "--to", "Autumn 2003", *BY],
        "31 Dec 2003 is the date that 1.1/1@2003-autumn has already. A move is to a later date; look up the year",
    ),
    "an earlier date": (
        [*MOVE, "--to", "Spring 2003", *BY],
        "31 Mar 2003 is before 31 Dec 2003, the date that 1.1/1@2003-autumn has now. A move is to a later date;",
    ),
    "a slip": (
        [*MOVE, "--to", "Sprng 2004", *BY],
        '"Sprng 2004" is not understood, because of "Sprng": is "Spring" meant? Did you mean "Spring 2004"?\n',
    ),
    "several dates": (
        [*MOVE, "--to", "Spring 2004; then termly", *BY],
        '"Spring 2004; then termly" is read as "by Spring 2004; then every term", which is not one date to move t',
    ),
    "no date": (
        [*MOVE, "--to", "ongoing", *BY],
        '"ongoing" is read as "ongoing", which is not one date to move to.',
    ),
    "a label": (
        [*MOVE, "--to", "Pilot in Spring 2004", *BY],
        '"Pilot in Spring 2004" is read as "Pilot: by Spring',
    ),
    "two faults": (
        [*MOVE, "--to", "soon or until May", *BY],
        '"soon or until May" is not understood, because of "so',
    ),
    "no words": ([*MOVE, "--to", " ", *BY], "Nothing is given for --to."),
    "no minute": (
        [*MOVE, "--to", "2005", "--body", "Governors", "--minute", "", "--why", "x"],
        "Nothing is given for",
    ),
    "no such body": (
        [*MOVE, "--to", "2005", "--body", "Governers", *BY[2:]],
        'There is no body "Governers". Did you mean "Governors"?\n',
    ),
    "a body unlike any": (
        [*MOVE, "--to", "2005", "--body", "Cabinet", *BY[2:]],
        'There is no body "Cabinet". The only body is Governors.\n',
    ),
    "a role": (
        [*MOVE, "--to", "2005", "--body", "english lead", *BY[2:]],
        "Head of English is a role, not a body, and it is bodies that decide. The only body is Governors.\n",
    ),
    "a part of a role": ([*MOVE, "--to", "2005", "--body", "libr", *BY[2:]], "Librarian is a role, not a body"),
    "a part of roles": ([*MOVE, "--to", "2005", "--body", "head", *BY[2:]], '"head" stands in the names of roles'),
    "moved that day": (
        ["move", "2.1/1@2004-spring", "--to", "2005", *BY, "--on", "2004-01-10"],
        "On 10 Jan 2004, Governors moved 2.1/1@2004-spring to Summer 2004 (minute 51/04): plans/records/decisions",
    ),
    "another that day": (
        ["waive", "2.1/1@2004-spring", *BY, "--on", "2004-01-10"],
        "On 10 Jan 2004, Governors moved 2.1/1@2004-spring to Summer 2004 (minute 51/04): plans/records/decisions",
    ),
    "a part that day": (
        ["withdraw", "2.1/1", *BY, "--on", "2004-01-10"],
        "On 10 Jan 2004, Governors moved 2.1/1@2004-spring to Summer 2004 (minute 51/04): plans/records/decisions",
    ),
    "waived before it was moved": (
        ["waive", "2.1/1@2004-spring", *BY, "--on", "2004-01-05"],
        "On 10 Jan 2004, Governors moved 2.1/1@2004-spring to Summer 2004 (minute 51/04): plans/records/decisions",
    ),
    "withdrawn before it was moved": (
        ["withdraw", "2.1/1", *BY, "--on", "2004-01-05"],
        "On 10 Jan 2004, Governors moved 2.1/1@2004-spring to Summer 2004 (minute 51/04): plans/records/decisions",
    ),
    "done before it was moved": (
        ["done", "2.1/1@2004-spring", "--on", "2004-01-05"],
        "On 10 Jan 2004, Governors moved 2.1/1@2004-spring to Summer 2004 (minute 51/04): plans/records/decisions",
    ),
    "waived later": (
        ["waive", "2.1/2/report@2003-autumn", *BY, "--on", "2004-01-05"],
        "On 20 Jan 2004, Governors withdrew 2.1/2 (minute 51/04): plans/records/decisions/2004-01-20-withdraw-2.1",
    ),
    "nobody of that name": (
        ["reassign", "2.1/2", "--to", "Libarian", *BY],
        'Nobody in the plan is called "Libarian". Did you mean "Librarian"?',
    ),
    "moved further later": (
        ["move", "2.1/1@2004-spring", "--to", "Autumn 2004", *BY, "--on", "2004-01-05"],
        "On 10 Jan 2004 it was moved to 31 Aug 2004, which is not after 31 Dec 2004: plans/records/decisions/2004",
    ),
    "earlier than the move": (
        ["move", "2.1/1@2004-spring", "--to", "May 2004", *BY],
        "31 May 2004 is before 31 Aug 2004, the date that 2.1/1@2004-spring has now.",
    ),
    "done": (
        ["move", "1.1/1/report@2003-autumn", "--to", "2005", *BY],
        "1.1/1/report@2003-autumn is done already, on 1 Dec 2003: plans/records/done/2003-autumn/1.1-1-report.yam",
    ),
    "withdrawn": (
        ["waive", "2.1/2@2004-spring", *BY],
        "2.1/2@2004-spring is withdrawn already, on 20 Jan 2004: plans",
    ),
    "it only starts": (["waive", "1.1/3@2004-january", *BY], "1.1/3@2004-january only starts on that day."),
    "withdrawn before": (
        ["withdraw", "2.1/2/report", *BY],
        "2.1/2 is withdrawn already, from 20 Jan 2004: plans/rec",
    ),
    "given when withdrawn": (
        ["reassign", "2.1/2", "--to", "lib", *BY],
        "2.1/2 is withdrawn already, from 20 Jan 2004",
    ),
    "one of several": (
        ["withdraw", "1.1/1@2003-autumn", *BY],
        "1.1/1@2003-autumn is one of those that 1.1/1 asks for. Write 1.1/1; or, to let off this one alone: edp w",
    ),
    "an activity": (
        ["reassign", "2.1", "--to", "lib", *BY],
        "2.1 is more than one action. Its actions: 2.1/1, 2.1/2.",
    ),
    "a priority": (["withdraw", "2", *BY], "2 is more than one action. All actions: edp list"),
    "theirs already": (["reassign", "1.1/1", "--to", "lib", *BY], "1.1/1 is owned by Librarian already."),
    "done later": (
        ["withdraw", "1.1/1", *BY, "--on", "2003-11-20"],
        "On 1 Dec 2003, 1.1/1/report@2003-autumn was done by Head of English: plans/records/done/2003-autumn/1.1-",
    ),
    "all done": (
        ["withdraw", "1.1/1/report", *BY],
        "Nothing of 1.1/1/report was open on 2 Feb 2004: all of it is do",
    ),
    "to come": ([*MOVE, "--to", "2005", *BY, "--on", "2103-01-01"], "1 Jan 2103 has not come yet, as at "),
    "before the plan": (
        [*MOVE, "--to", "2005", *BY, "--on", "2003-08-01"],
        "1 Aug 2003 is before the plan began on 1",
    ),
}


@pytest.mark.parametrize(("arguments", "said"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_not_written(small: Path, arguments: list[str], said: str) -> None:
    assert edp("done", "1.1/1/report", "--on", "2003-12-01", at=small).code == 0
    assert edp("move", "2.1/1@2004-spring", "--to", "Summer 2004", "--on", "2004-01-10", *BY, at=small).code == 0
    assert edp("withdraw", "2.1/2", "--on", "2004-01-20", *BY, at=small).code == 0
    before = records(small)
    answer = edp(*arguments, at=small)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"edp: {said}"), answer.err
    assert records(small) == before


def test_a_decision_from_before_it_was_done(small: Path) -> None:
    """What was done late by the plan was in time by a decision that is recorded afterwards."""
    edp("done", "1.1/1@2003-autumn", "--on", "2004-01-20", at=small)
    answer = edp("move", "1.1/1@2003-autumn", "--to", "Spring 2004", "--on", "2003-12-11", *BY, at=small)
    assert answer.code == 0
    found = item(small, "1.1/1@2003-autumn")
    assert isinstance(found, dict)
    assert (found["status"], found["moves"]) == ("done", 1)
    assert edp("validate", at=small).code == 0


def test_a_decision_that_changes_nothing_now(small: Path) -> None:
    edp("move", "1.1/1@2003-autumn", "--to", "Summer 2004", "--on", "2003-12-11", *BY, at=small)
    edp("done", "1.1/1@2003-autumn", "--on", "2004-01-20", at=small)
    answer = edp("move", "1.1/1@2003-autumn", "--to", "Spring 2004", "--on", "2003-11-11", *BY, at=small)
    assert answer == Outcome(0, answer.out, "")
    assert "As at 2 Feb 2004, it changes nothing that is due." in answer.out


@pytest.mark.parametrize(
    ("bodies", "typed", "said"),
    [
        (["Governors", "Board"], "Librarian", "The bodies are Governors and Board."),
        (["A", "B", "Board"], "Cabinet", 'There is no body "Cabinet". The bodies are A, B and Board.'),
        (
            [f"Panel {number}" for number in range(9)],
            "X",
            'The bodies are listed under "bodies:" in plans/roles.yaml.',
        ),
        (
            ["Board of books", "Board of trees"],
            "board",
            "any of these; write more of the name:\n  Board of books\n",
        ),
        (["Librarian"], "Librarian", 'No body is listed yet: add it under "bodies:" in plans/roles.yaml.'),
    ],
)
def test_which_bodies_there_are_is_said(small: Path, bodies: list[str], typed: str, said: str) -> None:
    """A name that is a role's as well is a role's."""
    file = small / "plans" / "roles.yaml"
    listed = "".join(f"  - body: {name}\n" for name in bodies)
    file.write_text(f"{file.read_text('utf-8').partition('bodies:')[0]}bodies:\n{listed}", "utf-8")
    answer = edp(*MOVE, "--to", "2005", "--body", typed, *BY[2:], at=small)
    assert answer.code == 2
    assert said in answer.err


def test_a_body_is_found_by_a_part_of_its_name_whatever_roles_are_called(small: Path) -> None:
    file = small / "plans" / "roles.yaml"
    file.write_text(f"{file.read_text('utf-8')}  - body: Head teachers' board\n", "utf-8")
    assert edp(*MOVE, "--to", "2005", "--body", "head", *BY[2:], at=small).code == 0
    assert "body: Head teachers' board\n" in next(iter(records(small).values()))
