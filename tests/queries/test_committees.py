"""`edp forward-plan` and `edp exceptions`: what goes to which meeting, and what stands amber or red."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.duties.derive import make_docket
from edp_cli.duties.records import Done, Ledger
from edp_cli.duties.standing import stand
from edp_cli.duties.status import Status
from edp_cli.queries.committees.forward import make_forward_plan
from edp_cli.queries.committees.meetings import Committee, Meeting
from edp_cli.queries.window import TimeWindow
from tests.builders import make_action, make_plan
from tests.cli.running import Outcome, edp

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLAN = """\
title: A small plan
authority: Walworth
revision: 1
starts: 2003-09-01
ends: 2004-08-31
in_force: 2003-09-01
priorities: [{number: 1}]
"""
ACTIONS = """\
activity: 1.1
title: Everyone reads
evaluation: [{what: Borrowing, frequency: termly, by: Head}]
actions:
  - id: 1
    action: Open the library.
    responsible: Librarian
    monitoring: {by: Librarian, to: Governors}
    timescale: Autumn 2003
  - id: 2
    action: Read aloud.
    responsible: Head
    monitoring: {frequency: half-termly, by: Head, to: Librarian}
    timescale: Termly
  - id: 3
    action: Lend books.
    responsible: Librarian
    monitoring: {frequency: termly, by: Librarian, to: Governors}
    timescale: Ongoing
"""
ROLES = """\
roles: [{role: Head}, {role: Librarian}]
bodies:
  - body: Governors
    meetings: MEETINGS
    papers_days: 7
"""


class School:
    """A folder with a plan of three actions, and what is put on record in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("plan.yaml", PLAN)
        self.write("activities/1.1.yaml", ACTIONS)
        self.meet()

    def write(self, name: str, text: str) -> None:
        path = self.folder / "plans" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def meet(self, *days: str) -> None:
        """Have the governors meet on these days."""
        listed = f"[{', '.join(days)}]"
        text = ROLES.replace("MEETINGS", listed)
        self.write("roles.yaml", text)

    def record(self, kind: str, **keys: str) -> None:
        """Put something on record. `for_` stands for the key `for`."""
        tree = {name.rstrip("_"): value for name, value in keys.items()}
        known = len(list((self.folder / "plans").rglob("*.yaml")))
        self.write(f"records/{kind}/{known}.yaml", json.dumps(tree))

    def done(self, occurrence: str, on: str) -> None:
        self.record("done", for_=occurrence, on=on, by="Librarian")

    def decide(self, on: str, **keys: str) -> None:
        self.record("decisions", on=on, body="Governors", minute="7", why="They said so.", **keys)

    def judge(self, ref: str, on: str, confidence: str, **keys: str) -> None:
        self.record("progress", for_=ref, on=on, by="Head", confidence=confidence, **keys)

    def ask(self, *arguments: str, as_of: str) -> Any:  # noqa: ANN401  JSON of any kind
        answer = self.run(*arguments, "--format", "json", "--as-of", as_of)
        assert answer.code == 0, answer.err
        return answer.json

    def run(self, *arguments: str) -> Outcome:
        return edp(*arguments, at=self.folder)


@pytest.fixture(name="school")
def _school(tmp_path: Path) -> School:
    return School(tmp_path)


def ids(items: list[Mapping[str, Any]]) -> list[str]:
    return [item["id"] for item in items]


REPORTS = [f"1.1/3/report@{term}" for term in ("2003-autumn", "2004-spring", "2004-summer")]


def coming(answer: Any) -> dict[str, list[str]]:  # noqa: ANN401  JSON of any kind
    return {meeting["date"]: ids(meeting["items"]) for meeting in answer["meetings"]}


# Forward plans


def test_a_report_goes_to_the_last_meeting_within_its_period_by_the_day_it_is_due(school: School) -> None:
    school.meet("2004-03-31", "2003-11-20", "2004-09-01", "2003-12-11", "2004-04-01")
    answer = school.ask("forward-plan", "gov", as_of="2003-09-01")
    assert answer["body"] == "Governors"
    assert coming(answer) == {
        "2003-11-20": [],
        "2003-12-11": [REPORTS[0]],
        "2004-03-31": [REPORTS[1]],
        "2004-04-01": [REPORTS[2]],
    }
    assert [(each["papers"], each["papers_past"]) for each in answer["meetings"]][:2] == [
        ("2003-11-13", False),
        ("2003-12-04", False),
    ]
    assert answer["window"] == {"label": "1 Sep 2003 – 31 Aug 2004", "start": "2003-09-01", "end": "2004-08-31"}
    assert (answer["unplaced"], answer["promised"], answer["terms"]) == ([], [], [])


