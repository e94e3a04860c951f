"""A role that goes by another name, which was not changed everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.compare.changes import NamesChange
from edp_cli.compare.find import find_changes
from tests.compare.sides import make_activity, make_side

if TYPE_CHECKING:
    from edp_cli.compare.sides import Side
    from tests.builders import Entry

TEXTS = ["Train governors.", "Visit schools.", "Publish examples.", "Agree a protocol.", "Audit strengths."]


def owned_by(*owners: str, role: str) -> Side:
    """A plan of actions with these owners, whose register has that role."""
    actions: list[Entry] = [
        {"id": str(number), "action": text, "timescale": "Termly", "responsible": owner}
        for number, (text, owner) in enumerate(zip(TEXTS, owners, strict=True), 1)
    ]
    return make_side(make_activity(*actions), roles={"roles": [{"role": role}, {"role": "Link adviser"}]})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["Old"] * 5, ["New", "New", "New", "New", "Old"]),
        (["Old", "Old", "Old", "Old", "New"], ["New"] * 5),
    ],
    ids=["one place was missed", "one place had it before"],
)
def test_one_place_with_the_other_name_is_no_change(before: list[str], after: list[str]) -> None:
    comparison = find_changes(owned_by(*before, role="Old"), owned_by(*after, role="New"))
    assert comparison.renamed == {"Old": "New"}
    assert comparison.actions == ()


def test_half_of_the_places_are_no_change_of_name() -> None:
    before = owned_by(*["Old"] * 5, role="Old")
    after = owned_by("New", "New", "New", "Old", "Old", role="New")
    comparison = find_changes(before, after)
    assert comparison.renamed == {}
    assert [change.owners for change in comparison.actions] == [NamesChange(("New",), ("Old",))] * 3
