"""How duties are named and numbered, and what each says of who owes what to whom."""

from datetime import date

import pytest

from edp_cli.duties.derive import derive_duties, make_docket
from edp_cli.duties.duty import Duty, DutyKind, Source
from tests.builders import Entry, Tree, due_dates, make_action, make_plan

ROLES: Entry = {
    "roles": [
        {"role": "Senior Adviser (Development)", "aliases": ["Senior Advisor (Development)"]},
        {"role": "Principal Adviser"},
    ],
    "bodies": [{"body": "EET"}],
}
TERMLY: Entry = {"frequency": "termly", "by": "Head"}
NEVER: Entry = {"by": "Head", "through": "visits"}


def references(*monitoring: Tree, timescale: Tree = "Ongoing") -> list[str]:
    """The duties of action 3a, by reference."""
    plan = make_plan(make_action(timescale, id="3a", monitoring=list(monitoring)))
    return [duty.id for duty in derive_duties(plan)]


def make_duty(action: Entry, *, evaluation: Entry | None = None) -> Duty:
    """The last duty of a plan of one action."""
    evaluations = [evaluation] if evaluation else []
    *_, duty = derive_duties(make_plan(action, evaluation=evaluations, roles=ROLES))
    return duty


@pytest.mark.parametrize(
    ("timescale", "expected"),
    [
        ("Autumn 2003", ["5.1/3a"]),
        ("Autumn 2003; Spring 2004", ["5.1/3a/1", "5.1/3a/2"]),
        ("Autumn 2003, then termly", ["5.1/3a/1", "5.1/3a/2"]),
        # a milestone without a date has its number all the same
        ("Ongoing; review July 2004", ["5.1/3a/2"]),
        ("Autumn 2003 and as required", ["5.1/3a/1"]),
        ("Ongoing", []),
        ("Termly link visit – annual review meeting. (Autumn)", ["5.1/3a/1", "5.1/3a/2"]),
    ],
)
def test_milestones_are_numbered_where_there_are_several(timescale: str, expected: list[str]) -> None:
    assert references(timescale=timescale) == expected


@pytest.mark.parametrize(
    ("monitoring", "expected"),
    [
        ([TERMLY], ["report"]),
        ([TERMLY, TERMLY], ["report", "report-2"]),
        ([TERMLY, TERMLY, TERMLY], ["report", "report-2", "report-3"]),
        # a way of monitoring that is never owed has its number all the same
        ([NEVER, TERMLY], ["report-2"]),
        ([TERMLY, NEVER, TERMLY], ["report", "report-3"]),
        ([NEVER], []),
        ([], []),
        # two recurrences in one cell are two duties
        ([{"frequency": "termly and annually", "by": "Head"}], ["report", "report-2"]),
        ([{"frequency": "termly and annually", "by": "Head"}, TERMLY], ["report", "report-2", "report-3"]),
    ],
)
def test_reports_are_numbered_from_the_second(monitoring: list[Tree], expected: list[str]) -> None:
    assert references(*monitoring) == [f"5.1/3a/{name}" for name in expected]


def test_evaluations_are_numbered_from_the_second() -> None:
    analysis = {"what": "Analysis", "frequency": "annually", "by": "Principal Adviser"}
    school = {"what": "At individual school level", "by": "link adviser"}
    plan = make_plan(make_action("Ongoing"), evaluation=[analysis, school, analysis])

    assert [duty.id for duty in derive_duties(plan)] == ["5.1/evaluation", "5.1/evaluation-3"]


def test_duties_stand_in_the_order_of_the_plan() -> None:
    plan = make_plan(
        make_action("Autumn 2003", id="1", monitoring=TERMLY),
        make_action("Spring 2004", id="2", monitoring=[TERMLY, TERMLY]),
        evaluation=[{"what": "Analysis", "frequency": "termly", "by": "Head"}],
    )

    assert [duty.id for duty in derive_duties(plan)] == [
        "5.1/1",
        "5.1/1/report",
        "5.1/2",
        "5.1/2/report",
        "5.1/2/report-2",
        "5.1/evaluation",
    ]


def test_two_recurrences_that_meet_in_one_period_have_two_references() -> None:
    monitoring = {"frequency": "termly; every Autumn", "by": "Head"}
    plan = make_plan(make_action("Sept 2003 – Dec 2003", monitoring=monitoring))

    assert due_dates(plan) == {
        "5.1/1@2003-september/2003-december": date(2003, 12, 31),
        "5.1/1/report@2003-autumn": date(2003, 12, 31),
        "5.1/1/report-2@2003-autumn": date(2003, 12, 31),
    }


