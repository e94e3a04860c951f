"""How what is owed stands on a day: by its date, by what is on record for it, and by what was decided."""

from collections.abc import Sequence
from datetime import date

import pytest

from edp_cli.duties.derive import derive_duties, make_docket
from edp_cli.duties.docket import Docket
from edp_cli.duties.standing import Owed, hold, stand
from edp_cli.duties.status import Status
from edp_cli.model.plan import PlacedRecords
from tests.builders import Entry, make_action, make_plan
from tests.duties.recorded import decide, do, on_record

AUTUMN = "5.1/1@2003-autumn"


def make(timescale: str, *entries: Entry, monitoring: Sequence[Entry] = (), grace: str = "0") -> Docket:
    plan = make_plan(
        make_action(timescale, monitoring=list(monitoring), responsible="Head"),
        settings={"calendar": {"grace_days": grace}},
    )
    return make_docket(on_record(plan, entries), lambda _: 1)


def the_one(docket: Docket, as_of: date) -> Owed:
    [owed] = stand(docket, as_of)
    return owed


@pytest.mark.parametrize(
    ("as_of", "status", "days"),
    [
        (date(2003, 4, 1), Status.DUE, -274),
        (date(2003, 12, 30), Status.DUE, -1),
        (date(2003, 12, 31), Status.DUE, 0),
        (date(2004, 1, 1), Status.OVERDUE, 1),
        (date(2005, 1, 1), Status.OVERDUE, 367),
    ],
)
def test_what_is_due_is_overdue_from_the_day_after(as_of: date, status: Status, days: int) -> None:
    owed = the_one(make("Autumn 2003"), as_of)

    assert (owed.status, owed.days, owed.settled_on, owed.why, owed.slip) == (status, days, None, None, 0)


@pytest.mark.parametrize("as_of", [date(2003, 8, 31), date(2003, 9, 1), date(2007, 3, 31)])
def test_what_only_starts_is_never_overdue(as_of: date) -> None:
    assert the_one(make("From September 2003"), as_of).status is Status.STARTING


def test_what_only_starts_can_be_done_and_withdrawn_but_is_never_late() -> None:
    done = make("From September 2003", do("5.1/1@2003-september", "2004-01-01"))
    withdrawn = make("From September 2003", decide("2004-01-01", withdraw="5.1/1"))

    assert the_one(done, date(2004, 1, 1)).status is Status.DONE
    assert the_one(withdrawn, date(2004, 1, 1)).status is Status.WITHDRAWN


@pytest.mark.parametrize(
    ("on", "as_of", "status", "days"),
    [
        ("2003-12-31", date(2003, 12, 30), Status.DUE, -1),  # not known yet
        ("2003-12-31", date(2003, 12, 31), Status.DONE, 0),
        ("2003-10-01", date(2006, 1, 1), Status.DONE, -91),
        ("2004-01-01", date(2003, 12, 31), Status.DUE, 0),
        ("2004-01-05", date(2004, 1, 4), Status.OVERDUE, 4),
        ("2004-01-05", date(2004, 1, 5), Status.LATE, 5),
        ("2004-01-05", date(2007, 3, 31), Status.LATE, 5),
    ],
)
def test_what_was_done_after_its_date_is_late_for_ever(on: str, as_of: date, status: Status, days: int) -> None:
    owed = the_one(make("Autumn 2003", do(AUTUMN, on)), as_of)

    assert (owed.status, owed.days) == (status, days)
    assert owed.settled_on == (date.fromisoformat(on) if owed.is_settled else None)


def test_of_two_records_that_it_was_done_the_earlier_counts() -> None:
    docket = make("Autumn 2003", do(AUTUMN, "2004-02-01"), do(AUTUMN, "2003-12-01"))

    assert the_one(docket, date(2004, 3, 1)).settled_on == date(2003, 12, 1)


