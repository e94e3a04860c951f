"""The pages of `edp checklist`: what stands on whose, and what comes next."""

from __future__ import annotations

from datetime import date

import pytest

from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.periods import TermCalendar
from edp_cli.queries.checklist import Checklist, Page, find_following, make_checklist
from edp_cli.queries.window import Asked, TimeWindow, find_window
from tests.builders import Entry, make_action, make_plan

AS_OF = date(2003, 11, 3)
PLAIN = TermCalendar()
THIS_TERM = Asked()
NEXT_SPRING = ("Spring 2004", date(2004, 1, 1), date(2004, 3, 31))
REST = "the rest of Autumn 2003 and Spring 2004"


def checklist(
    *actions: Entry, owner: str | None = None, roles: Entry | None = None, asked: Asked = THIS_TERM
) -> Checklist:
    plan = make_plan(*actions, roles=roles)
    docket = make_docket(plan, lambda _: 1)
    window = find_window(asked, docket.frame, AS_OF)
    return make_checklist(docket, write_out(plan, lambda _: 1), window=window, as_of=AS_OF, owner=owner)


def shown(page: Page) -> dict[str, list[str]]:
    parts = {"overdue": page.overdue, "due": page.due, "next": page.next}
    return {name: [owed.occurrence.id for owed in items] for name, items in parts.items()}


def test_each_thing_stands_in_one_part_of_the_page_and_by_date() -> None:
    timescale = "Spring 2004; June 2003; November 2003; May 2003; 3 November 2003; Summer 2004"
    (page,) = checklist(make_action(timescale, responsible="Al")).pages
    assert page.owner == "Al"
    assert shown(page) == {
        "overdue": ["5.1/1/4@2003-may", "5.1/1/2@2003-june"],
        "due": ["5.1/1/5@2003-11-03", "5.1/1/3@2003-november"],
        "next": ["5.1/1/1@2004-spring"],
    }


def test_what_is_overdue_stands_first_whatever_the_window() -> None:
    """Within it, before it and after it; and it is not said again as due or as next."""
    timescale = "April 2003; July 2003; October 2003; May 2004"
    (page,) = checklist(make_action(timescale, responsible="Al"), asked=Asked("summer 2003")).pages
    assert shown(page) == {
        "overdue": ["5.1/1/1@2003-april", "5.1/1/2@2003-july", "5.1/1/3@2003-october"],
        "due": [],
        "next": [],
    }


def test_what_starts_is_on_the_page() -> None:
    (page,) = checklist(make_action("From December 2003", responsible="Al")).pages
    assert shown(page)["due"] == ["5.1/1@2003-december"]


def test_pages_are_by_name_and_nobody_is_last() -> None:
    found = checklist(
        make_action("Autumn 2003", responsible="Zoe"),
        {**make_action("Ongoing", responsible=["bo", "Zoe"]), "id": "2"},
        {**make_action("June 2005", responsible="Al"), "id": "3"},
        {**make_action("Ongoing"), "id": "4"},
        {
            **make_action("Autumn 2003", responsible="Zoe", monitoring={"frequency": "termly", "by": "Cy"}),
            "id": "5",
        },
    )
    assert [page.owner for page in found.pages] == ["Al", "bo", "Cy", "Zoe", None]
    assert found.owners == ("Al", "bo", "Cy", "Zoe", None)
    assert [[action.ref for action in page.undated] for page in found.pages] == [
        [],
        ["5.1/2"],
        [],
        ["5.1/2"],
        ["5.1/4"],
    ]
    assert [len(page.due) for page in found.pages] == [0, 0, 1, 2, 0]


def test_nothing_is_nobodys_where_everything_has_an_owner() -> None:
    assert [page.owner for page in checklist(make_action("Autumn 2003", responsible="Al")).pages] == ["Al"]


def test_what_is_shared_is_on_both_pages() -> None:
    al, bo = checklist(make_action("Autumn 2003", responsible=["Al", "Bo"])).pages
    assert shown(al) == shown(bo)
    assert (al.sharers(al.due[0]), bo.sharers(bo.due[0])) == (("Bo",), ("Al",))


def test_one_owner_alone() -> None:
    actions = [make_action("Autumn 2003", responsible=["Al", "Bo"]), {**make_action("May 2003"), "id": "2"}]
    every = checklist(*actions)
    assert checklist(*actions, owner="Bo").pages == (every.pages[1],)
    assert checklist(*actions, owner="Bo").owners == every.owners
    (stranger,) = checklist(*actions, owner="EET").pages
    assert stranger == Page("EET", None, (), (), (), ())


def test_the_holder_and_the_activity() -> None:
    roles = {"roles": [{"role": "Al", "holder": "Ms A. Lee"}, {"role": "Bo"}]}
    found = checklist(make_action("Autumn 2003", responsible=["Al", "Bo"]), roles=roles)
    assert [page.holder for page in found.pages] == ["Ms A. Lee", None]
    assert found.title(found.pages[0].due[0]) == "Activity"


@pytest.mark.parametrize(
    ("asked", "following"),
    [
        (THIS_TERM, NEXT_SPRING),
        (Asked(term="autumn 2003 2"), NEXT_SPRING),
        (Asked(term="autumn 2003 1"), (REST, date(2003, 11, 1), date(2004, 3, 31))),
        (Asked(month="November 2003"), (REST, date(2003, 12, 1), date(2004, 3, 31))),
        (Asked(month="December 2003"), NEXT_SPRING),
        (Asked(within="30d"), (REST, date(2003, 12, 4), date(2004, 3, 31))),
        (Asked(year="2003-04"), ("Autumn 2004", date(2004, 9, 1), date(2004, 12, 31))),
        (
            Asked(until="30 Aug 2004"),
            ("the rest of Summer 2004 and Autumn 2004", date(2004, 8, 31), date(2004, 12, 31)),
        ),
        (Asked(from_day="1 Sep 2003"), None),
    ],
    ids=str,
)
def test_what_follows_a_window(asked: Asked, following: tuple[str, date, date] | None) -> None:
    found = checklist(make_action("Autumn 2003"), asked=asked).following
    assert (found and (found.label, found.start, found.end)) == following


def test_nothing_lies_between_a_window_and_the_next() -> None:
    """From any day on, and in a calendar of the authority's own, whose terms leave days between them."""
    given = TermCalendar(given={"2003-autumn": (date(2003, 9, 3), date(2003, 12, 19))})
    for calendar in (PLAIN, given):
        for number in range(date(2003, 8, 1).toordinal(), date(2004, 9, 1).toordinal()):
            day = date.fromordinal(number)
            following = find_following(TimeWindow("", day, day), calendar)
            assert following is not None
            assert (following.start - day).days == 1
            assert following.end > following.start


def test_the_last_years_of_all() -> None:
    assert find_following(TimeWindow("", date(2199, 12, 1), date(2199, 12, 31)), PLAIN) is None
    following = find_following(TimeWindow("", date(2199, 12, 1), date(2199, 12, 30)), PLAIN)
    assert following is not None
    assert following.end == date(2200, 3, 31)
