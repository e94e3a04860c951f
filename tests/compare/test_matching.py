"""Which action is which: actions in lines such as "5.1/3a Train the governors.", activities as "5.1 Title"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from edp_cli.compare.find import find_changes
from tests.compare.sides import make_side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.compare.changes import ActionChange, Comparison
    from edp_cli.compare.sides import Side
    from tests.builders import Entry, Tree

GOVERNORS = "Train the governors of primary schools."
PROTOCOL = "Agree a protocol with schools for the use of data."
EXAMPLES = "Publish examples of good practice in ICT."
VISITS = "Visit each secondary school once a term."
OTHER = "Establish links between the library service and museums."


def read(*lines: str, left_out: Sequence[str] = (), folder: str = "plans") -> Side:
    """The plan of these lines. What stands after a bar is said besides the action: "| owner | timescale"."""
    activities: dict[str, dict[str, Tree]] = {}
    actions: dict[str, list[Entry]] = {}
    for line in lines:
        ref, _, said = line.partition(" ")
        number, slash, name = ref.partition("/")
        activities.setdefault(number, {"activity": number, "title": f"Activity {number}"})
        if slash:
            words, owner, when, *_ = [*map(str.strip, said.split("|")), "", ""]
            keys = {"responsible": owner} if owner else {}
            action = {"id": name, "action": words, "timescale": when or "Ongoing", **keys}
            actions.setdefault(number, []).append(action)
        else:
            activities[number]["title"] = said
    made = [{**each, "actions": actions.get(number, [])} for number, each in activities.items()]
    return make_side(*made, left_out=left_out, folder=folder)


def say(comparison: Comparison) -> list[str]:
    """What became of each activity and action that changed."""
    activities = [
        f"{each.before.number if each.before else '-'} > {each.after.number if each.after else '-'}"
        for each in comparison.activities
        if each.renumbered or not (each.before and each.after)
    ]
    return [*activities, *map(say_action, comparison.actions)]


def say_action(change: ActionChange) -> str:
    ends = [each.ref if each is not None else "-" for each in (change.before, change.after)]
    said = {
        "renumbered": change.renumbered,
        "moved": change.moved,
        "reworded": change.wording,
        "timescale": change.timescale,
        "owners": change.owners,
        f"taken from: {change.id_taken_from}": change.id_taken_from,
    }
    return " ".join([" > ".join(ends), ", ".join(name for name, what in said.items() if what)]).strip()


CASES: dict[str, tuple[list[str], list[str], list[str]]] = {
    "renumbered": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}"],
        [f"5.1/1 {GOVERNORS}", f"5.1/3 {PROTOCOL}"],
        ["5.1/2 > 5.1/3 renumbered"],
    ),
    "moved": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}"],
        [f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}", f"5.2/2 {PROTOCOL}"],
        ["5.1/2 > 5.2/2 moved"],
    ),
    "moved under another id": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}"],
        [f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}", f"5.2/3 {PROTOCOL}"],
        ["5.1/2 > 5.2/3 renumbered, moved"],
    ),
    "swapped": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}"],
        [f"5.1/1 {PROTOCOL}", f"5.1/2 {GOVERNORS}"],
        [
            f"5.1/2 > 5.1/1 renumbered, taken from: {GOVERNORS}",
            f"5.1/1 > 5.1/2 renumbered, taken from: {PROTOCOL}",
        ],
    ),
    "swapped, and alike": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {GOVERNORS.replace('primary', 'secondary')}"],
        [f"5.1/2 {GOVERNORS}", f"5.1/1 {GOVERNORS.replace('primary', 'secondary')}"],
        [
            f"5.1/2 > 5.1/1 renumbered, taken from: {GOVERNORS}",
            f"5.1/1 > 5.1/2 renumbered, taken from: {GOVERNORS.replace('primary', 'secondary')}",
        ],
    ),
    "a new one put in between": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}"],
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {EXAMPLES}", f"5.1/3 {PROTOCOL}"],
        [f"- > 5.1/2 taken from: {PROTOCOL}", "5.1/2 > 5.1/3 renumbered"],
    ),
    "one taken out, the rest moves up": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.1/3 {EXAMPLES}"],
        [f"5.1/1 {PROTOCOL}", f"5.1/2 {EXAMPLES}"],
        [
            "5.1/1 > -",
            f"5.1/2 > 5.1/1 renumbered, taken from: {GOVERNORS}",
            f"5.1/3 > 5.1/2 renumbered, taken from: {PROTOCOL}",
        ],
    ),
    "other words": (
        [f"5.1/1 {GOVERNORS}"],
        ["5.1/1 Train the governors and heads of all primary schools."],
        ["5.1/1 > 5.1/1 reworded"],
    ),
    "other words and another id": (
        [f"5.1/1 {VISITS}", f"5.1/2 {PROTOCOL}"],
        [f"5.1/1 {VISITS}", "5.1/4 Agree a new protocol with schools on the use of data."],
        ["5.1/2 > 5.1/4 renumbered, reworded"],
    ),
    "other words and another id, and another one in its place": (
        [f"5.1/1 {GOVERNORS} | Data lead", f"5.1/2 {PROTOCOL}"],
        [f"5.1/1 {EXAMPLES} | Data lead", f"5.1/2 {PROTOCOL}", f"5.1/3 {GOVERNORS[:-1]} well. | Data lead"],
        [f"- > 5.1/1 taken from: {GOVERNORS}", "5.1/1 > 5.1/3 renumbered, reworded"],
    ),
    "wholly other words, and the rest as it was": (
        [f"5.1/1 {GOVERNORS} | Head of Data | Autumn 2003"],
        [f"5.1/1 {OTHER} | Head of Data | Spring 2004"],
        ["5.1/1 > 5.1/1 reworded, timescale"],
    ),
    "wholly other words, and all the rest": (
        [f"5.1/1 {GOVERNORS} | Head of Data | Autumn 2003"],
        [f"5.1/1 {OTHER} | Principal Adviser | Spring 2004"],
        ["5.1/1 > -", f"- > 5.1/1 taken from: {GOVERNORS}"],
    ),
    "an activity under another number": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}"],
        ["5.4 Activity 5.1", f"5.4/1 {GOVERNORS}", f"5.4/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}"],
        ["5.1 > 5.4"],
    ),
    "an activity under another number, and an action of it changed": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.1/3 {OTHER}"],
        ["5.4 Activity 5.1", f"5.4/1 {GOVERNORS} | Data lead", f"5.4/3 {PROTOCOL}", f"5.4/4 {OTHER}"],
        [
            "5.1 > 5.4",
            "5.1/1 > 5.4/1 owners",
            f"5.1/2 > 5.4/3 renumbered, taken from: {OTHER}",
            "5.1/3 > 5.4/4 renumbered",
        ],
    ),
    "two activities that swapped numbers": (
        [f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}"],
        ["5.1 Activity 5.2", f"5.1/1 {EXAMPLES}", "5.2 Activity 5.1", f"5.2/1 {GOVERNORS}"],
        ["5.2 > 5.1", "5.1 > 5.2"],
    ),
    "an activity under another number, with another title": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}"],
        ["5.4 New", f"5.4/1 {GOVERNORS}", f"5.4/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}"],
        ["5.1 > 5.4"],
    ),
    "an activity whose number another one took": (
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}"],
        ["5.1 New", f"5.1/1 {EXAMPLES}", "5.2 Activity 5.1", f"5.2/1 {GOVERNORS}", f"5.2/2 {PROTOCOL}"],
        ["- > 5.1", "5.1 > 5.2", f"- > 5.1/1 taken from: {GOVERNORS}"],
    ),
    "an activity removed, and one added": (
        [f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}"],
        [f"5.1/1 {GOVERNORS}", f"5.3/1 {OTHER}"],
        ["5.2 > -", "- > 5.3", "5.2/1 > -", "- > 5.3/1"],
    ),
    "an activity removed, its action moved": (
        [f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}"],
        [f"5.1/1 {GOVERNORS}", f"5.1/2 {EXAMPLES}"],
        ["5.2 > -", "5.2/1 > 5.1/2 renumbered, moved"],
    ),
    "an activity without actions": (["5.1 Data"], ["5.1 Reading"], []),
    "the same words twice, one renumbered": (
        ["5.1/1 Review. | Data lead", "5.1/2 Review. | Link adviser"],
        ["5.1/1 Review. | Data lead", "5.1/3 Review. | Link adviser"],
        ["5.1/2 > 5.1/3 renumbered"],
    ),
    "the same words twice, known by their owners": (
        ["5.1/1 Review. | Data lead", "5.1/2 Review. | Link adviser"],
        ["5.1/3 Review. | Link adviser", "5.1/4 Review. | Head of Data"],
        ["5.1/2 > 5.1/3 renumbered", "5.1/1 > 5.1/4 renumbered"],
    ),
    "the same words in two activities stay in theirs": (
        ["5.1/1 Review.", "5.2/1 Review."],
        ["5.1/2 Review.", "5.2/2 Review."],
        ["5.1/1 > 5.1/2 renumbered", "5.2/1 > 5.2/2 renumbered"],
    ),
    "one number for two actions": (
        [f"5.1/1 {GOVERNORS}", f"5.1/1 {PROTOCOL}"],
        [f"5.1/1 {PROTOCOL}", f"5.1/2 {GOVERNORS}"],
        ["5.1/1 > 5.1/2 renumbered"],
    ),
    "capitals and points": (
        ["5.1/1 Train the Governors."],
        ["5.1/2 Train the governors."],
        ["5.1/1 > 5.1/2 renumbered, reworded"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    before, after, expected = CASES[name]
    assert say(find_changes(read(*before), read(*after))) == expected


def test_what_is_what_is_told() -> None:
    before = read(f"5.1/1 {GOVERNORS}", f"5.1/2 {PROTOCOL}", f"5.2/1 {EXAMPLES}", f"5.2/2 {OTHER}")
    after = read("5.4 Activity 5.1", f"5.4/1 {GOVERNORS}", f"5.4/5 {PROTOCOL}", f"5.2/1 {EXAMPLES}")
    comparison = find_changes(before, after)
    assert comparison.refs == {
        "5.1": "5.4",
        "5.2": "5.2",
        "5.1/1": "5.4/1",
        "5.1/2": "5.4/5",
        "5.2/1": "5.2/1",
    }
    assert comparison.same == 2


@pytest.mark.parametrize("left_out", ["old/activities/5.2.yaml", "old/activities"])
def test_what_could_not_be_read_is_neither_new_nor_removed(left_out: str) -> None:
    broken = read(f"5.1/1 {GOVERNORS}", left_out=[left_out], folder="old")
    whole = read(f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}", f"5.2/2 {PROTOCOL}", folder="now")
    for comparison in (find_changes(broken, whole), find_changes(whole, broken)):
        assert comparison.is_empty
        assert comparison.unknown == ("5.2",)
        assert comparison.same == 1


def test_a_file_of_another_name_says_nothing_of_this_one() -> None:
    broken = read(f"5.1/1 {GOVERNORS}", left_out=["old/activities/5.3.yaml", "old/roles.yaml"])
    whole = read(f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}")
    comparison = find_changes(broken, whole)
    assert say(comparison) == ["- > 5.2", "- > 5.2/1"]
    assert comparison.unknown == ()


def test_what_moved_out_of_a_file_that_cannot_be_read_is_known() -> None:
    whole = read(f"5.1/1 {GOVERNORS}", f"5.2/1 {EXAMPLES}", f"5.2/2 {PROTOCOL}")
    left_out = ["plans/activities/5.2.yaml"]
    broken = read(f"5.1/1 {GOVERNORS}", f"5.1/2 {EXAMPLES}", f"5.3/1 {OTHER}", left_out=left_out)
    comparison = find_changes(whole, broken)
    assert say(comparison) == ["- > 5.3", "5.2/1 > 5.1/2 renumbered, moved", "- > 5.3/1"]
    assert comparison.unknown == ("5.2",)


def test_a_large_plan_is_matched_by_its_rare_words() -> None:
    """More couples share a common word than are looked at."""
    words = "with the head teacher and governors, once a term."
    lines = [f"5.{n}/1 Visit school number {n} {words}" for n in range(1, 600)]
    moved = [line.replace("/1 Visit", "/2 Every term visit").replace(", once a term", "") for line in lines]
    comparison = find_changes(read(*lines), read(*moved))
    assert say(comparison) == [f"5.{n}/1 > 5.{n}/2 renumbered, reworded" for n in range(1, 600)]