def test_a_second_milestone_has_its_own_occurrences() -> None:
    plan = make_plan(make_action("Trial in Autumn term 2003; Implement 03-04 academic year.", id="3a"))

    assert due_dates(plan) == {
        "5.1/3a/1@2003-autumn": date(2003, 12, 31),
        "5.1/3a/2@2003-2004": date(2004, 8, 31),
    }


def test_what_an_action_owes() -> None:
    owners = ["senior advisor (development)", "Somebody else", "Senior Adviser (Development)"]
    duty = make_duty(make_action("Draft: Autumn 2003", id="3a", action="Write a protocol.", responsible=owners))

    assert (duty.id, duty.ref, duty.activity, duty.kind) == ("5.1/3a", "5.1/3a", "5.1", DutyKind.ACTION)
    assert (duty.what, duty.label, duty.timescale) == ("Write a protocol.", "Draft", "Draft: Autumn 2003")
    assert (duty.owners, duty.to) == (("Senior Adviser (Development)", "Somebody else"), None)
    assert duty.source == Source("plans/activities/5.1.yaml", ("actions", 0))


def test_an_action_with_points_is_described_with_them() -> None:
    duty = make_duty(
        make_action("Autumn 2003", action="Share good practice through", points=["networks", "visits"])
    )

    assert duty.what == "Share good practice through networks; visits"


def test_an_action_that_nobody_owns_yet_has_no_owners() -> None:
    assert make_duty(make_action("Autumn 2003", responsible="TBA")).owners == ()


def test_what_a_report_owes() -> None:
    monitoring = {"frequency": "termly", "by": ["principal adviser", "Head"], "to": "eet"}
    duty = make_duty(make_action("Draft: Autumn 2003", id="3a", action="Write a protocol.", monitoring=monitoring))

    assert (duty.id, duty.ref, duty.kind) == ("5.1/3a/report", "5.1/3a", DutyKind.REPORT)
    assert (duty.what, duty.label) == ("Report on: Write a protocol.", None)
    assert duty.timescale == "Draft: Autumn 2003"
    assert (duty.owners, duty.to) == (("Principal Adviser", "Head"), "EET")
    assert duty.source == Source("plans/activities/5.1.yaml", ("actions", 0, "monitoring"))


def test_monitoring_that_is_no_report() -> None:
    monitoring = {"frequency": "annually", "by": "Principal Adviser", "through": "a review of programmes"}
    duty = make_duty(make_action("June 2002", action="Train leaders.", monitoring=monitoring))

    assert duty.what == "A review of programmes: Train leaders."
    assert duty.to is None


def test_one_of_several_ways_of_monitoring_is_where_it_is_written() -> None:
    duty = make_duty(make_action("Ongoing", monitoring=[NEVER, TERMLY]))

    assert duty.source.path == ("actions", 0, "monitoring", 1)


def test_what_an_evaluation_owes() -> None:
    analysis = {"what": "Analysis of SSRE", "frequency": "annually", "by": "principal adviser"}
    duty = make_duty(make_action("Ongoing"), evaluation=analysis)

    assert (duty.id, duty.ref, duty.activity, duty.kind) == ("5.1/evaluation", "5.1", "5.1", DutyKind.EVALUATION)
    assert (duty.what, duty.label, duty.timescale) == ("Analysis of SSRE", None, "annually")
    assert (duty.owners, duty.to) == (("Principal Adviser",), None)
    assert duty.source == Source("plans/activities/5.1.yaml", ("evaluation", 0))


def test_an_evaluation_may_say_how_it_is_made() -> None:
    analysis = {"what": "Analysis of SSRE", "frequency": "annually", "through": "a sample of schools"}

    assert make_duty(make_action("Ongoing"), evaluation=analysis).what == (
        "Analysis of SSRE, through a sample of schools"
    )


def test_a_docket_holds_all_that_a_question_needs() -> None:
    plan = make_plan(
        make_action("Autumn 2003", id="1", responsible="Head"),
        make_action("Ongoing", id="2", responsible="Head"),
        settings={"as_of": "2003-11-03"},
    )
    docket = make_docket(plan, lambda source: 10 + int(source.path[-1]))

    assert (docket.title, docket.revision, docket.as_of) == (plan.file.title, "2003", date(2003, 11, 3))
    assert (docket.plan_name, docket.roles_name) == ("plans/plan.yaml", "plans/roles.yaml")
    assert (docket.frame, docket.register, docket.activities) == (plan.frame, plan.register, ("5.1",))
    assert docket.duties == tuple(derive_duties(plan))
    assert [undated.ref for undated in docket.undated] == ["5.1/2"]
    assert docket.line(docket.duties[0].source) == 10
    assert docket.line(Source("plans/activities/5.9.yaml", ())) == 1
