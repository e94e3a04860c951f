"""What the pages hold: the plan's words, and what is owed under each."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.queries.owed import list_overdue
from edp_cli.queries.select import Selection
from edp_cli.queries.show.find import Asked, show_plan, show_reference
from edp_cli.queries.show.pages import (
    ActionPage,
    ActivityPage,
    PartPage,
    PlanPage,
    PriorityPage,
    count_overdue,
    find_next,
)
from tests.builders import make_action, make_plan
from tests.queries.asked import AS_OF, ask, ask_real

REAL = ask_real()


def outline(asked: Asked) -> PlanPage:
    page = show_plan(asked).page
    assert isinstance(page, PlanPage)
    return page


def action(reference: str, asked: Asked) -> ActionPage:
    page = show_reference(reference, asked).page
    assert isinstance(page, ActionPage)
    return page


def part(reference: str, asked: Asked) -> PartPage:
    page = show_reference(reference, asked).page
    assert isinstance(page, PartPage)
    return page


def test_the_outline_has_every_priority_and_activity() -> None:
    page = outline(REAL)
    assert [(each.priority.number, len(each.activities)) for each in page.priorities] == [
        (1, 0),
        (2, 0),
        (3, 0),
        (4, 0),
        (5, 6),
    ]
    assert (page.roles, page.bodies) == (14, 1)


def test_a_priority_that_plan_yaml_does_not_list_is_in_the_outline() -> None:
    asked = ask(make_plan(make_action("Termly"), settings={"priorities": [{"number": "1", "title": "Reading"}]}))
    assert [each.priority.number for each in outline(asked).priorities] == [1, 5]
    page = show_reference("5", asked).page
    assert isinstance(page, PriorityPage)
    assert [each.activity.number for each in page.activities] == ["5.1"]
    assert page.priority.title is None


@given(st.dates(date(2002, 1, 1), date(2008, 1, 1)))
def test_as_much_is_overdue_as_edp_overdue_lists(as_of: date) -> None:
    asked = Asked(REAL.plan, REAL.docket, as_of)
    for priority in outline(asked).priorities:
        for page in priority.activities:
            listed = list_overdue(asked.docket, Selection(activity=page.activity.number), as_of).items
            assert count_overdue(page.parts) == len(listed)
            following = find_next(page.parts)
            assert following is None or following >= as_of


@given(st.dates(date(2002, 1, 1), date(2008, 1, 1)))
def test_what_is_past_and_what_is_to_come_is_all(as_of: date) -> None:
    asked = Asked(REAL.plan, REAL.docket, as_of)
    for page in (page for priority in outline(asked).priorities for page in priority.activities):
        for each in page.parts:
            past = sum(owed.days > 0 for owed in each.items)
            assert past + len(each.coming) == len(each.items)
            assert list(each.items) == sorted(each.items, key=lambda owed: owed.occurrence.due)


def test_an_action_with_its_milestones_and_reports() -> None:
    page = action("5.1/3c", REAL)
    assert page.activity.number == "5.1"
    assert page.priority.number == 5
    assert [(each.id, each.label, each.reading) for each in page.parts] == [
        ("5.1/3c/1", "link visit", "every term"),
        ("5.1/3c/2", "annual review meeting", "every Autumn"),
        ("5.1/3c/report", None, "every academic year"),
    ]
    visit = page.milestones[0]
    assert [owed.occurrence.period.key for owed in visit.overdue] == ["2003-summer"]
    assert visit.next_due == date(2003, 12, 31)
    assert len(visit.items) == 12


def test_a_milestone_without_a_date_is_there_too() -> None:
    asked = ask(make_plan(make_action("Pilot in Spring 2004; then ongoing")))
    assert [each.id for each in action("5.1/1", asked).parts] == ["5.1/1/1", "5.1/1/2"]
    assert part("5.1/1/2", asked).items == ()
    assert part("5.1/1/2", asked).reading == "ongoing"
    assert action("5.1/1", asked).is_dated


@pytest.mark.parametrize("timescale", ["Ongoing", "As required", "mid year"])
def test_an_action_without_a_date(timescale: str) -> None:
    asked = ask(make_plan(make_action(timescale), make_action("Termly", id="2")))
    assert not action("5.1/1", asked).is_dated
    page = show_reference("5.1", asked).page
    assert isinstance(page, ActivityPage)
    assert page.undated == 1


def test_monitoring_is_there_however_often_it_is_owed() -> None:
    monitoring = [
        {"by": "Head", "through": "visits"},
        {"by": "Head", "to": "EET", "frequency": "termly and annually"},
        {"by": "Head", "frequency": "every so often"},
    ]
    asked = ask(make_plan(make_action("Autumn 2003", monitoring=monitoring)))
    assert [(each.id, each.reading, bool(each.items)) for each in action("5.1/1", asked).reports] == [
        ("5.1/1/report", None, False),
        ("5.1/1/report-2", "every term", True),
        ("5.1/1/report-3", "every academic year", True),
        ("5.1/1/report-4", None, False),
    ]
    assert part("5.1/1/report", asked).what == "Visits: Do something."
    assert part("5.1/1/report-4", asked).what == "Report on: Do something."


def test_evaluation_stands_entry_by_entry() -> None:
    evaluation = [{"what": "All", "frequency": "termly and annually"}, {"what": "Some", "through": "talk"}]
    asked = ask(make_plan(make_action("Termly"), evaluation=evaluation))
    page = show_reference("5.1", asked).page
    assert isinstance(page, ActivityPage)
    assert [[each.id for each in parts] for parts in page.evaluation] == [
        ["5.1/evaluation", "5.1/evaluation-2"],
        ["5.1/evaluation-3"],
    ]
    assert part("5.1/evaluation-3", asked).what == "Some, through talk"
    assert count_overdue(page.parts) == len(list_overdue(asked.docket, Selection(), AS_OF).items)


def test_what_starts_is_coming_until_it_has_started() -> None:
    plan = make_plan(make_action("From January 2004"))
    for as_of, coming in ((date(2003, 12, 31), 1), (date(2004, 1, 1), 1), (date(2004, 1, 2), 0)):
        (start,) = action("5.1/1", ask(plan, as_of)).parts
        assert len(start.coming) == coming
        assert start.overdue == ()
