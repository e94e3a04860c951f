"""Comments that ask for findings to be left out: which of them are comments, and what each is about."""

from __future__ import annotations

from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.findings import IgnoreComment
from edp_cli.store.read import parse_document


def comments(text: str) -> tuple[IgnoreComment, ...]:
    document, findings = parse_document(text.encode(), shown="a.yaml")
    assert document is not None, findings
    return document.ignore_comments()


def asked(text: str) -> list[tuple[int, str]]:
    """The line that each comment is about, and what it says."""
    return [(comment.line, comment.text.strip()) for comment in comments(text)]


IS_ONE = [
    ("a: x # edp: ignore EDP203 - r", 1, "EDP203 - r"),
    ("a: x #   edp:ignore EDP203 - r  ", 1, "EDP203 - r"),
    ("a: x ## EDP: Ignore EDP203 - r", 1, "EDP203 - r"),
    ("a: x # edp ignore EDP203 - r", 1, "EDP203 - r"),
    ("a: x # edp: ignore", 1, ""),
    ("a: x # edp: ignore: EDP203 - r", 1, ": EDP203 - r"),
    ("a: x # see page 4 # edp: ignore EDP203 - r", 1, "EDP203 - r"),
    ("a: 'x' #edp: ignore EDP203 - r", 1, "EDP203 - r"),
    ('a: "x" # edp: ignore EDP203 - r', 1, "EDP203 - r"),
    ('a: "x # edp: ignore no" # edp: ignore EDP203 - r', 1, "EDP203 - r"),
    ("a: # edp: ignore EDP203 - r", 1, "EDP203 - r"),
    ("a: | # edp: ignore EDP203 - r\n  x", 1, "EDP203 - r"),
    ("a: >- # edp: ignore EDP203 - r\n  x", 1, "EDP203 - r"),
    ("a: x\n  more # edp: ignore EDP203 - r", 2, "EDP203 - r"),
    ("a: [x, # edp: ignore EDP203 - r\n  y]", 1, "EDP203 - r"),
    ("a: [x,\n  y] # edp: ignore EDP203 - r", 2, "EDP203 - r"),
    ("a:\n- x # edp: ignore EDP203 - r", 2, "EDP203 - r"),
    ("# edp: ignore EDP203 - r\na: x", 2, "EDP203 - r"),
    ("# edp: ignore EDP203 - r\n\n# another\n  # more\na: x", 5, "EDP203 - r"),
    ("b: y\n    # edp: ignore EDP203 - r\na: x", 3, "EDP203 - r"),
    ("b: |\n  y\n# edp: ignore EDP203 - r\na: x", 4, "EDP203 - r"),
    ("a: x\n# edp: ignore EDP203 - r", 2, "EDP203 - r"),
    ("a: x\n# edp: ignore EDP203 - r\n\n# the end\n", 2, "EDP203 - r"),
    ("# # edp: ignore EDP203 - r\na: x", 2, "EDP203 - r"),
    ("a: é – 😀 # edp: ignore EDP203 - r", 1, "EDP203 - r"),
    ("a: x # edp: ignore EDP203 - r # edp: ignore EDP204 - s", 1, "EDP203 - r # edp: ignore EDP204 - s"),
]
IS_NONE = [
    "a: x",
    "a: x# edp ignore EDP203 - r",
    "a: 'x # edp: ignore EDP203 - r'",
    'a: "x # edp: ignore EDP203 - r"',
    "a: 'it''s # edp: ignore EDP203 - r'",
    'a: "\\" # edp: ignore EDP203 - r"',
    "a: 'x\n  # edp: ignore EDP203 - r'",
    "a: |\n  # edp: ignore EDP203 - r",
    "a: >\n  x\n  # edp: ignore EDP203 - r\n  y",
    "a: |\n  x\n\n  # edp: ignore EDP203 - r\n",
    "'# edp: ignore EDP203 - r': x",
    "[a, 'b # edp: ignore EDP203 - r']",
    "# b: y # edp: ignore EDP203 - r\na: x",
    "a: x # EDP: taken from page 4",
    "a: x # edp: ignored by everybody",
    "a: x # edp validate ignores this",
    "a: x # noqa: EDP203",
]


@pytest.mark.parametrize(("text", "line", "said"), IS_ONE)
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_what_is_one(text: str, line: int, said: str, ends: str) -> None:
    assert asked(text.replace("\n", ends)) == [(line, said)]
    [comment] = comments(text)
    place = comment.location
    written = text.split("\n")[place.line - 1]
    assert (place.file, place.end_line) == ("a.yaml", place.line)
    assert written[place.column - 1] == "#"
    assert place.end_column == len(written.rstrip()) + 1
    assert written[: place.end_column - 1].endswith(comment.text), "the place of its codes can be worked out"


