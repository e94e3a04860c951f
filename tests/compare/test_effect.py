"""What a change does to people: loads, what falls due sooner or later, begins, ends, and becomes overdue."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from edp_cli.compare.effect import find_effect
from edp_cli.compare.effects import Effect
from edp_cli.compare.find import find_changes
from tests.compare.sides import make_activity, make_one, make_side

if TYPE_CHECKING:
    from edp_cli.compare.sides import Side
    from tests.builders import Entry, Tree

DAY = date(2004, 1, 15)
REPORT: Entry = {"frequency": "termly", "by": "Link adviser", "to": "EET"}


def effect_of(before: Side, after: Side) -> Effect:
    return find_effect(before, after, find_changes(before, after), DAY)


def effect_on_one(before: dict[str, Tree], after: dict[str, Tree]) -> Effect:
    return effect_of(make_one(**before), make_one(**after))


def moves(effect: Effect) -> list[str]:
    return [
        f"{each.duty.id} {each.before} > {each.after}, {each.days:+}" for each in (*effect.sooner, *effect.later)
    ]


def loads(effect: Effect) -> dict[str | None, list[str]]:
    """How many things each owner owes in a term, before and after."""
    return {
        load.owner: [f"{each.term.key} {each.before} > {each.after}" for each in load.terms]
        for load in effect.loads
    }


def ends(effect: Effect) -> list[str]:
    """Duties that began and ended."""
    return [*(f"+ {duty.id}" for duty in effect.begun), *(f"- {duty.id}" for duty in effect.ended)]


def lateness(effect: Effect) -> list[str]:
    """What becomes overdue, and what ceases to be."""
    return [*(f"+ {each.id}" for each in effect.overdue), *(f"- {each.id}" for each in effect.cleared)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("Spring 2004", "Summer 2004", ["5.1/1 2004-03-31 > 2004-08-31, +153"]),
        ("Summer 2004", "Spring 2004", ["5.1/1 2004-08-31 > 2004-03-31, -153"]),
        ("Summer 2003", "Autumn 2003", ["5.1/1 2003-08-31 > 2003-12-31, +122"]),
        ("Termly", "Annually", ["5.1/1 2004-03-31 > 2004-08-31, +153"]),
        ("Spring 2004", "Termly", []),
        ("Termly", "Ongoing", []),
        ("From April 2003", "From April 2004", []),
        ("From April 2003", "Spring 2004", []),
        ("Summer 2003; Spring 2004", "Spring 2004; Summer 2003", []),
        (
            "Pilot: Spring 2004; Report: Summer 2004",
            "Report: Spring 2004; Pilot: Autumn 2004",
            ["5.1/1/1 2004-08-31 > 2004-03-31, -153", "5.1/1/2 2004-03-31 > 2004-12-31, +275"],
        ),
        ("Every spring and summer", "Every summer", []),
    ],
)
def test_what_falls_due_sooner_or_later(before: str, after: str, expected: list[str]) -> None:
    assert moves(effect_on_one({"timescale": before}, {"timescale": after})) == expected


def visits(*timescales: str) -> Side:
    """As many actions as timescales."""
    actions = enumerate(timescales, 1)
    return make_side(
        make_activity(*({"id": str(n), "action": f"Visit school {n}.", "timescale": when} for n, when in actions))
    )


def test_moves_are_in_the_order_of_their_new_dates() -> None:
    before = visits("Summer 2004", "Autumn 2004", "Spring 2004")
    effect = effect_of(before, visits("Spring 2005", "Spring 2004", "Autumn 2004"))
    assert [move.duty.id for move in effect.later] == ["5.1/3", "5.1/1"]
    assert [move.duty.id for move in effect.sooner] == ["5.1/2"]


def test_days_of_a_term_move_what_is_due_in_it() -> None:
    calendar: Entry = {"calendar": {"2004-spring": {"starts": "2004-01-05", "ends": "2004-03-26"}}}
    activity = make_activity(
        {"id": "1", "action": "Visit.", "timescale": "Spring 2004", "monitoring": REPORT},
    )
    effect = effect_of(make_side(activity), make_side(activity, settings=calendar))
    assert moves(effect) == [
        "5.1/1 2004-03-31 > 2004-03-26, -5",
        "5.1/1/report 2004-03-31 > 2004-03-26, -5",
    ]
    assert effect.loads == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"timescale": "Spring 2004"}, ["+ 5.1/1"]),
        ({"timescale": "Spring 2004"}, {}, ["- 5.1/1"]),
        ({"timescale": "Spring 2004"}, {"timescale": "Spring 2004; Summer 2005"}, ["+ 5.1/1/2"]),
        ({"monitoring": REPORT}, {"monitoring": {**REPORT, "frequency": "annually"}}, []),
        ({"monitoring": REPORT}, {"monitoring": {**REPORT, "to": "Schools Forum"}}, []),
        ({"monitoring": REPORT}, {"monitoring": {**REPORT, "by": "EET", "frequency": "annually"}}, []),
        ({"monitoring": REPORT}, {"monitoring": {**REPORT, "to": "Data lead", "frequency": "annually"}}, []),
        (
            {"monitoring": REPORT},
            {"monitoring": {"frequency": "annually", "by": "EET", "to": "Data lead"}},
            ["+ 5.1/1/report", "- 5.1/1/report"],
        ),
        (
            {"monitoring": {"frequency": "annually"}},
            {"monitoring": {"frequency": "termly"}},
            ["+ 5.1/1/report", "- 5.1/1/report"],
        ),
        ({"monitoring": REPORT}, {"monitoring": {"by": "Link adviser"}}, ["- 5.1/1/report"]),
        ({"monitoring": [REPORT]}, {"monitoring": [{**REPORT, "by": "EET"}, REPORT]}, ["+ 5.1/1/report"]),
    ],
)
def test_what_begins_and_ends(before: dict[str, Tree], after: dict[str, Tree], expected: list[str]) -> None:
    assert ends(effect_on_one(before, after)) == expected


def test_an_evaluation_is_known_by_what_is_evaluated_or_else_by_who_makes_it_when() -> None:
    visits: Entry = {"what": "Visits", "frequency": "termly", "by": "Link adviser"}
    reports: Entry = {"what": "Reports", "frequency": "annually", "by": "Link adviser"}
    before = make_side(make_activity(evaluation=[visits, reports]))
    changed = [{**visits, "what": "All visits"}, {**reports, "by": "EET", "frequency": "termly"}]
    assert ends(effect_of(before, make_side(make_activity(evaluation=changed)))) == []
    other = make_side(make_activity(evaluation=[{**visits, "what": "Results", "by": "EET"}, reports]))
    assert ends(effect_of(before, other)) == ["+ 5.1/evaluation", "- 5.1/evaluation"]


def test_what_is_renumbered_or_renamed_is_owed_as_before() -> None:
    keys: Entry = {"timescale": "Spring 2004", "monitoring": REPORT, "responsible": "Link adviser"}
    before = make_activity({"id": "1", "action": "Train the governors.", **keys}, title="Governors")
    after = make_activity({"id": "2", "action": "Train the governors.", **keys}, number="5.4", title="Governors")
    renamed: Entry = {
        "roles": [{"role": "School adviser", "aliases": ["Link adviser"]}],
        "bodies": [{"body": "EET"}],
    }
    effect = effect_of(make_side(before), make_side(after, roles=renamed))
    assert effect == Effect(DAY, (), (), (), (), (), (), ())


def test_what_could_not_be_read_neither_begins_nor_ends() -> None:
    one = make_activity({"id": "1", "action": "Train.", "timescale": "Termly"})
    evaluated: Entry = {"what": "Visits", "frequency": "termly"}
    two = make_activity(
        {"id": "1", "action": "Visit.", "timescale": "Termly"}, number="5.2", evaluation=[evaluated]
    )
    whole, broken = make_side(one, two), make_side(one, left_out=["plans/activities/5.2.yaml"])
    assert ends(effect_of(whole, broken)) == ends(effect_of(broken, whole)) == []
    assert effect_of(whole, broken).loads == ()


def test_loads_are_counted_for_each_owner_and_term() -> None:
    keys: Entry = {"timescale": "Spring 2004", "responsible": ["Link adviser", "Data lead"]}
    kept: Entry = {
        "id": "2",
        "action": "Visit schools.",
        "timescale": "Spring 2004",
        "responsible": "Link adviser",
    }
    others: Entry = {"id": "3", "action": "Write.", "timescale": "Termly", "responsible": "Principal Adviser"}
    before = make_side(make_activity({"id": "1", "action": "Train.", **keys}, kept, others))
    after = make_side(
        make_activity({"id": "1", "action": "Train.", **keys, "timescale": "Summer 2004"}, kept, others),
    )
    assert loads(effect_of(before, after)) == {
        "Head of Data": ["2004-spring 1 > 0", "2004-summer 0 > 1"],
        "Link adviser": ["2004-spring 2 > 1", "2004-summer 0 > 1"],
    }


def test_nobody_comes_last() -> None:
    effect = effect_on_one(
        {"timescale": "Spring 2004"}, {"timescale": "Spring 2004", "responsible": ["Principal Adviser", "EET"]}
    )
    assert list(loads(effect).items()) == [
        ("EET", ["2004-spring 0 > 1"]),
        ("Principal Adviser", ["2004-spring 0 > 1"]),
        (None, ["2004-spring 1 > 0"]),
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"timescale": "Spring 2004"}, {"timescale": "Autumn 2003"}, ["+ 5.1/1@2003-autumn"]),
        ({"timescale": "Autumn 2003"}, {"timescale": "Spring 2004"}, ["- 5.1/1@2003-autumn"]),
        ({"timescale": "Autumn 2003"}, {"timescale": "Summer 2003"}, []),
        ({"timescale": "Autumn 2003"}, {"timescale": "31 December 2003"}, []),
        ({"timescale": "Autumn 2003"}, {"timescale": "15 Jan 2004"}, ["- 5.1/1@2003-autumn"]),
        ({"timescale": "Autumn 2003"}, {}, ["- 5.1/1@2003-autumn"]),
        ({}, {"timescale": "From April 2003"}, []),
        (
            {"timescale": "Annually"},
            {"timescale": "Termly"},
            ["+ 5.1/1@2003-summer", "+ 5.1/1@2003-autumn"],
        ),
        ({"timescale": "Autumn 2003"}, {"timescale": "Termly"}, ["+ 5.1/1@2003-summer"]),
        (
            {"monitoring": REPORT},
            {},
            ["- 5.1/1/report@2003-summer", "- 5.1/1/report@2003-autumn"],
        ),
    ],
)
def test_what_becomes_overdue_and_what_ceases_to_be(
    before: dict[str, Tree], after: dict[str, Tree], expected: list[str]
) -> None:
    assert lateness(effect_on_one(before, after)) == expected
