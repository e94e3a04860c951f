"""The comment on a pull request: it always fits, and no text of a plan acts in it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

from edp_cli.compare.changes import (
    ActionChange,
    ActivityChange,
    Comparison,
    EntryChange,
    MonitoringChange,
    MonitoringKind,
    NameChange,
    NamesChange,
    PlanChange,
)
from edp_cli.render.look import Look
from edp_cli.render.views import render
from tests.cli.test_text_is_data import NASTY

from .builders import (
    NO_CHANGE,
    NO_EFFECT,
    REPORT,
    Scene,
    action,
    change,
    duty,
    load,
    name,
    occurrence,
    view,
    words,
)
from .scenes import ACTIVITY, SCENES, SLIP

if TYPE_CHECKING:
    from markdown_it.token import Token

READER = MarkdownIt("gfm-like", {"linkify": False, "html": True})
ROOM = 60_000
FOLD = re.compile(r"<details>\n<summary>[A-Z][A-Za-z0-9 ,:.]+</summary>\n|</details>\n?")
HEADING = re.compile(
    r"What changes from .*|What this does|How many things each owes in a term|"
    r"[A-Z][a-z, .0-9A-Z]+: [0-9]+ [a-z]+( [a-z]+)*(, [0-9]+ [a-z]+( [a-z]+)*)*"
)
PLAIN = {"text", "text_special", "softbreak", "strong_open", "strong_close", "s_open", "s_close"}


def page(scene: Scene) -> str:
    return render(view(scene), "markdown", Look())


def assert_sound(text: str) -> list[Token]:
    """It fits; what is folded is balanced; nothing in it acts but what is ours."""
    assert len(text) <= ROOM
    tokens = READER.parse(text)
    blocks = [token.content for token in tokens if token.type == "html_block"]
    assert all(FOLD.fullmatch(block) for block in blocks)
    assert [block.startswith("<details>") for block in blocks] == [True, False] * (len(blocks) // 2)
    for place, token in enumerate(tokens):
        assert {child.type for child in token.children or ()} <= PLAIN
        assert token.type not in {"fence", "code_block", "hr", "blockquote_open", "ordered_list_open"}
        if token.type == "heading_open":
            assert HEADING.fullmatch(tokens[place + 1].content)
    return tokens


def everything_of(text: str) -> Scene:
    """Differences in which this text stands wherever a plan has texts."""
    way = replace(REPORT, frequency=text, by=(text,), to=text, through=text)
    one = action("5.1/1", text, responsible=(text,), audience=(text,), monitoring=(way,))
    owed = duty("5.2/9", what=text, label=text, owners=(text,))
    return Scene(
        Comparison(
            (PlanChange("revision", text, f"{text} more"), PlanChange("authority", None, text)),
            (NameChange(None, name(text)), NameChange(name(text), name("X", aliases=(text,), holder=text))),
            (
                ActivityChange(None, replace(ACTIVITY, title=text)),
                ActivityChange(
                    ACTIVITY,
                    ACTIVITY,
                    title=words(("-", text), ("+", f"{text}?")),
                    entries=(
                        EntryChange("targets", text, "x", words(("", "x"), ("-", text))),
                        EntryChange("links", None, text),
                    ),
                ),
            ),
            (
                ActionChange(None, one, id_taken_from=text),
                ActionChange(one, None),
                change(
                    timescale=replace(
                        SLIP, moves=(replace(SLIP.moves[0], label=text), replace(SLIP.moves[0], before_words=text))
                    )
                ),
                ActionChange(
                    one,
                    one,
                    owners=NamesChange((text,), (f"{text} too",)),
                    audience=NamesChange((text,), ()),
                    monitoring=(
                        MonitoringChange(MonitoringKind.RARER, way, way),
                        MonitoringChange(MonitoringKind.ADDED, None, way),
                    ),
                    wording=words(("", text), ("-", text), ("+", text)),
                ),
            ),
            1,
            unknown=("5.9",),
        ),
        replace(
            NO_EFFECT,
            loads=(load(text, autumn_2003=(1, 2)),),
            begun=(owed,),
            overdue=(occurrence(owed, "2003-spring"),),
        ),
        unread=((f"plans/{text}.yaml",), ()),
        names=(text, f"{text} after"),
        title=text,
    )


@pytest.mark.parametrize("scene", SCENES)
def test_every_scene_is_sound(scene: str) -> None:
    assert_sound(page(SCENES[scene]))


@pytest.mark.parametrize(
    "text", [*NASTY, "@someone see #12, GH-12 and org/team#3", "</summary></details>", "| a | b |", "x" * 400]
)
def test_text_is_data(text: str) -> None:
    shown = page(everything_of(text))
    assert_sound(shown)
    assert not re.search(r"[@#]\w", shown.replace("&#8203;", "\N{ZERO WIDTH SPACE}"))
    for width in (60, 120):
        table = render(view(everything_of(text)), "table", Look(width))
        assert max(map(cell_len, table.splitlines())) <= width


@given(st.text(alphabet="~*_[]()<>&`#@|!-+\\ .:/1aé\u200b学", min_size=1).filter(str.strip))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_no_text_acts(text: str) -> None:
    assert_sound(page(everything_of(text)))


@given(*[st.text(alphabet="~*_[]()<>&`#@|!-+\\.:/1aé ", min_size=1).filter(str.strip) for _ in range(3)])
@settings(deadline=None, max_examples=100)
def test_marks_hold_just_the_words_that_went_and_came(stayed: str, went: str, came: str) -> None:
    texts = [" ".join(text.split()) for text in (stayed, went, came)]
    wording = words(("", texts[0]), ("-", texts[1]), ("+", texts[2]))
    tokens = assert_sound(page(Scene(replace(NO_CHANGE, actions=(change(wording=wording),)))))
    [inline] = [token for token in tokens if token.type == "inline" and token.content.startswith("**5.1/2**")]
    held: dict[str, list[str]] = {"": [], "s": [], "strong": []}
    within = ""
    for child in inline.children or ():
        if child.nesting:
            within = child.tag if child.nesting > 0 else ""
            held[within] += [""] if child.nesting > 0 else []
        elif within:
            held[within][-1] += child.content
        else:
            held[""].append(child.content)
    bare = {tag: [text.replace("\u200b", "") for text in found] for tag, found in held.items()}
    assert bare["s"] == [texts[1]]
    assert bare["strong"] == ["5.1/2", texts[2]]
    assert "".join(bare[""]).strip() == texts[0]


@given(
    st.lists(st.tuples(st.sampled_from("rcwoalnp"), st.integers(0, 400), st.integers(1, 40_000)), max_size=8),
    st.integers(0, 80_000),
)
@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.too_slow])
def test_any_comparison_fits(bulks: list[tuple[str, int, int]], title: int) -> None:
    """However many changes there are, and however long their texts, and the plan's title."""
    made = NO_CHANGE
    effect = NO_EFFECT
    for kind, most, size in bulks:
        number, text = min(most, 150_000 // size + 1), "x*" * (size // 2 + 1)
        one = action("5.1/1", text)
        if kind in "rcwoa":
            each = {
                "r": ActionChange(one, None),
                "c": ActionChange(one, one, timescale=SLIP),
                "w": ActionChange(one, one, wording=words(("-", text), ("+", "new"))),
                "o": ActionChange(one, replace(one, responsible=()), owners=NamesChange((), (text,))),
                "a": ActionChange(None, one),
            }[kind]
            made = replace(made, actions=made.actions + (each,) * number)
        elif kind == "l":
            effect = replace(effect, loads=(load(text, autumn_2003=(1, 2)),) * number)
        elif kind == "n":
            made = replace(made, names=(NameChange(None, name(text)),) * number)
        else:
            made = replace(made, plan=(PlanChange("revision", "1", text),) * number)
    assert_sound(page(Scene(made, effect, title="T" * (title + 1))))


def test_thousands_of_changes_say_how_many_are_left_out() -> None:
    changes = tuple(change(f"5.1/{place}", timescale=SLIP) for place in range(1, 5001))
    removed = tuple(ActionChange(action(f"5.2/{place}"), None) for place in range(1, 4))
    text = page(Scene(replace(NO_CHANGE, actions=(*changes, *removed))))
    assert_sound(text)
    assert len(text) > ROOM - 2_000
    kept = text.count("- **5.1/")
    assert (
        f"\n\n{5000 - kept} more are left out, since a comment has no room for more."
        " See all of it with: edp diff\n\n</details>" in text
    )
    assert "<summary>Put off, or without a date: 5000 actions</summary>" in text
    assert "### Removed: 3 actions\n\n- **5.2/1**" in text
    assert text.count("- **5.2/") == 3


def test_one_text_that_is_longer_than_a_page() -> None:
    text = page(
        Scene(
            replace(
                NO_CHANGE,
                actions=(ActionChange(action("5.1/1", "x" * 70_000), None), ActionChange(action("5.1/2"), None)),
            )
        )
    )
    assert "- **5.1/2**" in text
    assert "1 more is left out, since a comment has no room for more." in text
    alone = page(Scene(replace(NO_CHANGE, actions=(ActionChange(action("5.1/1", "x" * 70_000), None),))))
    assert "\nWhat stands here is left out, since a comment has no room for more." in alone