@pytest.mark.parametrize("text", IS_NONE)
def test_what_is_none(text: str) -> None:
    assert comments(text) == ()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a: # edp: ignore EDP203 - r\n  b: x", ("a",)),
        ("# edp: ignore EDP203 - r\na:\n  b: x", ("a",)),
        ("l:\n- a: # edp: ignore EDP203 - r\n    - x", ("l", 0, "a")),
        ("l:\n- - y\n- c: 1\n  a: # edp: ignore EDP203 - r\n    x\n    y", ("l", 1, "a")),
        ("a: {b: {c: # edp: ignore EDP203 - r\n  x}}", ("a", "b", "c")),
        ("a: | # edp: ignore EDP203 - r\n  x", None),
        ("a: [ # edp: ignore EDP203 - r\n  x]", None),
        ("a: # edp: ignore EDP203 - r\nb: x", None),
        ("a: # edp: ignore EDP203 - r", None),
        ("l:\n- # edp: ignore EDP203 - r\n  x", None),
        ("a: x # edp: ignore EDP203 - r\nb:\n  c: x", None),
        ("a: x\n# edp: ignore EDP203 - r", None),
    ],
)
def test_the_key_whose_value_stands_below(text: str, path: tuple[str | int, ...] | None) -> None:
    [comment] = comments(text)
    assert comment.path == path


def test_several() -> None:
    text = "# edp: ignore A\n# edp: ignore B\na: x # edp: ignore C\nb:\n  # edp: ignore D\n  - y\n"
    assert asked(text) == [(3, "A"), (3, "B"), (3, "C"), (6, "D")]


WORDS = "# edp: ignore EDP203 - r"
PIECES = [
    WORDS,
    WORDS,
    " ",
    "  ",
    "\n",
    "\n",
    "\n  ",
    "a: ",
    "- ",
    "x",
    "'",
    '"',
    "|",
    ">-",
    "[",
    "]",
    "{",
    ",",
    "#",
]
soup = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@settings(max_examples=1500, deadline=None)
@given(soup)
def test_only_what_yaml_leaves_out_counts(text: str) -> None:
    document, _ = parse_document(text.encode(), shown="a.yaml")
    found = document.ignore_comments() if document is not None else ()
    lines = text.split("\n")
    for comment in found:
        place = comment.location
        line = lines[place.line - 1]
        other = [*lines]
        other[place.line - 1] = line[: place.column] + " other words"
        again, _ = parse_document("\n".join(other).encode(), shown="a.yaml")
        assert again is not None
        assert document is not None
        assert again.data == document.data, "whatever the comment says, the plan is the same"
        assert 1 <= comment.line <= len(lines)


scalars = st.text(st.sampled_from(f"{WORDS} \n:-'\"\\#"), max_size=60).map(lambda text: f"{WORDS}{text} {WORDS}")


@settings(max_examples=300, deadline=None)
@given(st.lists(scalars, min_size=1, max_size=4), st.booleans())
def test_no_words_inside_a_text_count(texts: list[str], single: bool) -> None:  # noqa: FBT001
    def quoted(text: str) -> str:
        if single:
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    whole = "".join(f"- {quoted(text)}\n".replace("\n", "\n    ").rstrip(" ") for text in texts)
    assert comments(whole) == ()
    block = "".join("- |\n    " + text.strip().replace("\n", "\n    ") + "\n" for text in texts)
    assert comments(block) == ()


@pytest.mark.parametrize(
    "text",
    [
        "a: x\n" + "# edp: ignore\n" * 100_000,
        "a: x " + "# edp: ignore " * 100_000,
        "# b: y " + "# edp: ignore " * 100_000 + "\na: x",
        "a: '" + "# edp: ignore " * 100_000 + "'",
        "a: x #" + " " * 1_000_000 + "edp: ignore",
        "a: x #edp" + " " * 1_000_000,
        "a: x\n" + "#" * 1_000_000,
        "a:\n" + "- b: x # edp: ignore\n" * 50_000,
    ],
    ids=["alone", "one line", "out of use", "text", "spaces", "more spaces", "signs", "each line"],
)
def test_many_take_no_longer_than_the_reading(text: str) -> None:
    document, findings = parse_document(text.encode(), shown="a.yaml")
    assert document is not None, findings
    began = perf_counter()
    document.ignore_comments()
    assert perf_counter() - began < 10
