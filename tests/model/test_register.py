"""The registers of roles and bodies, and how the names that a plan writes are matched."""

import pytest

from edp_cli.model.register import Register, plain_name
from edp_cli.model.roles_file import RolesFile
from tests.builders import Entry, make_shape

REGISTERS: Entry = {
    "roles": [
        {"role": "Head of School Improvement"},
        {
            "role": "Senior Adviser (Secondary Performance)",
            "aliases": ["Senior Adviser – Secondary Performance", "SASP"],
        },
        {"role": "Principal Adviser"},
    ],
    "bodies": [{"body": "EET", "aliases": "Education Executive"}],
}
FILE = make_shape(RolesFile, REGISTERS)
REGISTER = Register.of(FILE)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Head of School Improvement", "Head of School Improvement"),
        ("head of school improvement", "Head of School Improvement"),
        ("HEAD OF SCHOOL IMPROVEMENT", "Head of School Improvement"),
        ("  Head  of School\nImprovement ", "Head of School Improvement"),
        ("Head of SchoolImprovement", "Head of School Improvement"),
        ("Senior Adviser(Secondary Performance)", "Senior Adviser (Secondary Performance)"),
        ("Senior Adviser – Secondary Performance", "Senior Adviser (Secondary Performance)"),
        ("Senior Adviser - Secondary Performance", "Senior Adviser (Secondary Performance)"),
        ("senior adviser — secondary performance", "Senior Adviser (Secondary Performance)"),
        ("Senior Adviser\u2011Secondary Performance", "Senior Adviser (Secondary Performance)"),
        ("sasp", "Senior Adviser (Secondary Performance)"),
        ("eet", "EET"),
        ("education executive", "EET"),
        # other letters and other marks are another name
        ("Senior Advisor – Secondary Performance", None),
        ("Senior Adviser, Secondary Performance", None),
        ("Head", None),
        ("", None),
    ],
)
def test_a_name_is_found_without_regard_to_case_spaces_and_dashes(name: str, found: str | None) -> None:
    assert REGISTER.find(name) == found
    assert REGISTER.canonical(name) == (found or name)


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Head of School Improvment", "Head of School Improvement"),
        ("Heads of School Improvement", "Head of School Improvement"),
        ("Principle Adviser", "Principal Adviser"),
        ("principal advisor", "Principal Adviser"),
        ("Senior Advisor – Secondary Performance", "Senior Adviser (Secondary Performance)"),
        ("Education Exec", "EET"),
        ("Caretaker", None),
        ("", None),
    ],
)
def test_the_name_most_like_one_that_is_not_found(name: str, near: str | None) -> None:
    assert REGISTER.near(name) == near


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("Adviser", ("Senior Adviser (Secondary Performance)", "Principal Adviser")),
        ("head of", ("Head of School Improvement",)),
        ("sasp", ("Senior Adviser (Secondary Performance)",)),
        ("executive", ("EET",)),
        ("caretaker", ()),
        ("", ()),
        (" ", ()),
    ],
)
def test_the_roles_and_bodies_that_have_a_part_in_a_name(part: str, found: tuple[str, ...]) -> None:
    assert REGISTER.find_part(part) == found


def test_every_role_and_body_in_the_order_of_the_file() -> None:
    assert REGISTER.all == (
        "Head of School Improvement",
        "Senior Adviser (Secondary Performance)",
        "Principal Adviser",
        "EET",
    )


def test_the_first_of_two_that_share_a_name_has_it() -> None:
    shared: Entry = {"roles": [{"role": "Head", "aliases": ["Deputy"]}, {"role": "deputy"}]}
    register = Register.of(make_shape(RolesFile, shared))

    assert register.find("Deputy") == "Head"


def test_a_register_that_could_not_be_read_takes_every_name_as_it_is_typed() -> None:
    register = Register.of(None)

    assert not register.known
    assert register.find("Head") is None
    assert register.canonical("Head") == "Head"
    assert register.near("Head") is None
    assert register.all == ()
    assert REGISTER.known


def test_each_name_with_its_place_in_the_file() -> None:
    assert list(FILE.names()) == [
        (("roles", 0, "role"), "Head of School Improvement", "Head of School Improvement"),
        (("roles", 1, "role"), *["Senior Adviser (Secondary Performance)"] * 2),
        (
            ("roles", 1, "aliases", 0),
            "Senior Adviser – Secondary Performance",
            "Senior Adviser (Secondary Performance)",
        ),
        (("roles", 1, "aliases", 1), "SASP", "Senior Adviser (Secondary Performance)"),
        (("roles", 2, "role"), "Principal Adviser", "Principal Adviser"),
        (("bodies", 0, "body"), "EET", "EET"),
        (("bodies", 0, "aliases", 0), "Education Executive", "EET"),
    ]


def test_what_is_left_of_a_name_when_it_is_matched() -> None:
    assert plain_name(" Senior Adviser –\tICT") == "senioradviser-ict"
    assert plain_name("STRASSE") == plain_name("straße")