@pytest.mark.parametrize(
    ("as_of", "status", "due", "moves"),
    [
        (date(2004, 1, 19), Status.OVERDUE, date(2003, 12, 31), 0),
        (date(2004, 1, 20), Status.DUE, date(2004, 3, 31), 1),
        (date(2004, 4, 9), Status.OVERDUE, date(2004, 3, 31), 1),
        (date(2004, 4, 10), Status.DUE, date(2004, 8, 31), 2),
    ],
)
def test_a_decision_moves_a_date_from_its_day_on_and_the_first_is_kept(
    as_of: date, status: Status, due: date, moves: int
) -> None:
    docket = make(
        "Autumn 2003",
        decide("2004-04-10", move=AUTUMN, to="Summer 2004", why="Again."),
        decide("2004-01-20", move=AUTUMN, to="Spring 2004", why="Not yet."),
    )

    owed = the_one(docket, as_of)

    assert (owed.status, owed.occurrence.due, len(owed.moves)) == (status, due, moves)
    assert owed.occurrence.first_due == date(2003, 12, 31)
    assert owed.occurrence.id == AUTUMN
    assert owed.slip == (due - date(2003, 12, 31)).days
    assert owed.why == (None, "Not yet.", "Again.")[moves]


def test_a_report_is_moved_with_its_days_of_grace() -> None:
    docket = make(
        "Autumn 2003",
        decide("2003-10-01", move="5.1/1/report@2003-autumn", to="Spring 2004"),
        monitoring=[{"frequency": "termly", "by": "Head"}],
        grace="14",
    )
    due = {owed.occurrence.id: owed.occurrence.due for owed in stand(docket, date(2003, 10, 1))}

    assert due["5.1/1/report@2003-autumn"] == date(2004, 4, 14)


@pytest.mark.parametrize("to", ["when it suits", "Draft Spring 2004", "termly", "Spring 2004; Summer 2004"])
def test_a_move_to_what_is_no_date_moves_nothing(to: str) -> None:
    owed = the_one(make("Autumn 2003", decide("2003-10-01", move=AUTUMN, to=to)), date(2004, 1, 2))

    assert (owed.status, owed.moves) == (Status.OVERDUE, ())


def test_a_move_of_what_the_plan_does_not_have_moves_nothing() -> None:
    docket = make("Autumn 2003", decide("2003-10-01", move="5.9/1@2003-autumn", to="Spring 2004"))

    assert the_one(docket, date(2004, 1, 2)).status is Status.OVERDUE


def test_done_by_the_date_that_it_was_moved_to_is_done_with_its_slip() -> None:
    docket = make("Autumn 2003", decide("2003-12-01", move=AUTUMN, to="Spring 2004"), do(AUTUMN, "2004-02-01"))
    owed = the_one(docket, date(2004, 5, 1))

    assert (owed.status, owed.days, owed.slip) == (Status.DONE, -59, 91)


def test_a_move_of_the_day_on_which_it_was_done_late_hides_nothing() -> None:
    docket = make("Autumn 2003", do(AUTUMN, "2004-01-20"), decide("2004-01-20", move=AUTUMN, to="Spring 2004"))
    owed = the_one(docket, date(2004, 5, 1))

    assert (owed.status, owed.days, owed.moves) == (Status.LATE, 20, ())


def test_what_is_decided_after_it_was_done_changes_nothing() -> None:
    docket = make(
        "Autumn 2003",
        do(AUTUMN, "2004-01-05"),
        decide("2004-02-01", move=AUTUMN, to="Spring 2004"),
        decide("2004-02-01", withdraw="5.1"),
    )
    owed = the_one(docket, date(2004, 5, 1))

    assert (owed.status, owed.days, owed.moves, owed.ended) == (Status.LATE, 5, (), None)


@pytest.mark.parametrize("of", ["5.1", "5.1/1", AUTUMN])
def test_what_was_withdrawn_or_waived_says_how_late_it_was_then(of: str) -> None:
    verb = {AUTUMN: "waive"}.get(of, "withdraw")
    docket = make("Autumn 2003", decide("2004-01-20", why="Needless.", **{verb: of}), do(AUTUMN, "2004-03-01"))

    before, after = (the_one(docket, day) for day in (date(2004, 1, 19), date(2004, 5, 1)))

    assert before.status is Status.OVERDUE
    assert after.status is (Status.WAIVED if of == AUTUMN else Status.WITHDRAWN)
    assert (after.days, after.settled_on, after.done, after.why) == (20, date(2004, 1, 20), None, "Needless.")


