"""What was done to the monitoring of an action: each change with the number of the entry before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.compare.find import find_changes
from tests.compare.sides import make_one

if TYPE_CHECKING:
    from tests.builders import Entry

TERMLY: Entry = {"frequency": "termly", "by": "Link adviser", "to": "EET"}
YEARLY: Entry = {"frequency": "annually", "by": "Link adviser", "to": "EET"}
OTHERS: Entry = {"frequency": "termly", "by": "Head of Data", "to": "Schools Forum"}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([TERMLY], [YEARLY], ["1 > 1 rarer"]),
        ([YEARLY], [TERMLY], ["1 > 1 more often"]),
        ([TERMLY], [{**TERMLY, "frequency": "each term"}], ["1 > 1 frequency"]),
        ([TERMLY], [{**TERMLY, "frequency": "every 2 terms"}], ["1 > 1 rarer"]),
        ([TERMLY], [{**TERMLY, "frequency": "termly and annually"}], ["1 > 1 more often"]),
        ([TERMLY], [{**TERMLY, "frequency": "every spring"}], ["1 > 1 rarer"]),
        ([TERMLY], [{**TERMLY, "frequency": "every 3 weeks"}], ["1 > 1 more often"]),
        ([TERMLY], [{"by": "Link adviser", "to": "EET"}], ["1 > 1 never due"]),
        ([TERMLY], [{**TERMLY, "frequency": "when asked"}], ["1 > 1 never due"]),
        ([{"by": "Link adviser"}], [{"by": "Link adviser", "frequency": "termly"}], ["1 > 1 more often"]),
        ([{"by": "Link adviser"}], [{"by": "Link adviser", "frequency": "now and then"}], ["1 > 1 frequency"]),
        ([TERMLY], [{**TERMLY, "by": "Head of Data"}], ["1 > 1 maker"]),
        ([TERMLY], [{**TERMLY, "to": "Schools Forum"}], ["1 > 1 receiver"]),
        ([TERMLY], [{**TERMLY, "through": "visits"}], ["1 > 1 through"]),
        ([TERMLY], [{**YEARLY, "by": "Head of Data"}], ["1 > 1 rarer", "1 > 1 maker"]),
        ([TERMLY], [], ["1 > - removed"]),
        ([], [TERMLY], ["- > 1 added"]),
        ([TERMLY], [OTHERS], ["1 > - removed", "- > 1 added"]),
        ([TERMLY], [OTHERS, TERMLY], ["- > 1 added"]),
        ([TERMLY, OTHERS], [OTHERS], ["1 > - removed"]),
        ([TERMLY, OTHERS], [{**OTHERS, "frequency": "monthly"}, YEARLY], ["1 > 2 rarer", "2 > 1 more often"]),
        (
            [{**TERMLY, "frequency": "termly and annually"}, OTHERS],
            [TERMLY, {**OTHERS, "frequency": "annually"}],
            ["1 > 1 rarer", "3 > 2 rarer"],
        ),
        ([{"by": "EET"}, TERMLY], [{"by": "EET"}, {**TERMLY, "frequency": "weekly"}], ["2 > 2 more often"]),
        ([{"through": "visits"}], [{"through": "visits", "by": "Link adviser"}], ["1 > 1 maker"]),
    ],
)
def test_what_was_done(before: list[Entry], after: list[Entry], expected: list[str]) -> None:
    (change,) = find_changes(make_one(monitoring=before), make_one(monitoring=after)).actions
    assert expected == [
        f"{each.before.number if each.before else '-'} > {each.after.number if each.after else '-'} {each.kind}"
        for each in change.monitoring
    ]


def test_how_often_does_not_hang_on_the_timescale() -> None:
    before = make_one(monitoring=TERMLY, timescale="who knows when")
    (change,) = find_changes(before, make_one(monitoring=YEARLY, timescale="who knows when")).actions
    assert [each.kind for each in change.monitoring] == ["rarer"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("TBA", []),
        ([TERMLY, OTHERS], [OTHERS, TERMLY]),
        ({"by": "Data lead", "to": "eet"}, [{"by": ["Head of Data"], "to": "EET"}]),
        ([{"by": ["EET", "Link adviser"]}], [{"by": ["Link adviser", "EET"]}]),
    ],
)
def test_what_is_no_change(before: str | list[Entry], after: list[Entry]) -> None:
    assert find_changes(make_one(monitoring=before), make_one(monitoring=after)).is_empty