def test_papers_are_past_from_the_day_after(school: School) -> None:
    school.meet("2003-12-11")
    for as_of, past in (("2003-12-04", False), ("2003-12-05", True)):
        assert school.ask("forward-plan", "Governors", as_of=as_of)["meetings"][0]["papers_past"] is past


@pytest.mark.parametrize(
    ("meetings", "as_of", "found"),
    [
        (["2003-08-31", "2004-01-22"], "2003-11-03", [("2003-autumn", None, "2004-01-22")]),
        (["2003-12-11", "2004-01-22"], "2003-12-11", []),
        (["2003-12-11", "2004-01-22"], "2003-12-12", [("2003-autumn", "2003-12-11", "2004-01-22")]),
        (["2003-12-11"], "2003-12-12", [("2003-autumn", "2003-12-11", None)]),
    ],
)
def test_what_no_meeting_is_in_time_for(
    school: School, meetings: list[str], as_of: str, found: list[tuple[str, str | None, str | None]]
) -> None:
    """None falls in the period, or the last that does has passed without it."""
    school.meet(*meetings)
    answer = school.ask("forward-plan", "Governors", "--term", "autumn 2003", as_of=as_of)
    assert [(each["period"], each["missed"], each["next_meeting"]) for each in answer["unplaced"]] == found


def test_what_was_made_goes_to_the_next_meeting(school: School) -> None:
    """Also where it was made after the last meeting in time, or late; so no made report is ever lost."""
    school.meet("2003-11-20", "2003-12-11", "2004-01-22")
    for made, meeting in (
        ("2003-11-20", "2003-11-20"),
        ("2003-12-12", "2004-01-22"),
        ("2004-01-15", "2004-01-22"),
    ):
        school.record("done", for_=REPORTS[0], on=made, by="Librarian")
        answer = school.ask("forward-plan", "Governors", "--year", "2003-04", as_of=made)
        assert [day for day, items in coming(answer).items() if REPORTS[0] in items] == [meeting]
        next((school.folder / "plans/records/done").iterdir()).unlink()


def test_what_was_made_with_no_meeting_after_it(school: School) -> None:
    school.meet("2003-11-20")
    school.done(REPORTS[0], "2003-12-12")
    answer = school.ask("forward-plan", "Governors", "--year", "2003-04", as_of="2003-12-13")
    assert [(each["id"], each["status"]) for each in answer["made"]] == [(REPORTS[0], "done")]
    assert REPORTS[0] not in ids(answer["unplaced"])
    shown = school.run("forward-plan", "Governors", "--year", "2003-04", "--as-of", "2003-12-13").out
    assert "Made, and no meeting is listed since\n" in shown
    assert "1 made with no meeting since" in shown
    page = school.run(
        "forward-plan", "Governors", "--year", "2003-04", "--as-of", "2003-12-13", "--format", "markdown"
    ).out
    assert "## Made, and no meeting is listed since\n" in page
    rows = school.run("forward-plan", "Governors", "--year", "2003-04", "--as-of", "2003-12-13", "--format", "csv")
    assert '\n"Made, and no meeting is listed since",' in rows.out


def test_what_is_overdue_is_promised_and_what_is_let_off_is_not_expected(school: School) -> None:
    school.meet("2004-03-18")
    school.decide("2003-12-11", move=REPORTS[0], to="31 January 2004")
    school.decide("2004-02-02", waive=REPORTS[1])
    school.judge("1.1/3", "2004-02-03", "amber", obstacle="The roof leaks.")
    answer = school.ask("forward-plan", "Governors", as_of="2004-02-10")
    (late,) = answer["promised"]
    assert (late["id"], late["days"], late["first_due"], late["moves"]) == (REPORTS[0], 10, "2003-12-31", 1)
    assert late["reason"] == {"words": "The roof leaks.", "by": "Head", "on": "2004-02-03", "minute": None}
    assert (answer["not_expected"], answer["next_meeting"]) == (1, "2004-03-18")
    assert coming(answer) == {"2004-03-18": []}
    shown = school.run("forward-plan", "Governors", "--as-of", "2004-02-10").out
    assert "Promised, and not had: 1 report; the next meeting is on 18 Mar 2004" in shown
    assert "1 report due in these days was waived or withdrawn, and is not expected." in shown


