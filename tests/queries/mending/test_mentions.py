"""Where a name is mentioned in passing."""

from __future__ import annotations

import pytest

from edp_cli.findings import Location
from edp_cli.queries.mending.mentions import find_mentions

OTHERS = {"Principal Adviser (Secondary)", "Deputy Principal Adviser", "EET", "Lead Adviser"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("# Principal Adviser", [1]),
        ("a\nthe principal  adviser's report\n\nPRINCIPAL ADVISER", [2, 4]),
        ("by the Principal\n    Adviser each term", [1]),
        ("  # by the Principal\n  # Adviser each term", [1]),
        ("Principal Adviser and Principal Adviser", [1]),
        ("Principal Advisers; Principal Adviser2; XPrincipal Adviser", []),
        ("Principal Adviser (Secondary)", []),
        ("Deputy Principal Adviser\nPrincipal Adviser", [2]),
        ("Principal\nAdviser (Secondary)", []),
        ("Principal Adviser (Primary)", [1]),
    ],
)
def test_mentions(text: str, lines: list[int]) -> None:
    assert list(find_mentions(text, "Principal Adviser", OTHERS)) == lines


def test_names_as_such_do_not_count() -> None:
    text = "by: Principal Adviser  # Principal Adviser\nto: EET\nPrincipal Adviser"
    apart = [Location("a.yaml", 1, 5, 1, 22), Location("a.yaml", 3, 1, 3, 18)]
    assert list(find_mentions(text, "Principal Adviser", OTHERS, apart=apart)) == [1]
    assert list(find_mentions(text, "Principal Adviser", OTHERS, apart=[*apart, Location("", 1, 24, 1, 43)])) == []


def test_a_name_that_is_only_respelt() -> None:
    text = "Link adviser\nLink Adviser"
    assert list(find_mentions(text, "Link adviser", {"Link Adviser"})) == [1]


@pytest.mark.parametrize(
    "name", ["Adviser - ICT", "Adviser (ICT) *", "Head #2", "a.b", "+", "C++ [lead]", "Å – b"]
)
def test_signs_in_a_name_are_no_pattern(name: str) -> None:
    assert list(find_mentions(f"x\nthe {name} says", name, ())) == [2]
    assert list(find_mentions(f"x\nthe {name.upper()} says", name, ())) == [2]
    assert list(find_mentions("x\naxb Adviser IICT", name, ())) == []


def test_any_dash_will_do() -> None:
    assert list(find_mentions("Adviser – ICT\nAdviser — ICT\nAdviser ICT", "Adviser - ICT", ())) == [1, 2]
