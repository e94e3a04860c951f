"""Actions that are almost the same: what is found by the index is what comparing each with each would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from edp_cli.checks.actions_alike import Words, check, find_alike
from tests.builders import Entry, make_action, make_plan

TEXT = "Train the governors of all schools in the borough to read a budget."
FEWEST, ALIKE = 6, 0.85
pool = [*"abcdefghijklmnopqrst", "year3", "year4"]


def problems(*actions: Entry) -> list[str]:
    return [problem.message for problem in check(make_plan(*actions))]


def action(number: int, text: str, *points: str) -> Entry:
    return make_action("Autumn 2003", id=str(number), action=text, points=list(points))


def test_what_is_compared() -> None:
    same = "This action says the same as 5.1/1."
    assert problems(action(1, TEXT), action(2, TEXT.upper().replace(" ", "  "))) == [same]
    assert problems(action(1, TEXT), action(2, TEXT.replace(".", "")), action(3, TEXT)) == [same, same]
    assert problems(action(1, TEXT), action(2, TEXT.partition(" of")[0], TEXT.partition("s of ")[2], "of")) == [
        same
    ]
    almost = [f"This action says almost the same as 5.1/{number}." for number in (1, 2)]
    assert problems(action(1, TEXT), action(2, TEXT.replace("budget", "budget well"))) == almost[:1]
    assert problems(action(1, "Read."), action(2, TEXT), action(3, TEXT + " Soon.")) == almost[1:]


def test_what_is_not() -> None:
    assert problems(action(1, TEXT), action(2, TEXT, "and to write one for a small school")) == []
    assert problems(action(1, TEXT + " Year 3"), action(2, TEXT + " Year 4")) == []
    assert problems(action(1, "Train the governors."), action(2, "Train the governors.")) == []


def is_alike(words: Words, other: Words) -> bool:
    figures = [{word for word in each if word[-1].isdecimal()} for each in (words, other)]
    return figures[0] == figures[1] and len(words & other) >= ALIKE * len(words | other)


def each_with_each(words: list[Words]) -> list[tuple[int, int]]:
    found = []
    for number, each in enumerate(words):
        before = [other for other in range(number) if is_alike(each, words[other])]
        same = [other for other in before if words[other] == each]
        if before and len(each) >= FEWEST and len(words[(same or before)[0]]) >= FEWEST:
            found.append((number, (same or before)[0]))
    return found


@given(st.lists(st.sets(st.sampled_from(pool), max_size=16).map(frozenset), max_size=12))
def test_the_index_finds_them_all(words: list[Words]) -> None:
    assert list(find_alike(words)) == each_with_each(words)


@given(
    st.sets(st.sampled_from(pool), min_size=8), st.lists(st.sets(st.sampled_from(pool), max_size=2), max_size=10)
)
def test_the_index_finds_small_changes(words: set[str], changes: list[set[str]]) -> None:
    changed = [frozenset(words), *(frozenset(words ^ change) for change in changes)]
    assert list(find_alike(changed)) == each_with_each(changed)