def test_without_meetings_it_goes_by_terms_and_says_how_to_list_them(school: School) -> None:
    answer = school.ask("forward-plan", "Governors", as_of="2003-11-03")
    assert {term["period"]: ids(term["items"]) for term in answer["terms"]} == {
        "2003-autumn": [REPORTS[0]],
        "2004-spring": [REPORTS[1]],
        "2004-summer": [REPORTS[2]],
    }
    shown = school.run("forward-plan", "Governors", "--as-of", "2003-11-03").out
    assert "add a line under its name in plans/roles.yaml, as in meetings:" in " ".join(shown.split())
    role = school.run("forward-plan", "Librarian", "--as-of", "2003-11-03").out
    assert "Due in Autumn 2003" in role
    assert "roles.yaml" not in role, "a post has no meetings"


def test_somebody_to_whom_nothing_is_reported(school: School) -> None:
    shown = school.run("forward-plan", "Head", "--as-of", "2003-11-03").out
    assert "No report under this plan goes to Head." in shown


def test_a_receiver_that_the_register_does_not_have(school: School) -> None:
    school.write("roles.yaml", "roles: [{role: Head}, {role: Librarian}]\n")
    answer = school.ask("forward-plan", "Governors", as_of="2003-11-03")
    assert [term["period"] for term in answer["terms"]] == ["2003-autumn", "2004-spring", "2004-summer"]


@pytest.mark.parametrize("command", ["forward-plan", "exceptions"])
@pytest.mark.parametrize("name", ["Nobody at all", "", "r"])
def test_a_name_that_nobody_has_or_several_do(school: School, command: str, name: str) -> None:
    answer = school.run(command, name)
    assert (answer.code, answer.out) == (2, "")
    assert f'"{name}"' in answer.err


DAYS = st.dates(date(2003, 7, 1), date(2004, 12, 31))
OPEN = TimeWindow("", date(1900, 1, 1), date(2199, 12, 31))


@given(st.sets(DAYS, max_size=8), DAYS, st.dictionaries(st.integers(0, 40), DAYS, max_size=4))
def test_each_report_stands_in_one_place(days: set[date], as_of: date, made: dict[int, date]) -> None:
    """Whatever the meetings and the records: made, to come, without a meeting in time, or overdue."""
    entry = {"frequency": "half-termly", "by": "Al", "to": "EET"}
    plan = make_plan(make_action("Autumn 2003", monitoring=entry), settings={"ends": "2004-08-31"})
    docket = make_docket(plan, lambda _: 1)
    every = [owed for owed in stand(docket, as_of) if owed.occurrence.duty.to == "EET"]
    done: dict[str, tuple[Done, ...]] = {}
    for place, day in made.items():
        one = every[place % len(every)].occurrence.id
        done[one] = (Done(one, day, "Al", None, (), None, "x"),)
    docket = replace(docket, ledger=Ledger(done=done))
    committee = Committee("EET", None, tuple(Meeting(day, day - timedelta(days=7)) for day in sorted(days)))
    found = make_forward_plan(docket, committee, OPEN, as_of)
    placed = [owed for agenda in found.agendas for owed in agenda.items]
    placed += [owed for share in found.shares for owed in share.items]
    others = [each.owed for each in found.unplaced] + [each.owed for each in found.promised] + list(found.made)
    assert sorted(owed.occurrence.id for owed in placed + others) == sorted(owed.occurrence.id for owed in every)
    for agenda in found.agendas:
        for owed in agenda.items:
            if owed.status is Status.DUE:
                assert owed.occurrence.start <= agenda.meeting.on <= owed.occurrence.due
                assert agenda.meeting.on >= as_of
            else:
                assert owed.settled_on is not None
                assert owed.settled_on <= agenda.meeting.on


