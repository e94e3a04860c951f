"""Who owns what, once bodies have given parts of a plan to somebody else."""

from __future__ import annotations

from datetime import date

import pytest

from edp_cli.duties.derive import make_docket
from edp_cli.duties.present import give_out
from edp_cli.duties.standing import hold_undated
from edp_cli.duties.write_out import write_out
from edp_cli.model.plan import Plan
from tests.builders import Entry, make_action, make_plan
from tests.duties.recorded import decide, on_record

MONITORED = make_action("Autumn 2003", responsible="Al", monitoring={"frequency": "termly", "by": "Al"})
EVALUATION = {"what": "Analysis", "frequency": "annually", "by": "Al"}
DAY = "2003-11-20"


def line(_: object) -> int:
    return 1


def owners(plan: Plan, as_of: date) -> dict[str, tuple[str, ...]]:
    given = give_out(write_out(plan, line), make_docket(plan, line).ledger, as_of)
    activity = given.activities[0]
    action = activity.actions[0]
    return {
        "action": action.responsible,
        "report": action.monitoring[0].by,
        "evaluation": activity.evaluation[0].by,
    }


@pytest.mark.parametrize(
    ("of", "changed"),
    [
        ("5.1/1", "action"),
        ("5.1/1/report", "report"),
        ("5.1/evaluation", "evaluation"),
        ("5.1/7", ""),
    ],
)
def test_what_is_given_is_somebody_elses_from_that_day(of: str, changed: str) -> None:
    plan = on_record(
        make_plan(MONITORED, evaluation=[EVALUATION]),
        [decide(DAY, reassign=of, to="Bo"), decide(DAY, withdraw="5.1/1")],
    )
    before = dict.fromkeys(("action", "report", "evaluation"), ("Al",))
    assert owners(plan, date(2003, 11, 19)) == before
    assert owners(plan, date(2003, 11, 20)) == {**before, **({changed: ("Bo",)} if changed else {})}


def test_the_last_to_whom_it_was_given_has_it() -> None:
    decisions = [
        decide("2003-12-11", reassign="5.1/1", to=["Cy", "Di"]),
        decide(DAY, reassign="5.1/1", to="Bo"),
    ]
    plan = on_record(make_plan(MONITORED, evaluation=[EVALUATION]), decisions)
    assert owners(plan, date(2003, 12, 10))["action"] == ("Bo",)
    assert owners(plan, date(2003, 12, 11))["action"] == ("Cy", "Di")


UNDATED = make_action("Ongoing", responsible="Al")


@pytest.mark.parametrize(
    ("decision", "after"),
    [
        (decide(DAY, reassign="5.1/1", to="Bo"), [("5.1/1", ("Bo",))]),
        (decide(DAY, withdraw="5.1/1"), []),
        (decide(DAY, withdraw="5.1"), []),
        (decide(DAY, withdraw="5.1/1/report"), [("5.1/1", ("Al",))]),
    ],
)
def test_an_action_without_a_date_is_given_and_withdrawn_like_others(
    decision: Entry, after: list[tuple[str, tuple[str, ...]]]
) -> None:
    docket = make_docket(on_record(make_plan(UNDATED), [decision]), line)
    assert [(each.ref, each.owners) for each in hold_undated(docket, date(2003, 11, 19))] == [("5.1/1", ("Al",))]
    assert [(each.ref, each.owners) for each in hold_undated(docket, date(2003, 11, 20))] == after
