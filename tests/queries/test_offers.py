"""What is offered where a role, a reference or a time is typed, and how what is typed narrows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.model.plan import Plan
from edp_cli.model.written import WrittenArea, WrittenTarget
from edp_cli.queries.offers import names, times
from edp_cli.queries.offers.offer import Offer, match
from edp_cli.queries.offers.references import offer_references
from tests.builders import Entry, make_action, make_plan

ROLES: Entry = {
    "roles": [
        {"role": "Head of English", "aliases": ["English lead"], "holder": "A. Reader"},
        {"role": "Head of Maths"},
        {"role": "Head of Maths (Lower School)"},
        {"role": "Librarian"},
    ],
    "bodies": [{"body": "Governors"}],
}


def values(offers: list[Offer]) -> list[str]:
    return [offer.value for offer in offers]


@pytest.fixture(name="plan", scope="module")
def _plan() -> Plan:
    monitoring = {"frequency": "termly", "by": "Bursar", "to": "Governors"}
    return make_plan(
        make_action("Autumn 2003", responsible=["Librarian", "Caretaker"], monitoring=monitoring),
        {**make_action("Draft Autumn 2003; final Spring 2004"), "id": "2", "audience": ["governors", "parents"]},
        {**make_action("Ongoing"), "id": "10", "monitoring": {"by": "Librarian", "to": "Staff"}},
        evaluation=[{"what": "Analysis", "frequency": "annually", "by": "Inspector"}],
        roles=ROLES,
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Head of English", "Head of Maths", "Head of Maths (Lower School)", "Librarian"]),
        ("LIB", ["Librarian"]),
        ("head of m", ["Head of Maths", "Head of Maths (Lower School)"]),
        ("maths", ["Head of Maths", "Head of Maths (Lower School)"]),
        ("english le", ["Head of English"]),
        ("lower  SCHOOL", ["Head of Maths (Lower School)"]),
        ("Head of Science", []),
    ],
)
def test_a_role_is_found_by_its_beginning_or_else_by_a_part(plan: Plan, typed: str, found: list[str]) -> None:
    offers = names.offer_names(write_out(plan, lambda _: 1))
    roles = [offer for offer in offers if offer.value in values(offers)[:4]]
    assert values(match(roles, typed)) == found


def test_names_that_the_register_does_not_have_come_last_and_bodies_first_where_they_are_wanted(
    plan: Plan,
) -> None:
    written = write_out(plan, lambda _: 1)
    others = ["Caretaker", "Bursar", "Staff", "Inspector"]
    roles = ["Head of English", "Head of Maths", "Head of Maths (Lower School)", "Librarian"]
    assert values(names.offer_names(written)) == [*roles, "Governors", *others]
    assert values(names.offer_names(written, bodies_first=True)) == ["Governors", *roles, *others]
    assert names.offer_names(written)[0].about == "A. Reader"


def test_a_part_finds_only_what_goes_by_names() -> None:
    assert match([Offer("5.1", "Reading"), Offer("5.2", names=("Counting",))], "ing") == [
        Offer("5.2", names=("Counting",))
    ]


def test_what_is_offered_twice_comes_once() -> None:
    assert match([Offer("7", "first"), Offer("1"), Offer("7", "second")], "") == [Offer("7", "first"), Offer("1")]


@given(st.lists(st.text(min_size=1)), st.text())
def test_what_is_found_begins_with_what_is_typed_wherever_something_does(known: list[str], typed: str) -> None:
    found = values(match([Offer(name, names=(name,)) for name in known], typed))
    begun = {name for name in known if name.casefold().startswith(typed.casefold())}
    assert set(found) == begun or not begun
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["5.1", "5.1/1", "5.1/2", "5.1/10", "5.1/evaluation"]),
        ("5.1/", ["5.1/1", "5.1/2", "5.1/10", "5.1/evaluation"]),
        ("5.1/1", ["5.1/1", "5.1/10"]),
        ("5.1/2", ["5.1/2", "5.1/2/1", "5.1/2/2"]),
        ("5.1/2/", ["5.1/2/1", "5.1/2/2"]),
        ("5.1/10", ["5.1/10", "5.1/10/report"]),
        ("5.1/1/REP", ["5.1/1/report"]),
        ("5.1/E", ["5.1/evaluation"]),
        ("5.1/2/1@", ["5.1/2/1@2003-autumn"]),
        ("5.1/10/report@", []),
        ("6", []),
        ("x@y", []),
    ],
)
def test_references_are_offered_level_by_level(plan: Plan, typed: str, found: list[str]) -> None:
    offers = offer_references(write_out(plan, lambda _: 1), make_docket(plan, lambda _: 1), typed)
    assert values(offers) == found


def test_an_occurrence_is_offered_for_each_period(plan: Plan) -> None:
    offers = offer_references(write_out(plan, lambda _: 1), make_docket(plan, lambda _: 1), "5.1/1/report@")
    assert (offers[0].value, offers[0].about) == ("5.1/1/report@2003-summer", "Summer 2003")
    assert all(offer.value.startswith("5.1/1/report@") for offer in offers)


def test_two_activities_left_are_offered_without_their_actions(plan: Plan) -> None:
    written = write_out(plan, lambda _: 1)
    ten = replace(written.activities[0], number="5.10")
    two = replace(written, activities=(*written.activities, ten))
    assert values(offer_references(two, make_docket(plan, lambda _: 1), "5.1")) == ["5.1", "5.10"]


def test_times_are_those_of_the_plan(plan: Plan) -> None:
    terms = values(times.offer_terms(plan.frame))
    assert terms[:7] == ["autumn", "spring", "summer", "this", "next", "last", "summer 2002"]
    assert terms[-1] == "spring 2007"
    assert values(times.offer_terms(plan.frame, in_year=True)) == ["autumn", "spring", "summer"]
    assert values(times.offer_years(plan.frame))[3:] == [
        "2001-02",
        "2002-03",
        "2003-04",
        "2004-05",
        "2005-06",
        "2006-07",
    ]
    assert len(times.offer_months(plan.frame, "")) == 15
    assert values(match(times.offer_months(plan.frame, "feb"), "feb"))[:2] == ["February", "February 2003"]


def test_audiences_indicators_and_areas(plan: Plan) -> None:
    written = write_out(plan, lambda _: 1)
    place = written.place
    targets = (WrittenTarget("Better reading", "KPI17", place), WrittenTarget("Better counting", None, place))
    areas = (WrittenArea("1-7", "All", place), WrittenArea("2", "Some", place))
    activity = replace(written.activities[0], targets=targets, areas=areas)
    written = replace(written, activities=(activity,))
    assert values(names.offer_audiences(written)) == ["governors", "parents"]
    assert values(names.offer_indicators(written)) == ["KPI17"]
    assert values(match(names.offer_targets(written), "5.1/")) == ["5.1/target-1", "5.1/target-2"]
    assert values(match(names.offer_targets(written), "kpi")) == ["5.1/target-1"]
    assert [(offer.value, offer.about) for offer in names.offer_areas(written)] == [("1-7", "All"), ("2", "Some")]
    assert [(offer.value, offer.about) for offer in names.offer_activities(written)] == [("5.1", "Activity")]
