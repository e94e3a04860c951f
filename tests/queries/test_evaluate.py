"""The yearly evaluation: everything is counted once, and nothing is lost between two years."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings

from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.model.plan import Plan
from edp_cli.queries.evaluate.counting import Outcome, Year
from edp_cli.queries.evaluate.find import Evaluation, evaluate_year
from edp_cli.queries.part import find_part
from edp_cli.queries.window import TimeWindow
from tests.builders import Entry, Tree, expand, make_action, make_plan
from tests.duties.recorded import decide, do, on_record
from tests.duties.test_records_properties import DAYS, recorded_plans

AUTUMN, SUMMER = "5.1/1@2003-autumn", "5.1/1@2003-summer"
LATER = decide("2003-12-01", move=AUTUMN, to="Autumn 2004")


def moved(to: str) -> Entry:
    """A decision of the year that moves what was due before it."""
    return decide("2003-09-05", move=SUMMER, to=to)


def year_of(first: int, as_of: str) -> Year:
    """The academic year that begins in that one."""
    window = TimeWindow(f"{first}/{first + 1}", date(first, 9, 1), date(first + 1, 8, 31))
    return Year(window, date.fromisoformat(as_of))


def evaluated(plan: Plan, year: Year, *, part: str | None = None) -> Evaluation:
    written, docket = write_out(plan, lambda _: 1), make_docket(plan, lambda _: 1)
    return evaluate_year(written, docket, year, part=find_part(written, part) if part is not None else None)


def outcomes(found: Evaluation) -> dict[str, tuple[Outcome, bool]]:
    return {each.owed.occurrence.id: (each.outcome, each.carries) for each in found.items}


@pytest.mark.parametrize(
    ("timescale", "records", "as_of", "outcome"),
    [
        ("Autumn 2003", [], "2003-11-03", (Outcome.TO_COME, False)),
        ("Autumn 2003", [], "2003-12-31", (Outcome.TO_COME, False)),
        ("Autumn 2003", [], "2004-01-01", (Outcome.MISSED, True)),
        ("Autumn 2003", [], "2004-08-31", (Outcome.MISSED, True)),
        ("Autumn 2003", [], "2007-01-01", (Outcome.MISSED, True)),
        ("Autumn 2003", [do(AUTUMN, "2003-12-31")], "2004-09-01", (Outcome.DONE, False)),
        ("Autumn 2003", [do(AUTUMN, "2004-01-05")], "2004-09-01", (Outcome.LATE, False)),
        ("Autumn 2003", [do(AUTUMN, "2004-08-31")], "2004-09-01", (Outcome.LATE, False)),
        ("Autumn 2003", [do(AUTUMN, "2004-09-01")], "2004-09-01", (Outcome.LATE, True)),
        ("Autumn 2003", [do(AUTUMN, "2004-09-01")], "2004-08-31", (Outcome.MISSED, True)),
        ("Autumn 2003", [decide("2003-10-01", withdraw="5.1/1")], "2004-09-01", (Outcome.WITHDRAWN, False)),
        ("Autumn 2003", [decide("2004-09-10", withdraw="5.1/1")], "2004-10-01", (Outcome.WITHDRAWN, True)),
        ("Autumn 2003", [decide("2003-10-01", waive=AUTUMN)], "2004-09-01", (Outcome.WAIVED, False)),
        ("Autumn 2003", [LATER], "2003-11-30", (Outcome.TO_COME, False)),
        ("Autumn 2003", [LATER], "2004-09-01", (Outcome.MOVED_ON, True)),
        ("Autumn 2003", [LATER], "2003-12-01", (Outcome.MOVED_ON, True)),
        ("Autumn 2003", [LATER, do(AUTUMN, "2004-07-01")], "2004-09-01", (Outcome.MOVED_ON, False)),
        ("Autumn 2003", [LATER, do(AUTUMN, "2004-10-01")], "2005-01-01", (Outcome.MOVED_ON, True)),
        ("Summer 2003", [], "2004-01-01", (Outcome.EARLIER, True)),
        ("Summer 2003", [do(SUMMER, "2003-08-31")], "2004-01-01", None),
        ("Summer 2003", [do(SUMMER, "2003-09-01")], "2004-01-01", (Outcome.EARLIER, False)),
        ("Summer 2003", [do(SUMMER, "2004-09-01")], "2004-10-01", (Outcome.EARLIER, True)),
        ("Summer 2003", [moved("May 2004")], "2004-01-01", (Outcome.TO_COME, False)),
        ("Summer 2003", [moved("2006")], "2004-01-01", (Outcome.EARLIER, True)),
        ("Autumn 2004", [], "2004-01-01", None),
        ("Autumn 2004", [], "2005-02-01", None),
        ("From April 2003", [], "2004-01-01", None),
        ("From Sept 2003", [], "2004-01-01", None),
        ("From Sept 2003", [do("5.1/1@2003-september", "2003-10-01")], "2004-01-01", None),
        ("From Sept 2003", [decide("2003-10-01", withdraw="5.1/1")], "2004-01-01", None),
        ("June 2003", [], "2003-07-15", (Outcome.EARLIER, True)),
        ("Summer 2003", [], "2003-07-15", None),
    ],
)  # fmt: skip
def test_what_each_is_counted_as(
    timescale: str, records: list[Entry], as_of: str, outcome: tuple[Outcome, bool] | None
) -> None:
    """In 2003/04, as at that day: the outcome, and whether it carries forward."""
    plan = on_record(make_plan(make_action(timescale)), records)
    found = evaluated(plan, year_of(2003, as_of))
    assert list(outcomes(found).values()) == ([outcome] if outcome else [])
    assert found.counts.owed == (outcome is not None and outcome[0] not in (Outcome.MOVED_ON, Outcome.EARLIER))
    assert found.counts.carried == len(found.carried) == (outcome is not None and outcome[1])
    assert found.counts.is_empty == (outcome is None)


def test_what_was_moved_into_a_year_is_owed_in_it_and_said_to_be_moved() -> None:
    plan = on_record(make_plan(make_action("Autumn 2003")), [LATER, do(AUTUMN, "2004-12-31")])
    counts = evaluated(plan, year_of(2004, "2005-09-01")).counts
    assert (counts.owed, counts[Outcome.DONE], counts.done_moved) == (1, 1, 1)
    before = evaluated(plan, year_of(2003, "2005-09-01")).counts
    assert (before.owed, before[Outcome.MOVED_ON], before.done_moved, before.carried) == (0, 1, 0, 1)


def test_what_was_overdue_when_it_was_let_off_is_counted_as_such() -> None:
    plan = on_record(
        make_plan(make_action("Autumn 2003"), make_action("Autumn 2003", id="2")),
        [decide("2004-01-20", waive=AUTUMN), decide("2003-12-20", waive="5.1/2@2003-autumn")],
    )
    counts = evaluated(plan, year_of(2003, "2004-09-01")).counts
    assert (counts[Outcome.WAIVED], dict(counts.ended_overdue)) == (2, {Outcome.WAIVED: 1})


@pytest.mark.parametrize(
    ("as_of", "begun_and_ended"),
    [
        ("2003-08-31", (False, False)),
        ("2003-09-01", (True, False)),
        ("2004-08-31", (True, False)),
        ("2004-09-01", (True, True)),
    ],
)
def test_whether_the_year_has_begun_and_ended(as_of: str, begun_and_ended: tuple[bool, bool]) -> None:
    year = year_of(2003, as_of)
    assert (year.has_begun, year.has_ended) == begun_and_ended


def test_what_has_no_day_is_named_and_not_counted() -> None:
    plan = make_plan(
        make_action("From April 2003"),
        make_action("Ongoing", id="10"),
        make_action("As required", id="2"),
        make_action("From September 2004", id="3"),
    )
    assert evaluated(plan, year_of(2003, "2004-01-01")).undated == ("5.1/1", "5.1/2", "5.1/10")
    assert evaluated(plan, year_of(2004, "2004-01-01")).undated == ("5.1/1", "5.1/2", "5.1/3", "5.1/10")


def showing(*, on: str, of: str = AUTUMN, **keys: str | list[str]) -> Entry:
    return {**do(of, on), "evidence": "https://example.org/1", **keys}


FIRST = "5.1/target-1"
TARGETS: list[Tree] = [
    {"text": "One", "kpi": "local KPI17"},
    {"text": "Two", "kpi": "KPI18"},
    {"text": "Three", "kpi": "KPI18"},
]


@pytest.mark.parametrize(
    ("record", "as_of", "under"),
    [
        (showing(on="2003-12-01", targets="5.1/target-2"), "2004-09-01", ["5.1/target-2"]),
        (showing(on="2003-12-01", targets=["5.1/target-2", "kpi17"]), "2004-09-01", [FIRST, "5.1/target-2"]),
        (showing(on="2003-12-01", targets=["KPI17", "5.1/target-1"]), "2004-09-01", ["5.1/target-1"]),
        (showing(on="2003-12-01", targets=["KPI18", "KPI1", "5.1/target-4", "nothing"]), "2004-09-01", []),
        (showing(on="2003-12-01"), "2004-09-01", []),
        (showing(on="2003-12-01", targets="5.1/target-2"), "2003-11-30", []),
        (showing(on="2004-09-05", targets="5.1/target-2"), "2004-10-01", ["5.1/target-2"]),
        (showing(on="2003-08-31", of="5.1/2@2003-summer", targets="5.1/target-2"), "2004-09-01", []),
        (showing(on="2003-09-01", of="5.1/2@2003-summer", targets="5.1/target-2"), "2004-09-01", ["5.1/target-2"]),
        (showing(on="2004-01-05", of="9.9/9@2001-2002", targets="5.1/target-2"), "2004-09-01", ["5.1/target-2"]),
    ],
)  # fmt: skip
def test_evidence_stands_under_the_targets_that_its_record_names(
    record: Entry, as_of: str, under: list[str]
) -> None:
    plan = make_plan(make_action("Autumn 2003"), make_action("Summer 2003", id="2"), targets=TARGETS)
    (activity,) = evaluated(on_record(plan, [record]), year_of(2003, as_of)).activities
    assert [target.ref for target in activity.targets] == ["5.1/target-1", "5.1/target-2", "5.1/target-3"]
    assert [target.ref for target in activity.targets if target.has_evidence] == under


def test_a_record_without_evidence_is_shown_and_is_none() -> None:
    plan = make_plan(make_action("Autumn 2003"), targets=TARGETS)
    record: Entry = {**do(AUTUMN, "2003-12-01"), "targets": "5.1/target-1"}
    (activity,) = evaluated(on_record(plan, [record]), year_of(2003, "2004-09-01")).activities
    assert [done.occurrence for done in activity.targets[0].records] == [AUTUMN]
    assert not activity.targets[0].has_evidence


def test_a_priority_that_the_plan_does_not_list_has_no_title() -> None:
    plan = make_plan(make_action("Autumn 2003"), settings={"priorities": [{"number": "1", "title": "Other"}]})
    found = evaluated(plan, year_of(2003, "2004-01-01"), part="5")
    assert [(each.priority.number, each.priority.title) for each in found.priorities] == [(5, None)]
    assert [each.counts.owed for each in found.priorities] == [1]


@settings(max_examples=150, deadline=None)
@given(recorded_plans(), DAYS)
def test_everything_is_owed_in_one_year_and_nothing_is_lost_between_two(
    recorded: tuple[Plan, list[Entry]], as_of: date
) -> None:
    plan, entries = recorded
    on_day = as_of.isoformat()
    recorded_plan = on_record(plan, entries)
    years = [
        (year_of(first, on_day), evaluated(recorded_plan, year_of(first, on_day))) for first in range(1999, 2012)
    ]

    apart = (Outcome.MOVED_ON, Outcome.EARLIER)
    owed = [key for _, found in years for key, (outcome, _) in outcomes(found).items() if outcome not in apart]
    assert len(owed) == len(set(owed)) == sum(found.counts.owed for _, found in years)
    evaluated_days = years[0][0].window.start, years[-1][0].window.end
    assert set(owed) >= {
        each.id
        for each in expand(plan)
        if not each.starting and evaluated_days[0] <= each.first_due <= evaluated_days[1]
    }
    for (year, found), (_, after) in pairwise(years):
        if year.has_ended:
            carried = {each.owed.occurrence.id for each in found.carried}
            left_over = {key for key, (outcome, _) in outcomes(after).items() if outcome is Outcome.EARLIER}
            assert left_over <= carried <= set(outcomes(after))