# Exceptions


def slips(answer: Any) -> dict[str, tuple[str, str, str | None]]:  # noqa: ANN401  JSON of any kind
    return {each["id"]: (each["colour"], each["change"], each["was"]) for each in answer["dates"]}


def test_only_what_is_amber_or_red_is_listed_the_worst_first(school: School) -> None:
    """Half-termly reports: those of 31 Oct are red in January, those of 31 Dec amber."""
    answer = school.ask("exceptions", as_of="2004-01-15")
    assert slips(answer) == {
        "1.1/2/report": ("red", "repeated", "red"),
        "1.1/1": ("amber", "new", None),
        "1.1/2": ("amber", "new", None),
        "1.1/3/report": ("amber", "new", None),
        "1.1/evaluation": ("amber", "new", None),
    }
    assert (answer["on"], answer["since"]) == ("2004-01-15", "2003-12-31")


def test_a_duty_that_is_overdue_five_times_is_one_exception(school: School) -> None:
    answer = school.ask("exceptions", as_of="2004-08-31")
    (reports,) = [each for each in answer["dates"] if each["id"] == "1.1/2/report"]
    assert len(reports["items"]) == 5
    shown = " ".join(school.run("exceptions", "--as-of", "2004-08-31").out.split())
    assert (
        "5 times, for Autumn 2003, first half to Summer 2004, first half: 5 overdue, the longest by 305" in shown
    )


def test_it_stays_on_until_it_is_met(school: School) -> None:
    """New, then repeated and worse, then still there since it was only moved, then cleared; and then gone."""
    seen = []
    school.decide("2004-02-20", move="1.1/1@2003-autumn", to="Summer 2004")
    school.done("1.1/1@2003-autumn", "2004-05-05")
    for window, as_of in (
        ("spring 2004", "2004-01-15"),
        ("February 2004", "2004-02-10"),
        ("spring 2004", "2004-03-31"),
        ("summer 2004", "2004-05-04"),
        ("summer 2004", "2004-05-05"),
    ):
        option = "--month" if window.startswith("Feb") else "--term"
        answer = school.ask("exceptions", option, window, as_of=as_of)
        seen.append((slips(answer).get("1.1/1"), "1.1/1" in ids(answer["cleared_dates"])))
    assert seen == [
        (("amber", "new", None), False),
        (("red", "repeated", "amber"), False),
        (("amber", "new", None), False),
        (("amber", "repeated", "amber"), False),
        (None, True),
    ]
    later = school.ask("exceptions", "--month", "June 2004", as_of="2004-06-10")
    assert "1.1/1" not in ids(later["cleared_dates"])


def test_a_duty_may_be_cleared_in_part(school: School) -> None:
    school.done("1.1/2/report@2003-autumn-1", "2004-01-10")
    answer = school.ask("exceptions", as_of="2004-01-15")
    assert slips(answer)["1.1/2/report"] == ("amber", "new", None)
    (cleared,) = [each for each in answer["cleared_dates"] if each["id"] == "1.1/2/report"]
    assert (cleared["was"], ids(cleared["items"])) == ("red", ["1.1/2/report@2003-autumn-1"])


def test_why_what_is_being_done_and_by_when(school: School) -> None:
    """The latest judgement comes first, then what the body said of the move; a date that has passed is none."""
    school.decide("2003-12-15", move="1.1/1@2003-autumn", to="31 January 2004")
    moved = school.ask("exceptions", as_of="2004-01-15")["dates"]
    (slip,) = [each for each in moved if each["id"] == "1.1/1"]
    assert slip["reason"] == {"words": "They said so.", "by": "Governors", "on": "2003-12-15", "minute": "7"}
    assert (slip["remedy"], slip["new_date"]) == (None, "2004-01-31")
    school.judge("1.1/1", "2004-02-03", "green", obstacle="The roof leaks.", next="It is mended.")
    (slip,) = [each for each in school.ask("exceptions", as_of="2004-02-10")["dates"] if each["id"] == "1.1/1"]
    assert slip["reason"]["words"] == "The roof leaks."
    assert slip["remedy"] == {"words": "It is mended.", "by": "Head", "on": "2004-02-03", "minute": None}
    assert slip["new_date"] is None
    shown = school.run("exceptions", "--as-of", "2004-02-10").out
    assert "New date asked for: none\n" in shown
    assert "New date given: 31 Jan 2004 (Governors, minute 7, 15 Dec 2003), which has passed" in shown


