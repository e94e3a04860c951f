"""Words anywhere in a plan: each is found, in its place, and nothing is found where it is not."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.errors import EdpError
from edp_cli.queries.part import find_part
from edp_cli.queries.search.find import Found, search, seek
from edp_cli.queries.search.passages import Kind, list_passages
from edp_cli.queries.search.texts import Sought, fold, near_words, seek_each
from tests.queries.documents import PLANS, ROOT, names, plain, plan_and_docket, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.written import Place

Spot = tuple[str, int]
"""A file, and a line of it."""

LISTS = {
    "actions": Kind.ACTION,
    "targets": Kind.TARGET,
    "evaluation": Kind.EVALUATION,
    "ssre_areas": Kind.AREA,
    "priorities": Kind.PRIORITY,
    "roles": Kind.ROLE,
    "bodies": Kind.BODY,
}
"""The lists of a plan's files of which each entry is a place of its own."""
NO_TEXT = {"id", "number", "activity", "starts", "ends", "in_force", "as_of"}
NAMES = {"responsible", "by", "to"}


def find(*typed: str, part: str | None = None) -> Found:
    plan, _ = plan_and_docket()
    return search(plan, seek(typed), find_part(plan, part) if part else None)


def spots(found: Found) -> list[Spot]:
    return [spot(hit.passage.place) for hit in found.hits]


def spot(place: Place) -> Spot:
    return place.file, place.line


@cache
def written() -> tuple[tuple[str, Spot, Kind], ...]:
    """Every text of the plan's files with the line on which its place begins, and what stands there."""
    return tuple(found for path in sorted(PLANS.rglob("*.yaml")) for found in read_texts(path))


def read_texts(path: Path) -> Iterator[tuple[str, Spot, Kind]]:
    shown = path.relative_to(ROOT).as_posix()
    root = yaml.compose(path.read_text(encoding="utf-8"))
    assert isinstance(root, yaml.MappingNode)
    for key, value in root.value:
        if key.value in LISTS and key.value not in NO_TEXT:
            for entry in value.value:
                line = shown, entry.start_mark.line + 1
                yield from ((text, line, LISTS[key.value]) for text in texts_in(entry))
        elif key.value not in NO_TEXT | {"calendar"}:
            kind = Kind.PLAN if path.name == "plan.yaml" else Kind.LINK if key.value == "links" else Kind.TITLE
            yield from ((text, (shown, root.start_mark.line + 1), kind) for text in texts_in(value))


def texts_in(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.ScalarNode):
        if node.value != "TBA":
            yield " ".join(node.value.split())
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from texts_in(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in NAMES:
                yield from (names()[plain(text)] for text in texts_in(value))
            elif key.value not in NO_TEXT | {"priorities"}:
                yield from texts_in(value)


def test_there_is_much_to_find() -> None:
    assert len(written()) > 400
    assert {kind for *_, kind in written()} == set(Kind) - {Kind.RECORD}, "the shipped plan has no records"


def look(*words: str) -> set[tuple[Kind, Spot]]:
    """The places in whose texts all the words stand, as a look at the files gives them."""
    texts: dict[tuple[Kind, Spot], str] = {}
    for text, place, kind in written():
        texts[kind, place] = f"{texts.get((kind, place), '')}\n{text.lower().replace('–', '-')}"
    plain_words = [word.lower().replace("–", "-") for word in words]
    return {place for place, text in texts.items() if all(stands_in(text, word) for word in plain_words)}


def places(found: Found) -> set[tuple[Kind, Spot]]:
    return {(hit.passage.kind, spot(hit.passage.place)) for hit in found.hits}


@pytest.mark.parametrize("kind", Kind)
def test_every_text_is_found_in_its_place(kind: Kind) -> None:
    for text in {text for text, _, found in written() if found is kind}:
        found = find(text)
        assert places(found) >= look(text), text
        assert kind in found.kinds


WORDS = sorted(
    {word for text, *_ in written() for word in re.findall(r"[A-Za-z]{4,}", text.lower())} - {"through"}
)
"""The words of the plan; by whom, to whom and through what are said in words of the program's own."""


@pytest.mark.parametrize("initial", "abcdefghijklmnopqrstuvwxyz")
def test_every_word_is_found_in_all_its_places_and_in_no_other(initial: str) -> None:
    for word in (word for word in WORDS if word.startswith(initial)):
        found = find(word)
        assert places(found) == look(word), word
        assert all(word in field.text.lower() for hit in found.hits for field in hit.found), word


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3))
def test_several_words_are_found_where_all_of_them_are(words: list[str]) -> None:
    found = find(*words)
    assert places(found) == look(*words)
    assert bool(found.hits) is not bool(found.apart)


def test_all_the_words_stand_in_one_place() -> None:
    found = find("governors", "training")
    assert [hit.passage.ref for hit in found.hits] == ["5.1/3b", "5.2/3b", "5.4/1"]
    assert [field.name for field in found.hits[0].found] == ["action", "audience"]
    assert find("training", "governors").hits == found.hits


def test_a_phrase_stands_side_by_side() -> None:
    assert [hit.passage.ref for hit in find("staff and governors").hits] == ["5.1/3b"]
    assert find("governors and staff").hits == ()
    assert find("managers; governors").hits != (), "the entries of a list are shown side by side"


SAME = [
    ("self-review and evaluation", "SELF–Review   and evaluation"),
    ('"Support Achievement Plans."', "“support achievement plans.”"),
    ("schools' senior managers", "schools’ senior\tmanagers"),
    ("All aspects – specifically", "all aspects - specifically"),
    ("All aspects – specifically", "all aspects — Specifically"),
    ("Continuing – Half yearly", "continuing−half yearly".replace("−", " − ")),
    ("pupils", "pu\u0301pils"),
]


