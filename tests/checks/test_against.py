"""The rules that need a before: what is said of a change, and at which line of the files after."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.builders import PLAN
from tests.compare.opening import find_against
from tests.compare.sides import ROLES, make_activity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from edp_cli.findings import Location
    from tests.builders import Entry, Tree

DAY = date(2004, 1, 15)
REPORT: Entry = {"frequency": "termly", "by": "Link adviser", "to": "EET"}
VISITS: Entry = {"what": "Visits", "frequency": "termly", "by": "Link adviser"}
LATER: Entry = {"id": "9", "action": "Publish examples.", "timescale": "Summer 2005"}
VISIT: Entry = {"id": "1", "action": "Visit every school.", "timescale": "Ongoing"}
OTHER = make_activity(LATER, number="5.2")


def train(**keys: Tree) -> Entry:
    """Action 1, with whatever else is said of it."""
    return {"id": "1", "action": "Train the governors.", "timescale": "Ongoing", **keys}


def lay(folder: Path, activities: Sequence[Entry], settings: Entry | None = None) -> Path:
    """The plan in a folder, a line for each key."""
    files = {"plan.yaml": {**PLAN, **(settings or {})}, "roles.yaml": ROLES}
    files |= {f"activities/{activity['activity']}.yaml": activity for activity in activities}
    for name, tree in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(tree, sort_keys=False, width=1000), encoding="utf-8")
    return folder


def find(
    folder: Path, before: Sequence[Entry], after: Sequence[Entry], settings: Entry | None = None
) -> list[tuple[str, str]]:
    """Each finding: its code, what it is about and what is said; and the words that are underlined."""
    found = find_against(lay(folder / "before", before), lay(folder / "after", after, settings), DAY)
    return [
        (f"{each.code} {each.ref or '-'}: {each.message}", underlined(each.location, folder / "after"))
        for each in found
    ]


def underlined(where: Location, folder: Path) -> str:
    assert where.line == where.end_line
    line = (folder / where.file).read_text(encoding="utf-8").splitlines()[where.line - 1]
    return line[where.column - 1 : where.end_column - 1]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            "Autumn 2003",
            "Spring 2004",
            "This was due by 31 Dec 2003, which had passed; it was moved to 31 Mar 2004.",
        ),
        (
            "14 Jan 2004",
            "15 Jan 2004",
            "This was due by 14 Jan 2004, which had passed; it was moved to 15 Jan 2004.",
        ),
        (
            "Pilot: Autumn 2003; Report: 2005",
            "Pilot: Spring 2004; Report: 2005",
            "Pilot was due by 31 Dec 2003, which had passed; it was moved to 31 Mar 2004.",
        ),
        ("Autumn 2003", "Termly", "This was due by 31 Dec 2003, which had passed; that deadline was taken away."),
        (
            "Autumn 2003; 2005",
            "2005",
            "This was due by 31 Dec 2003, which had passed; that deadline was taken away.",
        ),
    ],
)
def test_a_deadline_moved_when_past(before: str, after: str, said: str, tmp_path: Path) -> None:
    found = find(tmp_path, [make_activity(train(timescale=before))], [make_activity(train(timescale=after))])
    assert [(words, place.strip("'")) for words, place in found] == [(f"EDP501 5.1/1: {said}", after)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("15 January 2004", "Summer 2004"),
        ("Autumn 2003", "Summer 2003"),
        ("Autumn 2003", "31 December 2003"),
        ("Autumn 2003", "Autumn 2003; new date: Spring 2004"),
        ("From April 2003", "From April 2004"),
        ("Annually", "Termly"),
        ("Ongoing", "Spring 2004"),
    ],
)
def test_other_changes_of_a_timescale(before: str, after: str, tmp_path: Path) -> None:
    one, other = (make_activity(train(timescale=when)) for when in (before, after))
    assert find(tmp_path, [one], [other]) == []


TWO_GONE = (
    "2 things are overdue, the oldest since 31 Aug 2003, but with this change they are on no list, though nothing"
    " was done."
)
ONE_GONE = (
    "What was due on 31 Aug 2003 is overdue, but with this change it is on no list, though nothing was done."
)
YEARLY: Entry = {**REPORT, "frequency": "annually"}


@pytest.mark.parametrize(
    ("before", "after", "settings", "said", "place"),
    [
        (train(timescale="Termly"), train(timescale="Annually"), {}, f"5.1/1: {TWO_GONE}", "Annually"),
        (train(timescale="Termly"), train(timescale="Ongoing"), {}, f"5.1/1: {TWO_GONE}", "Ongoing"),
        (train(monitoring=REPORT), train(monitoring=YEARLY), {}, f"5.1/1: {TWO_GONE}", "frequency: annually"),
        (
            train(timescale="Autumn 2003; termly"),
            train(timescale="Autumn 2003; annually"),
            {},
            f"5.1/1: {TWO_GONE}",
            "Autumn 2003; annually",
        ),
        (train(monitoring=REPORT), train(monitoring=REPORT), {"in_force": "2003-09-01"}, ONE_GONE, "2003"),
        (
            train(monitoring=REPORT),
            train(monitoring=REPORT),
            {"calendar": {"grace_days": "200"}},
            TWO_GONE,
            "grace",
        ),
    ],
    ids=str,
)
def test_lateness_that_is_gone(
    before: Entry, after: Entry, settings: Entry, said: str, place: str, tmp_path: Path
) -> None:
    found = find(tmp_path, [make_activity(before)], [make_activity(after)], settings)
    ((words, underlined_words),) = [each for each in found if each[0].startswith("EDP505")]
    assert words == f"EDP505 {said if said[0] == '5' else f'-: {said}'}"
    assert place in underlined_words


def test_an_evaluation_made_rarer_while_overdue(tmp_path: Path) -> None:
    one, other = (
        make_activity(LATER, evaluation=[each]) for each in (VISITS, {**VISITS, "frequency": "annually"})
    )
    assert find(tmp_path, [one], [other]) == [(f"EDP505 5.1: {TWO_GONE}", "evaluation")]


def test_what_a_moved_deadline_takes_with_it_is_told_once(tmp_path: Path) -> None:
    one, other = (make_activity(train(timescale=when, monitoring=YEARLY)) for when in ("June 2003", "June 2005"))
    assert [words[:6] for words, _ in find(tmp_path, [one], [other])] == ["EDP501"]


TITLE = "title: Education Development Plan 2002-2007"
"""The first line of plan.yaml."""


@pytest.mark.parametrize(
    ("before", "after", "said", "place"),
    [
        (
            [make_activity(train(timescale="Autumn 2003"), LATER)],
            [make_activity(LATER)],
            '5.1/1: Action 5.1/1 was taken out with 1 thing overdue, since 31 Dec 2003: "Train the governors."',
            "actions",
        ),
        (
            [make_activity(train(action="Train.", timescale="Autumn 2003", monitoring=REPORT)), OTHER],
            [OTHER],
            '5.1/1: Action 5.1/1 was taken out with 3 things overdue, the oldest since 31 Aug 2003: "Train."',
            TITLE,
        ),
        (
            [make_activity(train(monitoring=REPORT))],
            [make_activity(train())],
            "5.1/1: 2 reports on this action were overdue, the oldest since 31 Aug 2003; this monitoring is gone.",
            "id: '1'",
        ),
        (
            [make_activity(train(monitoring={**REPORT, "frequency": "every summer"}))],
            [make_activity(train(monitoring={"by": "Link adviser", "to": "EET"}))],
            "5.1/1: A report on this action was overdue, since 31 Aug 2003; this monitoring is gone.",
            "by: Link adviser",
        ),
        (
            [make_activity(LATER, evaluation=[VISITS])],
            [make_activity(LATER)],
            '5.1: The evaluation "Visits" of activity 5.1 was overdue, the oldest since 31 Aug 2003; it is gone.',
            "activity: '5.1'",
        ),
        (
            [OTHER, make_activity(evaluation=[{**VISITS, "frequency": "every summer"}])],
            [OTHER],
            '5.1: The evaluation "Visits" of activity 5.1 was overdue, since 31 Aug 2003; it is gone.',
            TITLE,
        ),
    ],
    ids=["action", "activity", "monitoring", "frequency", "evaluation", "activity with an evaluation"],
)
def test_something_taken_out_when_overdue(
    before: list[Entry], after: list[Entry], said: str, place: str, tmp_path: Path
) -> None:
    assert find(tmp_path, before, after) == [(f"EDP502 {said}", place)]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([make_activity(train(timescale="15 January 2004"), LATER)], [make_activity(LATER)]),
        ([make_activity(train(timescale="From April 2003"), LATER)], [make_activity(LATER)]),
        ([make_activity(train(monitoring=REPORT))], [make_activity(train(monitoring={**REPORT, "to": "EET"}))]),
        ([make_activity(train(timescale="2003"))], [make_activity(train(timescale="2003"), number="5.2")]),
        ([make_activity(evaluation=[VISITS])], [make_activity(evaluation=[{**VISITS, "by": "EET"}])]),
    ],
    ids=["not past", "only starts", "another receiver", "in another activity", "another maker"],
)
def test_what_was_not_overdue_or_is_still_owed(before: list[Entry], after: list[Entry], tmp_path: Path) -> None:
    assert find(tmp_path, before, after) == []


def with_title(title: str, *actions: Entry, number: str = "5.1") -> Entry:
    return make_activity(*actions, number=number, title=title)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            [make_activity(VISIT, train(id="2"))],
            [make_activity(train(id="1"))],
            ['5.1/1: 5.1/1 was the number of another action: "Visit every school."'],
        ),
        (
            [make_activity(train(), LATER)],
            [make_activity(train(id="9"), {**LATER, "id": "1"})],
            [
                '5.1/1: 5.1/1 was the number of another action, now 5.1/9: "Train the governors."',
                '5.1/9: 5.1/9 was the number of another action, now 5.1/1: "Publish examples."',
            ],
        ),
        (
            [make_activity(train(responsible="EET"))],
            [make_activity({**VISIT, "responsible": "Data lead", "timescale": "Termly"})],
            ['5.1/1: 5.1/1 was the number of another action: "Train the governors."'],
        ),
        (
            [with_title("Governors", train()), with_title("Practice", LATER, number="5.2")],
            [with_title("Practice", LATER), with_title("Governors", train(), number="5.2")],
            [
                '5.1: 5.1 was the number of another activity, now 5.2: "Governors"',
                '5.2: 5.2 was the number of another activity, now 5.1: "Practice"',
            ],
        ),
        (
            [with_title("Governors", train(), LATER)],
            [with_title("Governors", train(), LATER, number="5.2"), with_title("Practice", VISIT)],
            ['5.1: 5.1 was the number of another activity, now 5.2: "Governors"'],
        ),
        (
            [with_title("Governors", train(), LATER)],
            [with_title("Governors", train(id="9"), {**LATER, "id": "10"}, number="5.2")],
            ['5.2/9: 5.2/9 was the number of another action, now 5.2/10: "Publish examples."'],
        ),
    ],
    ids=["taken out", "swapped", "in its place", "activities swapped", "activity pushed on", "in one renumbered"],
)
def test_a_number_given_to_another(
    before: list[Entry], after: list[Entry], expected: list[str], tmp_path: Path
) -> None:
    found = find(tmp_path, before, after)
    assert [said for said, _ in found] == [f"EDP503 {each}" for each in expected]
    assert [place.strip("'") for _, place in found] == [each.split(":")[0].split("/")[-1] for each in expected]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([make_activity(train())], [make_activity(train(id="2"))]),
        ([make_activity(train())], [make_activity(train(), LATER)]),
        ([make_activity(train(), title="Governors")], [make_activity(train(), number="5.2", title="Governors")]),
        ([make_activity(train())], [make_activity(train(action="Train all governors and clerks."))]),
        ([make_activity(train())], [make_activity(train()), make_activity(LATER, number="5.2")]),
    ],
)
def test_numbers_that_nothing_had_are_free(before: list[Entry], after: list[Entry], tmp_path: Path) -> None:
    assert find(tmp_path, before, after) == []


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"ends": "2008-03-31"}, ["The plan now ends on 31 Mar 2008, not 31 Mar 2007"]),
        (
            {"starts": "2002-09-01", "in_force": "2003-09-01"},
            [
                "The plan now starts on 1 Sep 2002, not 1 Apr 2002",
                "Its duties now count from 1 Sep 2003, not 1 Apr 2003",
            ],
        ),
        ({"ends": "2008-03-31", "revision": "2004"}, []),
        ({"revision": "2004"}, []),
        ({"title": "The plan", "as_of": "2003-11-03"}, []),
    ],
)
def test_dates_and_revision(settings: Entry, expected: list[str], tmp_path: Path) -> None:
    found = find(tmp_path, [OTHER], [OTHER], settings)
    assert [said for said, _ in found] == [
        f"EDP504 -: {each}, but this is still revision 2003." for each in expected
    ]
    assert {place.strip("'") for _, place in found} <= set(settings.values())


def test_the_plan_against_itself(tmp_path: Path) -> None:
    activities = [make_activity(train(timescale="Autumn 2003", monitoring=REPORT), LATER, evaluation=[VISITS])]
    assert find(tmp_path, activities, activities) == []