def test_the_new_date_that_is_asked_for(school: School) -> None:
    """It stands until a body has decided about it; it is one of the action, and not of its reports."""
    school.judge("1.1/1", "2004-02-03", "red", asks_for="Spring 2004")
    answer = school.ask("exceptions", as_of="2004-02-10")
    asked = {"words": "Spring 2004", "by": "Head", "on": "2004-02-03", "minute": None}
    assert {each["id"]: each["asked_for"] for each in answer["dates"]} == {
        each["id"]: asked if each["id"] == "1.1/1" else None for each in answer["dates"]
    }
    assert [each["asked_for"] for each in answer["confidence"]] == [asked]
    shown = " ".join(school.run("exceptions", "--as-of", "2004-02-10").out.split())
    assert shown.count("New date asked for: Spring 2004") == 2
    school.decide("2004-02-11", move="1.1/1@2003-autumn", to="28 February 2004")
    [slip] = [each for each in school.ask("exceptions", as_of="2004-02-12")["dates"] if each["id"] == "1.1/1"]
    assert (slip["asked_for"], slip["new_date"]) == (None, "2004-02-28")
    [concern] = school.ask("exceptions", as_of="2004-02-12")["confidence"]
    assert concern["asked_for"] is None


def test_a_judgement_from_before_the_action_was_over_is_no_reason_of_its_report(school: School) -> None:
    def reason() -> object:
        answer = school.ask("exceptions", as_of="2004-03-01")
        [slip] = [each for each in answer["dates"] if each["id"] == "1.1/2/report"]
        return slip["reason"] and slip["reason"]["words"]

    school.judge("1.1/2", "2003-12-03", "red", obstacle="The roof leaks.")
    assert reason() == "The roof leaks."
    for term in ("2003-autumn", "2004-spring", "2004-summer"):
        school.done(f"1.1/2@{term}", "2003-12-20")
    assert reason() is None
    school.judge("1.1/2", "2004-02-01", "red", obstacle="The report is lost.")
    assert reason() == "The report is lost."


def test_what_the_body_decided_about_is_in_its_paper(school: School) -> None:
    """Though nothing of it is reported to the body."""
    school.write("roles.yaml", f"{ROLES.replace('MEETINGS', '[]')}  - body: Panel\n")
    before = school.ask("exceptions", "Panel", as_of="2004-04-10")
    assert "1.1/1" not in slips(before)
    school.record("decisions", on="2004-01-15", body="Panel", reassign="1.1/1", to="Head", minute="1", why="x")
    assert "1.1/1" in slips(school.ask("exceptions", "Panel", as_of="2004-04-10"))


def test_a_decision_without_a_reason_gives_none(school: School) -> None:
    school.record("decisions", on="2003-12-15", body="Governors", move="1.1/1@2003-autumn", to="Spring 2004")
    (slip,) = [each for each in school.ask("exceptions", as_of="2004-01-15")["dates"] if each["id"] == "1.1/1"]
    assert slip["reason"] is None


def test_confidence_stands_apart(school: School) -> None:
    """An action may be red in somebody's judgement and have no date at all, or nothing overdue."""
    school.judge("1.1/1", "2003-10-01", "red", obstacle="The roof leaks.")
    school.judge("1.1/3", "2003-10-02", "amber")
    school.judge("1.1/2", "2003-10-03", "green")
    answer = school.ask("exceptions", as_of="2003-10-10")
    assert answer["dates"] == []
    assert [(each["ref"], each["colour"], each["change"]) for each in answer["confidence"]] == [
        ("1.1/1", "red", "new"),
        ("1.1/3", "amber", "new"),
    ]
    later = school.ask("exceptions", "--month", "November 2003", as_of="2003-11-03")
    assert [(each["change"], each["was"]) for each in later["confidence"]] == [
        ("repeated", "red"),
        ("repeated", "amber"),
    ]


