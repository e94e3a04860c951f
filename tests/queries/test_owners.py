"""Who owns what: counted from the plan as it is written, and from its docket."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.duties.derive import make_docket
from edp_cli.duties.docket import Docket
from edp_cli.duties.write_out import write_out
from edp_cli.errors import EdpError
from edp_cli.model.plan import Plan
from edp_cli.model.written import WrittenPlan
from edp_cli.queries.owed import list_due, list_overdue
from edp_cli.queries.owners import Counts, Owners, list_owners
from edp_cli.queries.remit import Remit, find_remit
from edp_cli.queries.select import Selection
from edp_cli.queries.window import term_window
from tests.builders import Entry, make_action, make_plan

AS_OF = date(2003, 11, 3)
ROLES: Entry = {
    "roles": [
        {"role": "Head", "aliases": ["Headteacher"], "holder": "J. Smith", "email": "head@example.org"},
        {"role": "Clerk"},
        {"role": "Bursar"},
    ],
    "bodies": [{"body": "Governors"}],
}


def parts(plan: Plan) -> tuple[WrittenPlan, Docket]:
    return write_out(plan, lambda _: 1), make_docket(plan, lambda _: 1)


def owners_of(plan: Plan, as_of: date = AS_OF) -> Owners:
    written, docket = parts(plan)
    return list_owners(written, docket, term_window("this", docket.frame, as_of), as_of)


def remit_of(plan: Plan, words: str, as_of: date = AS_OF) -> Remit:
    return find_remit(*parts(plan), words, as_of)


def counts(owners: Owners) -> dict[str, Counts]:
    return {owner.who.name: owner.counts for owner in owners.owners}


def monitoring(by: str | list[str], to: str = "Governors", frequency: str = "termly") -> Entry:
    return {"frequency": frequency, "by": by, "to": to}


def test_each_entry_counts_with_a_date_or_without_one() -> None:
    found = owners_of(
        make_plan(
            make_action("Ongoing", responsible="Headteacher", monitoring={"by": "Head", "to": "Clerk"}),
            make_action(
                "Autumn 2003; Spring 2004",
                id="2",
                responsible="Head",
                monitoring=[monitoring("Head", frequency="termly and annually"), monitoring("Clerk")],
            ),
            evaluation=[
                {"what": "Results", "by": "Clerk"},
                {"what": "More", "by": "Clerk", "frequency": "termly"},
            ],
            roles=ROLES,
        )
    )
    assert counts(found) == {
        "Head": Counts(actions=2, reports=2, evaluations=0, receives=0, due=2, overdue=1),
        "Bursar": Counts(0, 0, 0, 0, 0, 0),
        "Clerk": Counts(actions=0, reports=1, evaluations=2, receives=1, due=2, overdue=2),
        "Governors": Counts(0, 0, 0, receives=2, due=0, overdue=0),
    }
    assert found.total == Counts(actions=2, reports=3, evaluations=2, receives=3, due=4, overdue=3)
    assert not found.shared
    assert not found.nobody.any


def test_those_who_own_an_action_stand_first_each_by_name() -> None:
    found = owners_of(
        make_plan(
            make_action("Termly", responsible=["zoologist", "Clerk"], monitoring=monitoring("Abbot", to="Émile")),
            roles=ROLES,
        )
    )
    assert [owner.who.name for owner in found.owners] == [
        "Clerk", "zoologist", "Abbot", "Bursar", "Governors", "Head", "Émile",
    ]  # fmt: skip
    assert [owner.who.name for owner in found.owners if owner.who.is_stranger] == ["zoologist", "Abbot", "Émile"]


def test_what_is_shared_counts_with_each_and_once_in_all() -> None:
    found = owners_of(
        make_plan(make_action("Autumn 2003", responsible=["Head", "Clerk", "Headteacher"]), roles=ROLES)
    )
    one = Counts(actions=1, reports=0, evaluations=0, receives=0, due=1, overdue=0)
    assert counts(found)["Head"] == counts(found)["Clerk"] == found.total == one
    assert found.shared


def test_what_is_nobodys() -> None:
    found = owners_of(
        make_plan(
            make_action("Autumn 2003", id="1", responsible="Head"),
            make_action(
                "Summer 2003", id="2", responsible="TBA", monitoring={"frequency": "termly", "to": "Head"}
            ),
            make_action("Ongoing", id="3"),
            roles=ROLES,
        )
    )
    assert [action.ref for action in found.unassigned] == ["5.1/2", "5.1/3"]
    assert found.nobody == Counts(actions=2, reports=1, evaluations=0, receives=0, due=0, overdue=2)
    assert counts(found)["Head"].receives == 1
    assert not found.shared


def test_what_roles_yaml_says() -> None:
    found = {
        owner.who.name: owner.who for owner in owners_of(make_plan(make_action("Termly"), roles=ROLES)).owners
    }
    head, governors = found["Head"], found["Governors"]
    assert (head.holder, head.email, head.aliases) == ("J. Smith", "head@example.org", ("Headteacher",))
    assert (head.is_body, head.in_register, head.is_stranger) == (False, True, False)
    assert (governors.is_body, governors.holder, governors.email, governors.aliases) == (True, None, None, ())


def test_without_a_register_nobody_is_a_stranger() -> None:
    found = owners_of(make_plan(make_action("Termly", responsible="Head")))
    (head,) = (owner.who for owner in found.owners)
    assert (head.name, head.in_register, head.is_stranger, head.is_body) == ("Head", False, False, False)
    assert (head.holder, head.email, head.aliases) == (None, None, ())


NAMES = ["Head", "Headteacher", "Clerk", "Governors", "Stranger"]
WHO = st.lists(st.sampled_from(NAMES), max_size=3)
HOW_OFTEN = st.sampled_from(["termly", "annually", "monthly", "every 3 weeks"])
ACTION = st.builds(
    lambda timescale, responsible, entries: make_action(timescale, responsible=responsible, monitoring=entries),
    st.sampled_from(["Autumn 2003", "June 2003", "Termly", "Ongoing", "From October 2003", "Summer 2003; termly"]),
    WHO,
    st.lists(st.builds(monitoring, WHO, st.sampled_from(NAMES), HOW_OFTEN), max_size=2),
)
EVALUATION = st.builds(lambda by, often: {"what": "Results", "by": by, "frequency": often}, WHO, HOW_OFTEN)


@given(
    actions=st.lists(ACTION, min_size=1, max_size=4),
    evaluation=st.lists(EVALUATION, max_size=2),
    as_of=st.dates(date(2003, 3, 1), date(2004, 12, 31)),
)
def test_counts_are_those_of_the_lists(actions: list[Entry], evaluation: list[Entry], as_of: date) -> None:
    numbered = [{**action, "id": str(number)} for number, action in enumerate(actions, 1)]
    written, docket = parts(make_plan(*numbered, evaluation=evaluation, roles=ROLES))
    window = term_window("this", docket.frame, as_of)
    found = list_owners(written, docket, window, as_of)
    for name, count in counts(found).items():
        selection = Selection(owner=name)
        assert count.due == len(list_due(docket, window, selection, as_of).items)
        assert count.overdue == len(list_overdue(docket, selection, as_of).items)
        remit = find_remit(written, docket, name, as_of)
        assert count.actions == len(remit.actions)
        assert count.reports == len(remit.reports)
        assert count.evaluations == len(remit.evaluations)
        assert count.receives == len(remit.receives)
        assert count.overdue == len(remit.dates.overdue)
    everything = Selection()
    assert found.total.due == len(list_due(docket, window, everything, as_of).items)
    assert found.total.overdue == len(list_overdue(docket, everything, as_of).items)


def shared_plan() -> Plan:
    return make_plan(
        make_action("Autumn 2003", id="1", responsible=["Head", "Clerk"]),
        make_action("Ongoing", id="2", responsible=["Bursar", "Headteacher", "Clerk"]),
        make_action("Termly", id="3", responsible="Head", monitoring=monitoring(["Head", "Clerk"], to="Bursar")),
        evaluation=[{"what": "Results", "frequency": "termly and annually"}, {"what": "More", "by": "Head"}],
        roles=ROLES,
    )


def test_a_remit_is_found_by_an_alias_or_a_part() -> None:
    for words in ("Head", "headteacher", "HEADT", " head "):
        assert remit_of(shared_plan(), words).who.name == "Head"
    with pytest.raises(EdpError, match=r'Nobody in the plan is called "Hed"\. Did you mean "Head"\?'):
        remit_of(shared_plan(), "Hed")


def test_a_remit_has_everything_in_the_order_of_the_plan() -> None:
    head = remit_of(shared_plan(), "Head")
    assert [action.ref for action in head.actions] == ["5.1/1", "5.1/2", "5.1/3"]
    assert [report.id for report in head.reports] == ["5.1/3/report"]
    assert [analysis.id for analysis in head.evaluations] == ["5.1/evaluation-3"], "as `edp due` numbers it"
    assert [(each.name, each.refs) for each in head.shares] == [
        ("Bursar", ("5.1/2",)),
        ("Clerk", ("5.1/1", "5.1/2")),
    ]
    assert head.dates.undated == ("5.1/2",)
    bursar = remit_of(shared_plan(), "Bursar")
    assert [report.id for report in bursar.receives] == ["5.1/3/report"]
    assert bursar.dates.overdue_to == 1


def test_the_next_dates_go_to_the_end_of_next_term() -> None:
    dates = remit_of(shared_plan(), "Head").dates
    assert [owed.occurrence.id for owed in dates.overdue] == ["5.1/3/report@2003-summer", "5.1/3@2003-summer"]
    assert [owed.occurrence.id for owed in dates.coming] == [
        "5.1/1@2003-autumn",
        "5.1/3@2003-autumn",
        "5.1/3/report@2003-autumn",
        "5.1/3@2004-spring",
        "5.1/3/report@2004-spring",
    ]
    assert dates.until == date(2004, 3, 31)
    assert dates.later == 18, "the nine terms from Summer 2004 to Spring 2007, twice"


@pytest.mark.parametrize(
    ("as_of", "coming", "overdue"),
    [
        (date(2003, 8, 31), ["2003-08-31", "2003-12-31"], 0),
        (date(2003, 9, 1), ["2003-12-31", "2004-03-31"], 1),
        (date(2003, 12, 31), ["2003-12-31", "2004-03-31"], 1),
        (date(2007, 3, 31), ["2007-03-31"], 11),
        (date(2007, 4, 1), [], 12),
    ],
)
def test_the_as_of_date_is_ahead_and_the_day_before_is_past(as_of: date, coming: list[str], overdue: int) -> None:
    dates = remit_of(make_plan(make_action("Termly", responsible="Head"), roles=ROLES), "Head", as_of).dates
    assert [owed.occurrence.due.isoformat() for owed in dates.coming] == coming
    assert len(dates.overdue) == overdue
    assert len(dates.overdue) + len(dates.coming) + dates.later == 12
