"""What became of owners, of an audience, and of the roles and bodies of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.compare.changes import NamesChange
from edp_cli.compare.find import find_changes
from tests.compare.sides import make_activity, make_one, make_side

if TYPE_CHECKING:
    from edp_cli.compare.changes import Comparison
    from edp_cli.compare.sides import Side
    from tests.builders import Entry, Tree


@pytest.mark.parametrize(
    ("before", "after", "added", "dropped"),
    [
        (["Link adviser"], ["Principal Adviser"], ("Principal Adviser",), ("Link adviser",)),
        (["Link adviser"], ["Principal Adviser", "Link adviser"], ("Principal Adviser",), ()),
        (["Principal Adviser", "Link adviser"], ["Link adviser"], (), ("Principal Adviser",)),
        ([], ["Link adviser"], ("Link adviser",), ()),
        (["Link adviser"], [], (), ("Link adviser",)),
    ],
)
def test_names_come_and_go(
    before: list[str], after: list[str], added: tuple[str, ...], dropped: tuple[str, ...]
) -> None:
    (change,) = find_changes(make_one(responsible=before), make_one(responsible=after)).actions
    assert (change.owners, change.audience) == (NamesChange(added, dropped), None)
    (change,) = find_changes(make_one(audience=before), make_one(audience=after)).actions
    assert (change.owners, change.audience) == (None, NamesChange(added, dropped))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"responsible": ["Link adviser", "Data lead"]}, {"responsible": ["Head of Data", "link Adviser"]}),
        ({"responsible": "TBA"}, {}),
        ({"audience": ["heads", "governors"]}, {"audience": ["governors", "heads"]}),
    ],
)
def test_what_is_no_change(before: dict[str, Tree], after: dict[str, Tree]) -> None:
    assert find_changes(make_one(**before), make_one(**after)).is_empty


def owned_by(name: str, *roles: Entry, bodies: list[Entry] | None = None, known: bool = True) -> Side:
    """A plan in which everything is of this owner: one action, monitoring of another, an evaluation."""
    activity = make_activity(
        {"id": "1", "action": "Train the governors.", "timescale": "Termly", "responsible": name},
        {"id": "2", "action": "Visit schools.", "timescale": "Termly", "monitoring": {"by": name, "to": name}},
        evaluation=[{"what": "Analysis", "frequency": "termly", "by": name}],
    )
    register: Entry = {"roles": [{"role": "Link adviser"}, *roles], "bodies": bodies or []}
    return make_side(activity, roles=register if known else None)


def say(comparison: Comparison) -> list[str]:
    return [
        f"{each.before.name if each.before else '-'} > {each.after.name if each.after else '-'}"
        for each in comparison.names
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"role": "Old"}, {"role": "New", "aliases": ["old"]}),
        ({"role": "Old", "aliases": ["New"]}, {"role": "New"}),
        ({"role": "Old", "aliases": ["Other"]}, {"role": "New", "aliases": ["OTHER"]}),
        ({"role": "Old", "email": "old@southwark.gov.uk"}, {"role": "New", "email": "old@southwark.gov.uk"}),
        ({"role": "Old"}, {"role": "New"}),
    ],
    ids=["alias after", "alias before", "shared alias", "address", "it stands where the old one stood"],
)
def test_a_role_under_another_name_changes_no_action(before: Entry, after: Entry) -> None:
    comparison = find_changes(owned_by("Old", before), owned_by("New", after))
    assert say(comparison) == ["Old > New"]
    assert comparison.renamed == {"Old": "New"}
    assert comparison.actions == ()
    assert comparison.activities == ()


def test_a_role_under_another_name_that_one_action_still_calls_by_the_old() -> None:
    before = owned_by("Old", {"role": "Old", "email": "old@southwark.gov.uk"})
    after = owned_by("Old", {"role": "New", "email": "old@southwark.gov.uk"})
    comparison = find_changes(before, after)
    assert say(comparison) == ["Old > New"]
    assert comparison.actions == ()


def test_a_role_that_took_over_only_some_of_what_another_had_is_another() -> None:
    before = owned_by("Old", {"role": "Old"})
    after = owned_by("Link adviser", {"role": "New"})
    comparison = find_changes(before, after)
    assert say(comparison) == ["Old > -", "- > New"]
    assert comparison.renamed == {}
    assert [change.owners for change in comparison.actions] == [NamesChange(("Link adviser",), ("Old",)), None]


def test_names_that_are_swapped_are_two_posts_under_other_names() -> None:
    before = owned_by("One", {"role": "One", "aliases": ["First"]}, {"role": "Two", "aliases": ["Second"]})
    after = owned_by("One", {"role": "Two", "aliases": ["First"]}, {"role": "One", "aliases": ["Second"]})
    comparison = find_changes(before, after)
    assert say(comparison) == ["One > One", "Two > Two"], "a name is stronger than an alias"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"role": "Old"}, {"role": "Old", "aliases": ["Elder"]}),
        ({"role": "Old"}, {"role": "OLD"}),
        ({"role": "Old"}, {"role": "Old", "holder": "the deputy"}),
        ({"role": "Old"}, {"role": "Old", "email": "old@southwark.gov.uk"}),
    ],
)
def test_what_else_is_said_of_a_role(before: Entry, after: Entry) -> None:
    comparison = find_changes(owned_by("Old", before), owned_by("Old", after))
    (change,) = comparison.names
    assert change.before is not None
    assert change.after is not None
    assert comparison.actions == ()
    assert comparison.activities == ()


def test_roles_and_bodies_come_and_go() -> None:
    before = owned_by("Link adviser", {"role": "Head of Art"}, bodies=[{"body": "EET"}])
    after = owned_by("Link adviser", {"role": "Head of Music"}, bodies=[{"body": "Forum"}])
    assert say(find_changes(before, after)) == ["Head of Art > -", "EET > -", "- > Head of Music", "- > Forum"]
    role, body = owned_by("Old", {"role": "Old"}), owned_by("Old", bodies=[{"body": "Old"}])
    assert say(find_changes(role, body)) == ["Old > Old"]


def test_aliases_in_another_order_are_no_change() -> None:
    before = owned_by("Old", {"role": "Old", "aliases": ["A", "B"]})
    assert find_changes(before, owned_by("a", {"role": "Old", "aliases": ["B", "A"]})).is_empty


@pytest.mark.parametrize("known_before", [True, False])
def test_a_register_that_could_not_be_read_says_nothing(*, known_before: bool) -> None:
    """Names are then as typed; the other side's register says whose they are."""
    before = owned_by("Elder", {"role": "Old", "aliases": ["Elder"]}, known=known_before)
    after = owned_by("Old", {"role": "Old", "aliases": ["Elder"]}, known=not known_before)
    assert find_changes(before, after).is_empty
