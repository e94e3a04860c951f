"""How much each owner has due in each term, and where it is too much for one person."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.duties.derive import make_docket
from edp_cli.periods import Unit
from edp_cli.queries.owed import find_owed
from edp_cli.queries.select import Selection
from edp_cli.queries.window import WHOLE_PLAN, TimeWindow
from edp_cli.queries.workload import Measure, Workload, find_workload
from tests.builders import Entry, make_action, make_plan
from tests.duties.recorded import decide, do, on_record

if TYPE_CHECKING:
    from collections.abc import Sequence

AS_OF = date(2004, 1, 15)
YEAR = TimeWindow("2003/04", date(2003, 9, 1), date(2004, 8, 31))
TERMS = ["2003-autumn", "2004-spring", "2004-summer"]


def workload(
    *actions: Entry,
    records: Sequence[Entry] = (),
    window: TimeWindow = YEAR,
    selection: Selection | None = None,
    most: int | None = None,
) -> Workload:
    docket = make_docket(on_record(make_plan(*actions), records), lambda _: 1)
    return find_workload(docket, window, selection or Selection(), AS_OF, most=most)


def loads(found: Workload) -> dict[str | None, tuple[int, ...]]:
    return {load.owner: load.counts for load in found.loads}


def act(number: int, timescale: str, *owners: str) -> Entry:
    return {"id": str(number), "action": "Do.", "timescale": timescale, "responsible": list(owners) or "TBA"}


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (None, (1, 0, 0)),
        (do("5.1/1@2003-autumn", "2003-12-01"), (1, 0, 0)),
        (do("5.1/1@2003-autumn", "2004-01-10"), (1, 0, 0)),
        (decide("2003-12-01", move="5.1/1@2003-autumn", to="Spring 2004"), (0, 1, 0)),
        (decide("2004-01-16", move="5.1/1@2003-autumn", to="Spring 2004"), (1, 0, 0)),
        (decide("2003-12-01", waive="5.1/1@2003-autumn"), None),
        (decide("2003-12-01", withdraw="5.1/1"), None),
        (decide("2003-12-01", withdraw="5.1"), None),
    ],
)
def test_what_counts_is_what_falls_due_by_its_present_date(
    record: Entry | None, expected: tuple[int, ...] | None
) -> None:
    found = workload(act(1, "Autumn 2003", "Al"), records=[record] if record else [])
    assert [term.key for term in found.terms] == TERMS
    assert loads(found) == ({"Al": expected} if expected else {})


def test_what_is_given_to_somebody_else_is_their_load() -> None:
    given = decide("2003-12-01", reassign="5.1/1", to="Bo")
    assert loads(workload(act(1, "Autumn 2003", "Al"), records=[given])) == {"Bo": (1, 0, 0)}


def test_what_only_starts_is_no_load() -> None:
    assert workload(act(1, "From January 2004", "Al")).loads == ()


def test_what_is_shared_counts_for_each_and_once_in_all() -> None:
    found = workload(act(1, "Spring 2004", "Al", "Bo"), act(2, "Spring 2004"), act(3, "termly", "Bo"))
    assert loads(found) == {"Bo": (1, 2, 1), "Al": (0, 1, 0), None: (0, 1, 0)}
    assert (found.counts, found.total) == ((1, 3, 1), 5)


def test_who_has_most_stands_first_and_what_is_nobodys_last() -> None:
    found = workload(
        act(1, "termly"), act(2, "Spring 2004", "Bo"), act(3, "Autumn 2003", "al"), act(4, "termly", "Cy")
    )
    assert list(loads(found)) == ["Cy", "al", "Bo", None]


def test_one_owner_is_shown_alone_but_measured_with_the_others() -> None:
    actions = [act(1, "Spring 2004", "Al"), *(act(number, "Spring 2004", "Bo") for number in range(2, 7))]
    everybody, alone = (workload(*actions, selection=Selection(owner=owner)) for owner in (None, "Al"))
    assert loads(alone) == {"Al": (0, 1, 0)}
    assert alone.counts == (0, 1, 0)
    assert alone.measure == everybody.measure == Measure(None, 6, 2)


@pytest.mark.parametrize(
    ("window", "terms"),
    [
        (YEAR, TERMS),
        (TimeWindow("", date(2004, 1, 5), date(2004, 4, 1)), TERMS[1:]),
        (TimeWindow("", date(2003, 12, 31), date(2003, 12, 31)), TERMS[:1]),
        (TimeWindow("", date(2001, 1, 1), date(2001, 12, 31)), []),
        (TimeWindow("", date(2020, 1, 1), date(2020, 12, 31)), []),
    ],
)
def test_the_terms_are_those_of_the_window_that_lie_in_the_plan(window: TimeWindow, terms: list[str]) -> None:
    assert [term.key for term in workload(act(1, "Spring 2004", "Al"), window=window).terms] == terms


def test_the_whole_plan_is_from_its_first_day_or_first_date_to_its_last() -> None:
    found = workload(act(1, "June 2002", "Al"), act(2, "Spring 2009", "Al"), window=WHOLE_PLAN)
    assert (found.terms[0].key, found.terms[-1].key) == ("2002-summer", "2009-spring")
    plain = workload(act(1, "Spring 2004", "Al"), window=WHOLE_PLAN)
    assert (plain.terms[0].key, plain.terms[-1].key) == ("2003-summer", "2007-spring")


@pytest.mark.parametrize(
    ("measure", "load", "too_much"),
    [
        (Measure(3, 100, 2), 3, False),
        (Measure(3, 100, 2), 4, True),
        (Measure(None, 12, 4), 6, False),
        (Measure(None, 12, 4), 7, True),
        (Measure(None, 7, 2), 7, False),
        (Measure(None, 5, 1), 5, False),
        (Measure(None, 0, 0), 0, False),
    ],
)
def test_too_much_is_more_than_the_plan_allows_or_than_twice_the_average(
    measure: Measure, load: int, *, too_much: bool
) -> None:
    assert measure.is_too_much(load) is too_much


def test_what_is_nobodys_is_too_much_for_no_person() -> None:
    found = workload(act(1, "Spring 2004", "Al"), act(2, "Spring 2004"), act(3, "Spring 2004"), most=1)
    marked = {load.owner: [found.is_too_much(load, count) for count in load.counts] for load in found.loads}
    assert marked == {"Al": [False] * 3, None: [False] * 3}


def test_what_has_no_date_is_named_and_not_counted() -> None:
    found = workload(make_action("Ongoing", responsible="Al"))
    assert (found.undated, found.loads, found.measure.average) == (("5.1/1",), (), 0)


TIMESCALES = ["Autumn 2003", "Spring 2004", "termly", "monthly", "From May 2004", "Ongoing", "July 2005"]
ACTIONS = st.lists(
    st.tuples(st.sampled_from(TIMESCALES), st.sets(st.sampled_from(["Al", "Bo", "Cy"]))), min_size=1, max_size=6
)


@given(ACTIONS, st.dates(date(2003, 1, 1), date(2007, 12, 31)), st.integers(0, 900))
@settings(deadline=None)
def test_each_load_is_how_much_is_due_in_the_term(
    made: list[tuple[str, set[str]]], start: date, length: int
) -> None:
    """By another way: every occurrence is asked in which term it is due."""
    window = TimeWindow("", start, start + timedelta(days=length))
    plan = make_plan(*(act(number, words, *sorted(owners)) for number, (words, owners) in enumerate(made, 1)))
    docket = make_docket(plan, lambda _: 1)
    found = find_workload(docket, window, Selection(), AS_OF, most=None)
    expected: Counter[tuple[str | None, str]] = Counter()
    for owed in find_owed(docket, Selection(), AS_OF):
        occurrence = owed.occurrence
        if start <= occurrence.due <= window.end and not occurrence.starting:
            term = docket.frame.calendar.containing(Unit.TERM, occurrence.due).key
            expected.update((owner, term) for owner in occurrence.duty.owners or (None,))
    counted = {
        (load.owner, term.key): count
        for load in found.loads
        for term, count in zip(found.terms, load.counts, strict=True)
        if count
    }
    assert counted == expected
