"""Which names can be given, and what they change."""

from __future__ import annotations

import pytest

from edp_cli.errors import EdpError
from edp_cli.model.register import Register
from edp_cli.model.roles_file import RolesFile
from edp_cli.queries.mending.rename import (
    NewName,
    is_same_but_for_name,
    make_name,
    rename_in_activity,
    rename_in_register,
)
from tests.builders import Entry, make_action, make_plan, make_shape

ROLES: Entry = {
    "roles": [
        {"role": "Principal Adviser", "aliases": ["PA", "Chief Adviser"]},
        {"role": "Link Adviser", "aliases": "Visitor"},
    ],
    "bodies": [{"body": "EET"}],
}
NO_TWO = "no two can have one name. Nothing was changed."
REGISTER = Register.of(make_shape(RolesFile, ROLES))


@pytest.mark.parametrize(
    "words", ["Lead Adviser", " Lead  Adviser ", "principal adviser", "pa", "Chief – Adviser"]
)
def test_names_that_can_be_given(words: str) -> None:
    assert make_name(REGISTER, "Principal Adviser", words) == NewName("Principal Adviser", " ".join(words.split()))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Principal  Adviser", '"Principal Adviser" is the name already. Nothing was changed.'),
        ("tba", "TBA is no name: a plan has it where nobody is chosen yet."),
        ("EET", f'"EET" is already in roles.yaml: {NO_TWO}'),
        ("link adviser", f'"link adviser" is already in roles.yaml, for Link Adviser: {NO_TWO}'),
        ("VISITOR", f'"VISITOR" is already in roles.yaml, for Link Adviser: {NO_TWO}'),
    ],
)
def test_names_that_cannot_be_given(words: str, said: str) -> None:
    with pytest.raises(EdpError) as caught:
        make_name(REGISTER, "Principal Adviser", words)
    assert str(caught.value) == said
    assert caught.value.exit_code == 2


def in_register(new: str) -> dict[tuple[str | int, ...], str]:
    return {found.path: found.after for found in rename_in_register(ROLES, NewName("Principal Adviser", new))}


def test_the_register() -> None:
    assert in_register("Lead Adviser") == {("roles", 0, "role"): "Lead Adviser"}
    assert in_register("PRINCIPAL ADVISER") == {("roles", 0, "role"): "PRINCIPAL ADVISER"}
    assert in_register("pa") == {
        ("roles", 0, "role"): "pa",
        ("roles", 0, "aliases", 0): "Principal Adviser",
    }
    body = list(rename_in_register(ROLES, NewName("EET", "Board")))
    assert [(found.path, found.after) for found in body] == [(("bodies", 0, "body"), "Board")]


def test_an_activity() -> None:
    tree = {"actions": [{"responsible": ["principal  adviser", "PA", "Lead Adviser", "EET"], "action": "x"}]}
    found = list(rename_in_activity(tree, NewName("Principal Adviser", "Lead Adviser")))
    assert [(each.before, each.after) for each in found] == [("principal  adviser", "Lead Adviser")]
    assert list(rename_in_activity(tree, NewName("Principal Adviser", "principal  adviser"))) == []


def owed(responsible: str, to: str, timescale: str = "Termly") -> Entry:
    return make_action(timescale, responsible=responsible, monitoring={"frequency": "termly", "to": to})


@pytest.mark.parametrize(
    ("action", "is_same"),
    [
        (owed("Lead Adviser", "EET"), True),
        (owed("Link Adviser", "EET"), False),
        (owed("Principal Adviser", "EET"), False),
        (owed("Lead Adviser", "Link Adviser"), False),
        (owed("Lead Adviser", "EET", "Ongoing"), False),
    ],
)
def test_the_plan_is_the_same_but_for_the_name(action: Entry, *, is_same: bool) -> None:
    evaluation = [{"what": "Results", "frequency": "annually", "by": "Link Adviser"}]
    before = make_plan(owed("Principal Adviser", "EET"), evaluation=evaluation, roles=ROLES)
    after = make_plan(action, evaluation=evaluation)
    assert is_same_but_for_name(before, after, NewName("Principal Adviser", "Lead Adviser")) is is_same


def test_what_has_no_date_counts_too() -> None:
    name = NewName("Principal Adviser", "Lead Adviser")
    before, after, other = (
        make_plan(make_action("Ongoing", responsible=who))
        for who in ("Principal Adviser", "Lead Adviser", "Link Adviser")
    )
    assert is_same_but_for_name(before, after, name)
    assert not is_same_but_for_name(before, other, name)