LIFTED: dict[str, tuple[tuple[str, dict[str, str]], str | None, str]] = {
    "judged anew": (
        ("judge", {"ref": "1.1/1", "on": "2004-01-10", "confidence": "green"}),
        "green",
        "Now: green (Head",
    ),
    "done": (
        ("done", {"occurrence": "1.1/1@2003-autumn", "on": "2004-01-10"}),
        None,
        "is over: done 10 Jan 2004, 10",
    ),
    "withdrawn": (
        ("decide", {"on": "2004-01-10", "withdraw": "1.1/1"}),
        None,
        "by Governors, minute 7: They said so.",
    ),
}


@pytest.mark.parametrize(("event", "now", "said"), LIFTED.values(), ids=LIFTED)
def test_confidence_is_cleared(
    school: School, event: tuple[str, dict[str, str]], now: str | None, said: str
) -> None:
    school.judge("1.1/1", "2003-10-01", "red")
    getattr(school, event[0])(**event[1])
    answer = school.ask("exceptions", as_of="2004-01-15")
    assert answer["confidence"] == []
    assert [(each["ref"], each["was"], each["now"]) for each in answer["cleared_confidence"]] == [
        ("1.1/1", "red", now)
    ]
    assert said in " ".join(school.run("exceptions", "--as-of", "2004-01-15").out.split())


@pytest.mark.parametrize("what", ["1.1/3", "1.1"])
def test_an_action_without_a_date_is_over_when_it_is_withdrawn(school: School, what: str) -> None:
    school.judge("1.1/3", "2003-10-01", "red")
    school.decide("2004-01-10", withdraw=what)
    answer = school.ask("exceptions", as_of="2004-01-15")
    assert [each["ref"] for each in answer["cleared_confidence"]] == ["1.1/3"]
    assert "Now: the action is withdrawn" in school.run("exceptions", "--as-of", "2004-01-15").out


def test_those_who_own_it_now_are_named(school: School) -> None:
    school.judge("1.1/1", "2003-10-01", "red")
    school.decide("2003-10-20", reassign="1.1/1", to="Head")
    answer = school.ask("exceptions", as_of="2004-01-15")
    owners = {each["id"]: each["owners"] for each in answer["dates"]}
    assert (owners["1.1/1"], owners["1.1/3/report"]) == (["Head"], ["Librarian"])
    assert answer["confidence"][0]["owners"] == ["Head"]


def test_with_a_body_only_its_reports_and_the_actions_that_they_are_about(school: School) -> None:
    school.judge("1.1/3", "2003-10-01", "amber")
    school.judge("1.1/2", "2003-10-01", "amber")
    answer = school.ask("exceptions", "Governors", as_of="2004-01-15")
    assert list(slips(answer)) == ["1.1/1", "1.1/3/report"]
    assert [each["ref"] for each in answer["confidence"]] == ["1.1/3"]
    assert "No report under this plan goes to Head." in school.run("exceptions", "Head").out


def test_a_body_is_told_what_has_changed_since_it_last_met(school: School) -> None:
    """What it decided at that meeting it knows; without a meeting behind it, it is this term."""
    school.meet("2004-01-08", "2004-02-05")
    school.decide("2004-01-08", move="1.1/1@2003-autumn", to="Summer 2004")
    school.judge("1.1/3", "2004-01-09", "red")
    answer = school.ask("exceptions", "Governors", as_of="2004-02-05")
    assert (answer["meeting"], answer["since"], answer["on"]) == ("2004-01-08", "2004-01-08", "2004-02-05")
    assert slips(answer)["1.1/1"] == ("amber", "repeated", "amber")
    assert answer["confidence"][0]["change"] == "new"
    first = school.ask("exceptions", "Governors", as_of="2004-01-08")
    assert (first["meeting"], first["since"]) == (None, "2003-12-31")
    asked = school.ask("exceptions", "Governors", "--term", "autumn 2003", as_of="2004-02-05")
    assert (asked["meeting"], asked["on"], asked["since"]) == (None, "2003-12-31", "2003-08-31")


def test_a_window_that_has_not_begun_is_wrong_use(school: School) -> None:
    answer = school.run("exceptions", "--term", "spring 2004", "--as-of", "2003-11-03")
    assert (answer.code, answer.out) == (2, "")
    assert "Nothing can be told of 1 Jan – 31 Mar 2004 on 3 Nov 2003, since it has not begun." in answer.err
