"""Words marked within a sentence: `-gone`, `+come`; the words of one stretch are joined by `_`."""

from __future__ import annotations

import pytest

from edp_cli.compare.changes import Mark
from edp_cli.compare.find import find_changes
from edp_cli.compare.words import compare_words
from tests.compare.sides import make_one

SIGNS = {Mark.SAME: "", Mark.ADDED: "+", Mark.REMOVED: "-"}


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("Train governors.", "Train all governors.", "Train +all governors."),
        ("Train all governors.", "Train governors.", "Train -all governors."),
        ("Train heads.", "Train governors.", "Train -heads. +governors."),
        ("Heads train.", "Governors train.", "-Heads +Governors train."),
        ("heads and staff read", "pupils and governors read", "-heads_and_staff +pupils_and_governors read"),
        ("heads and staff", "and", "-heads and -staff"),
        ("the library for reading", "the museum for art", "the -library_for_reading +museum_for_art"),
        ("reading in 2003 and sums", "arts in 2003 and games", "-reading +arts in_2003_and -sums +games"),
        ("using ICT at home", "having ICT at hand", "-using +having ICT_at -home +hand"),
        ("heads, staff", "heads staff", "-heads, +heads staff"),
        ("Train", "train", "-Train +train"),
    ],
)
def test_words_within_a_sentence(before: str, after: str, marked: str) -> None:
    change = compare_words(before, after)
    assert change is not None
    assert " ".join(SIGNS[each.mark] + each.words.replace(" ", "_") for each in change.stretches) == marked


@pytest.mark.parametrize(
    ("before", "after", "marked"),
    [
        ("in {} schools", "in all {} schools", "+all"),
        ("in {} schools", "in {} no schools", "+no"),
        ("all {}", "{}", "-all"),
        ("{} again", "{}", "-again"),
        ("one {0} two {0} three", "one {0} 2 {0} three", "-two +2"),
    ],
)
def test_very_long_texts_are_compared_from_their_ends(before: str, after: str, marked: str) -> None:
    change = compare_words(before.format("now and then " * 5000), after.format("now and then " * 5000))
    assert change is not None
    changed = [each for each in change.stretches if each.mark is not Mark.SAME]
    assert " ".join(SIGNS[each.mark] + each.words for each in changed) == marked


def test_white_space_is_no_change() -> None:
    assert compare_words("Train  the\ngovernors.", "Train the governors.") is None


def test_the_points_are_part_of_an_action() -> None:
    before, after = make_one(points=["heads", "staff"]), make_one(points=["heads", "governors"])
    (change,) = find_changes(before, after).actions
    assert change.wording is not None
    assert change.wording.before == "Train the governors. heads; staff"
    assert change.wording.after == "Train the governors. heads; governors"
