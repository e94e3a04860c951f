"""The numbers of actions and activities that can be mended, and those that cannot be sure."""

from __future__ import annotations

import pytest

from edp_cli.queries.mending.find import find_repairs

Mended = dict[str, str]


def mended_ids(*ids: str) -> Mended:
    """The ids that are mended, each with what it becomes, in a file whose actions have these."""
    return _mended({"a.yaml": {"actions": [{"id": number} for number in ids]}})


def mended_numbers(*numbers: str) -> Mended:
    """The activities' numbers that are mended, in a plan whose files have these."""
    return _mended({f"{index}.yaml": {"activity": number} for index, number in enumerate(numbers)})


def _mended(trees: dict[str, object]) -> Mended:
    found = find_repairs(trees, roles=None, readings=None)
    return {repair.before: repair.after for repairs in found.values() for repair in repairs}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3A", "3a"),
        ("3 a", "3a"),
        ("3 A", "3a"),
        ("3a.", "3a"),
        ("3a)", "3a"),
        ("3a:", "3a"),
        ("(3a)", "3a"),
        ("( 3 a ).", "3a"),
        ("03a", "3a"),
        ("003", "3"),
        ("3.", "3"),
        ("(12)", "12"),
        ("9999Z", "9999z"),
    ],
)
def test_an_id_that_can_only_be_one_number(typed: str, number: str) -> None:
    assert mended_ids("1", typed, "7b") == {typed: number}


@pytest.mark.parametrize(
    "typed",
    ["3", "3a", " 3a ", "3ab", "a3", "3 1", "1 2a", "3I", "3O", "3-a", "(3a", "12345", "0", "", "3.1", "٣", "³"],
)
def test_an_id_that_is_right_or_could_be_another(typed: str) -> None:
    assert mended_ids("1", typed, "7b") == {}


@pytest.mark.parametrize("others", [("3a",), ("3 a",), ("(3a)", "4"), ("03A",), ("3A",)])
def test_an_id_that_another_action_has_or_would_have(others: tuple[str, ...]) -> None:
    found = mended_ids("3A", *others)
    assert "3a" not in found.values()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("5.1.", "5.1"),
        ("5. 1", "5.1"),
        ("5 .1", "5.1"),
        ("5,1", "5.1"),
        ("5, 10", "5.10"),
        ("05.1", "5.1"),
        (" 05 . 1 . ", "5.1"),
    ],
)
def test_a_number_of_an_activity(typed: str, number: str) -> None:
    assert mended_numbers("4.1", typed, "5.12") == {typed: number}


@pytest.mark.parametrize("typed", ["5.1", "5", "5 1", "5.01", "5.1.2", "5,100", "5.1a", "1/5", "5-1", "5.0", ""])
def test_a_number_of_an_activity_that_is_right_or_could_be_another(typed: str) -> None:
    assert mended_numbers("4.1", typed) == {}


def test_a_number_that_another_activity_has() -> None:
    assert mended_numbers("5.1", "5,1", "6.1.") == {"6.1.": "6.1"}
    assert mended_numbers("05.1", "5.1.", "5,1") == {}


@pytest.mark.parametrize(
    "tree",
    ["words", [], {}, {"actions": "3A"}, {"actions": ["3A"]}, {"actions": {"id": {"id": "3A"}}}, {"activity": {}}],
)
def test_a_file_of_another_shape(tree: object) -> None:
    assert _mended({"a.yaml": tree}) == {}


def test_one_action_without_its_dash() -> None:
    assert _mended({"a.yaml": {"actions": {"id": "3A"}}}) == {"3A": "3a"}
