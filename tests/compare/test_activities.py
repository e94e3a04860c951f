"""What became of an activity's own lists, and of the lines of plan.yaml."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from edp_cli.compare.changes import PlanChange
from edp_cli.compare.find import find_changes
from tests.compare.sides import make_activity, make_one, make_side

if TYPE_CHECKING:
    from edp_cli.compare.sides import Side
    from tests.builders import Entry, Tree


def with_keys(**keys: Tree) -> Side:
    return make_side({**make_activity(), **keys})


ANALYSIS: Entry = {"what": "Analysis of SSRE", "frequency": "annually", "by": "Principal Adviser"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {"targets": [{"text": "More read."}]}, [("targets", None, "More read.")]),
        ({"targets": [{"text": "More read."}]}, {}, [("targets", "More read.", None)]),
        (
            {"targets": [{"text": "More read."}, {"text": "All schools visited."}]},
            {"targets": [{"text": "All schools visited twice."}, {"text": "More read.", "kpi": "KPI17"}]},
            [
                ("targets", "More read.", "More read. (KPI17)"),
                ("targets", "All schools visited.", "All schools visited twice."),
            ],
        ),
        (
            {"targets": [{"text": "More read."}]},
            {"targets": [{"text": "Fewer exclusions."}]},
            [("targets", "More read.", None), ("targets", None, "Fewer exclusions.")],
        ),
        (
            {"evaluation": [ANALYSIS]},
            {"evaluation": [{**ANALYSIS, "frequency": "termly"}]},
            [
                (
                    "evaluation",
                    "Analysis of SSRE: annually, by Principal Adviser",
                    "Analysis of SSRE: termly, by Principal Adviser",
                )
            ],
        ),
        (
            {},
            {
                "evaluation": [
                    {"what": "Visits"},
                    {"what": "Reports", "by": ["Data lead", "EET"], "through": "returns"},
                ]
            },
            [
                ("evaluation", None, "Visits"),
                ("evaluation", None, "Reports: by Head of Data and EET, through returns"),
            ],
        ),
        (
            {"ssre_areas": [{"areas": "1-7", "title": "All aspects"}]},
            {"ssre_areas": [{"areas": "1-6", "title": "All aspects"}]},
            [("ssre_areas", "1-7: All aspects", "1-6: All aspects")],
        ),
        (
            {"links": {"plans": ["SEN"], "priorities": ["1", "2"]}},
            {"links": {"plans": ["ICT"], "priorities": ["2", "3"]}},
            [
                ("links", "SEN", None),
                ("links", "Priority 1", None),
                ("links", None, "ICT"),
                ("links", None, "Priority 3"),
            ],
        ),
    ],
)
def test_entries(
    before: dict[str, Tree], after: dict[str, Tree], expected: list[tuple[str, str | None, str | None]]
) -> None:
    (change,) = find_changes(with_keys(**before), with_keys(**after)).activities
    assert [(each.field, each.before, each.after) for each in change.entries] == expected
    assert all((each.words is not None) == bool(each.before and each.after) for each in change.entries)
    assert change.title is None
    assert not change.renumbered


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"targets": [{"text": "A"}, {"text": "B"}]}, {"targets": [{"text": "B"}, {"text": "A"}]}),
        ({"evaluation": [ANALYSIS]}, {"evaluation": [{**ANALYSIS, "by": ["principal adviser"]}]}),
        ({"links": {"priorities": ["1", "2"]}}, {"links": {"priorities": ["2", "1"]}}),
    ],
)
def test_what_is_no_change(before: dict[str, Tree], after: dict[str, Tree]) -> None:
    assert find_changes(with_keys(**before), with_keys(**after)).is_empty


def test_a_title() -> None:
    (change,) = find_changes(with_keys(title="Reading"), with_keys(title="Reading and writing")).activities
    assert change.title is not None
    assert (change.title.before, change.title.after) == ("Reading", "Reading and writing")
    assert change.entries == ()


CALENDAR: Entry = {"calendar": {"2003-autumn": {"starts": "2003-09-03", "ends": "2003-12-19"}}}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({"title": "Plan"}, {"title": "The plan"}, [PlanChange("title", "Plan", "The plan")]),
        ({"authority": "A"}, {"authority": "B"}, [PlanChange("authority", "A", "B")]),
        ({"revision": "2003"}, {"revision": "2004"}, [PlanChange("revision", "2003", "2004")]),
        (
            {"starts": "2002-04-01", "ends": "2007-03-31", "in_force": "2003-04-01"},
            {"starts": "2002-09-01", "ends": "2007-08-31", "in_force": "2003-09-01"},
            [
                PlanChange("starts", "1 Apr 2002", "1 Sep 2002", date(2002, 4, 1), date(2002, 9, 1)),
                PlanChange("ends", "31 Mar 2007", "31 Aug 2007", date(2007, 3, 31), date(2007, 8, 31)),
                PlanChange("in_force", "1 Apr 2003", "1 Sep 2003", date(2003, 4, 1), date(2003, 9, 1)),
            ],
        ),
        ({}, {"as_of": "2003-11-03"}, [PlanChange("as_of", None, "3 Nov 2003", None, date(2003, 11, 3))]),
        (
            {"priorities": [{"number": "5"}, {"number": "1"}]},
            {"priorities": [{"number": "5", "title": "Reading"}, {"number": "10"}]},
            [
                PlanChange("priorities", "1", None),
                PlanChange("priorities", "5", "5: Reading"),
                PlanChange("priorities", None, "10"),
            ],
        ),
        (
            {},
            CALENDAR,
            [PlanChange("calendar", "Autumn 2003: 1 Sep – 31 Dec 2003", "Autumn 2003: 3 Sep – 19 Dec 2003")],
        ),
        (
            {},
            {"calendar": {"2004-autumn-1": {"starts": "2004-09-01", "ends": "2004-10-22"}}},
            [
                PlanChange(
                    "calendar",
                    "Autumn 2004, first half: 1 Sep – 31 Oct 2004",
                    "Autumn 2004, first half: 1 Sep – 22 Oct 2004",
                )
            ],
        ),
        (
            {"calendar": {"grace_days": "1"}},
            {"calendar": {"annually": "financial-year", "grace_days": "10"}},
            [
                PlanChange("calendar", "annually: the academic year", "annually: the financial year"),
                PlanChange(
                    "calendar",
                    "grace_days: 1",
                    "grace_days: 10",
                ),
            ],
        ),
        (
            {"calendar": {"grace_days": "7"}},
            {},
            [
                PlanChange(
                    "calendar",
                    "grace_days: 7",
                    "grace_days: 0",
                )
            ],
        ),
        (
            {"most_in_a_term": "1"},
            {"most_in_a_term": "12"},
            [
                PlanChange(
                    "most_in_a_term",
                    "one owner may have 1 thing due in a term",
                    "one owner may have 12 things due in a term",
                )
            ],
        ),
        (
            {"glossary": {"SEN": "special needs", "EET": "team"}},
            {"glossary": {"SEN": "special educational needs", "ICT": "computers"}, "most_in_a_term": "9"},
            [
                PlanChange("most_in_a_term", None, "one owner may have 9 things due in a term"),
                PlanChange("glossary", "EET: team", None),
                PlanChange("glossary", None, "ICT: computers"),
                PlanChange("glossary", "SEN: special needs", "SEN: special educational needs"),
            ],
        ),
        ({"calendar": {"2003-autumn": {"starts": "2003-09-01", "ends": "2003-12-31"}}}, {}, []),
    ],
)
def test_lines_of_the_plan(before: Entry, after: Entry, expected: list[PlanChange]) -> None:
    one, other = (make_side(make_activity(), settings=settings) for settings in (before, after))
    assert list(find_changes(one, other).plan) == expected


def test_the_number_that_the_document_prints() -> None:
    (change,) = find_changes(make_one(), make_one(printed_as="3c")).actions
    assert change.printed_as
    assert change.wording is None