@pytest.mark.parametrize(("written_so", "typed"), SAME)
def test_what_makes_no_difference(written_so: str, typed: str) -> None:
    assert find(typed).hits
    assert [hit.passage for hit in find(typed).hits] == [hit.passage for hit in find(written_so).hits]


def test_a_word_is_found_inside_longer_words() -> None:
    assert set(spots(find("govern"))) > set(spots(find("governors")))


def test_in_an_activity_or_a_priority_only() -> None:
    everywhere = find("governors")
    there = find("governors", part="5.1")
    assert [hit.passage for hit in there.hits] == [
        hit.passage for hit in everywhere.hits if (hit.passage.ref or "").startswith("5.1")
    ]
    roles = [hit for hit in find("adviser").hits if hit.passage.kind is Kind.ROLE]
    assert find("adviser", part="5").hits == find("adviser").hits[: -len(roles)]
    assert find("governors", part="1").hits == ()


def test_places_have_labels_by_which_they_are_known() -> None:
    plan, _ = plan_and_docket()
    labels = [passage.label for passage in list_passages(plan)]
    for label in (
        "plan",
        "priority 5",
        "5.1 title",
        "5.1 links",
        "5.1 key area",
        "5.1 target 6",
        "5.1/evaluation",
    ):
        assert labels.count(label) == 1
    assert {"5.1/evaluation-4", "5.2/3d", "role", "body"} <= set(labels)
    assert labels[:2] == ["plan", "priority 5"]
    assert labels[-1] == "body"


def test_where_nothing_has_a_word_what_is_near_is_said() -> None:
    found = find("govenors", "training")
    assert found.hits == ()
    assert [(apart.sought.typed, apart.places > 0, apart.near) for apart in found.apart] == [
        ("govenors", False, ("governors", "Governor")),
        ("training", True, ()),
    ]


def test_of_a_phrase_the_words_that_are_nowhere_have_words_near_them() -> None:
    (apart,) = find("staff and govenors").apart
    assert apart.near == ("governors", "Governor")
    assert apart.strewn == 0


def test_a_phrase_of_which_the_words_stand_elsewhere() -> None:
    (apart,) = find("training  governors").apart
    assert (apart.sought.typed, apart.places, apart.near, apart.strewn) == ("training governors", 0, (), 3)


@pytest.mark.parametrize("typed", [[], [""], [" "], ["governors", ""], ["\u0301"]])
def test_nothing_cannot_be_looked_for(typed: list[str]) -> None:
    if not typed:
        assert seek(typed) == ()
        return
    with pytest.raises(EdpError, match="There is nothing to look for"):
        seek(typed)


@pytest.mark.parametrize("sign", [".*", "(", "[", "\\", "%", "$", "?", "{0}", "W" * 10_000])
def test_signs_stand_for_themselves(sign: str) -> None:
    assert places(find(sign)) == look(sign)


LETTERS = "abcXYZéÉŁ’'\"“”–—-  .…½\u00a0學👍e\u0301"


@given(st.text(LETTERS), st.text(LETTERS, min_size=1), st.text(LETTERS))
def test_a_text_is_found_in_what_it_is_a_part_of(before: str, text: str, after: str) -> None:
    sought = Sought(text.upper())
    whole = f"{before} {text} {after}"
    assert sought.stands_in(whole) is bool(sought.words)
    for start, end in sought.spans(whole):
        assert sought.stands_in(whole[start:end])
    assert bool(list(sought.spans(whole))) is sought.stands_in(whole)


@given(st.text(), st.text())
def test_any_text_can_be_looked_for_in_any(text: str, words: str) -> None:
    sought = Sought(words)
    for start, end in sought.spans(text):
        assert 0 <= start < end <= len(text)
        assert sought.stands_in(text[start:end])
    assert fold(fold(text)) == fold(text)
    assert len(seek_each(words)) == len(words.split())


def test_a_sign_that_stands_for_several_is_found_once() -> None:
    assert list(Sought(".").spans("so on… and on.")) == [(5, 6), (13, 14)]


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("EET", "meet, EET and EETs", [(6, 9), (14, 17)]),
        ("7", "KPI17, 7 and 1-7", [(7, 8), (15, 16)]),
        ("gov", "misgovern; governors", [(11, 14)]),
        ("govern", "misgovern; governors", [(3, 9), (11, 17)]),
        ("%", "10%", [(2, 3)]),
    ],
)
def test_a_short_word_stands_where_a_word_begins(word: str, text: str, found: list[tuple[int, int]]) -> None:
    assert list(Sought(word).spans(text)) == found


def test_where_the_words_stand() -> None:
    text = "Zoe\u0308’s ﬁrst – “Plan” of … plans"
    marked = {
        typed: [text[start:end] for start, end in Sought(typed).spans(text)] for typed in ("zoë", "fi", "PLAN")
    }
    assert marked == {"zoë": ["Zoe\u0308"], "fi": ["ﬁ"], "PLAN": ["Plan", "plan"]}
    assert [text[start:end] for start, end in Sought("s first - 'plan'").spans(text)] == ["s ﬁrst – “Plan”"]


def test_each_ascii_character_stays_one() -> None:
    assert [len(fold(chr(code))) for code in range(128)] == [1] * 128


def test_near_words_are_said_as_they_are_written() -> None:
    assert near_words("govenor", ["Governor and governor", "LEA"]) == ("Governor",)
    assert near_words("zzz", ["Governor"]) == ()