def test_done_on_the_day_of_the_withdrawal_is_done() -> None:
    docket = make("Autumn 2003", decide("2003-12-01", withdraw="5.1/1"), do(AUTUMN, "2003-12-01"))

    assert the_one(docket, date(2004, 5, 1)).status is Status.DONE


def test_a_withdrawal_of_a_report_leaves_the_action_and_a_waiver_the_other_terms() -> None:
    docket = make(
        "Termly",
        decide("2003-10-01", withdraw="5.1/1/report"),
        decide("2003-10-01", waive="5.1/1@2003-autumn"),
        monitoring=[{"frequency": "termly", "by": "Head"}],
    )
    stood = {owed.occurrence.id: owed.status for owed in stand(docket, date(2003, 11, 1))}

    assert stood["5.1/1@2003-autumn"] is Status.WAIVED
    assert {status for key, status in stood.items() if "report" in key} == {Status.WITHDRAWN}
    assert {status for key, status in stood.items() if "report" not in key and "autumn" not in key} == {
        Status.DUE,
        Status.OVERDUE,
    }


@pytest.mark.parametrize(
    ("of", "as_of", "owners"),
    [
        ("5.1/1", date(2003, 9, 30), {"5.1/1": "Head", "5.1/1/report": "Head"}),
        ("5.1/1", date(2003, 10, 1), {"5.1/1": "Deputy", "5.1/1/report": "Head"}),
        ("5.1/1/report", date(2003, 10, 1), {"5.1/1": "Head", "5.1/1/report": "Deputy"}),
        ("5.1", date(2003, 10, 1), {"5.1/1": "Head", "5.1/1/report": "Head"}),
    ],
)
def test_what_is_reassigned_has_another_owner_from_that_day(of: str, as_of: date, owners: dict[str, str]) -> None:
    docket = make(
        "Autumn 2003",
        decide("2003-10-01", reassign=of, to="Deputy"),
        monitoring=[{"frequency": "termly", "by": "Head"}],
    )

    assert {duty.id: "; ".join(duty.owners) for duty in hold(docket, as_of)} == owners


def test_an_actions_two_milestones_are_both_reassigned_with_it() -> None:
    docket = make("Draft Autumn 2003; Final Spring 2004", decide("2003-10-01", reassign="5.1/1", to=["A", "B"]))

    assert {duty.owners for duty in hold(docket, date(2003, 10, 1))} == {("A", "B")}


def test_the_latest_note_that_was_known_that_day_counts() -> None:
    docket = make("Autumn 2003", *(note(day, colour) for day, colour in NOTES))

    def known(day: date) -> str | None:
        found = docket.ledger.latest_note("5.1/1", day)
        return found.confidence.value if found is not None else None

    assert [known(date(2003, 10, day)) for day in (1, 2, 5, 6, 31)] == [None, "green", "green", "red", "red"]
    assert docket.ledger.latest_note("5.1/2", date(2003, 10, 31)) is None


NOTES = (("2003-10-06", "red"), ("2003-10-02", "green"))


def note(on: str, confidence: str) -> Entry:
    return {"for": "5.1/1", "on": on, "by": "Head", "confidence": confidence}


def test_every_record_is_among_the_events() -> None:
    docket = make("Autumn 2003", do(AUTUMN, "2003-12-01"), decide("2003-10-01", withdraw="5.1"), note(*NOTES[0]))

    assert [type(event).__name__ for event in docket.ledger.events()] == ["Done", "Note", "Decision"]


def test_a_plan_without_records_has_none() -> None:
    assert make_plan(make_action("Autumn 2003")).records == PlacedRecords()
    assert [duty.id for duty in derive_duties(make_plan(make_action("Autumn 2003")))] == ["5.1/1"]
