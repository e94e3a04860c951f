"""What holds for any bytes: reading ends, raises nothing and points inside the file."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, cast

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from edp_cli.store.read import parse_document

from .case_files import GOOD, assert_inside

if TYPE_CHECKING:
    from edp_cli.store.document import Node

ACTIVITY = next(path for path in GOOD if path.stem == "activity").read_bytes()
TOKENS = [
    *(
        word.encode()
        for word in ("- ", "-", ": ", ":", "? ", "# ", "[", "]", "{", "}", ",", "&a", "*a", "!a", "!!x ")
    ),
    *(
        word.encode()
        for word in ("'", '"', "|", ">", "%", "@", "`", "---\n", "...\n", "<<: ", "\n", "  ", "\t", "\r\n")
    ),
    *(
        word.encode()
        for word in ("\r", "\\", "\\x1b", "\\ud800", "\u00ad", "\u2028", "\x85", "\ufeff", "–", "a: b")
    ),
    *(b"\x00", b"\x80", b"\xe2\x82", b"\xff\xfe", b"\x1b"),
]

quickly = settings(max_examples=250, deadline=None)

clean_text = st.text(
    st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp", "Cn"], include_characters="\n"),
    max_size=20,
)
keys = clean_text.filter(lambda text: 0 < len(text) < 10 and "\n" not in text)  # else written with "?"
trees = st.recursive(
    clean_text,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=15,
).filter(bool)


def check(data: bytes) -> None:
    document, findings = parse_document(data, shown="a.yaml")
    assert_inside(findings, data)
    assert document is not None or findings
    assert [found.location.line for found in findings] == sorted(found.location.line for found in findings)
    if document is not None:
        document.locate(("actions", 0, "timescale"))


@quickly
@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    check(data)


@quickly
@given(st.text(max_size=100))
def test_any_text(text: str) -> None:
    check(text.encode("utf-8", "surrogatepass"))


@quickly
@given(st.lists(st.sampled_from(TOKENS), max_size=30))
def test_any_words_of_yaml(words: list[bytes]) -> None:
    check(b"".join(words))


@quickly
@given(
    st.lists(
        st.tuples(st.integers(0, len(ACTIVITY)), st.integers(0, 20), st.sampled_from([b"", *TOKENS])), max_size=4
    )
)
def test_any_change_to_an_activity(changes: list[tuple[int, int, bytes]]) -> None:
    data = ACTIVITY
    for place, cut, put in changes:
        data = data[:place] + put + data[place + cut :]
    check(data)


@quickly
@given(trees)
def test_what_was_written_in_quotes_reads_back(tree: Node) -> None:
    text = yaml.safe_dump(tree, default_style='"', allow_unicode=True, sort_keys=False)
    document, findings = parse_document(text.encode(), shown="a.yaml")
    assert not findings
    assert document is not None
    assert document.data == tree


@quickly
@given(trees)
def test_every_node_is_located_where_it_stands(tree: Node) -> None:
    text = yaml.safe_dump(tree, default_style='"', default_flow_style=True, allow_unicode=True, width=10**9)
    document, _ = parse_document(text.encode(), shown="a.yaml")
    assert document is not None
    line = text.split("\n")[0]
    stack: list[tuple[tuple[str | int, ...], Node]] = [((), document.data)]
    while stack:
        path, node = stack.pop()
        where = document.locate(path)
        assert yaml.safe_load(line[where.column - 1 : where.end_column - 1]) == node
        if isinstance(node, dict):
            stack += [((*path, key), value) for key, value in node.items()]
        elif isinstance(node, list):
            stack += [((*path, index), value) for index, value in enumerate(node)]


def test_every_character_that_unicode_calls_invisible_is_refused() -> None:
    allowed = {"\n", "\u200c", "\u200d"}
    for number in range(0x110000):
        character = chr(number)
        is_invisible = unicodedata.category(character) in {"Cc", "Cf", "Zl", "Zp"}
        if is_invisible and character not in allowed and number not in range(0xD800, 0xE000):
            _, findings = parse_document(f"a: x{character}x\n".encode(), shown="a.yaml")
            assert [found.code for found in findings] == ["EDP002"], hex(number)


def test_every_other_character_is_read() -> None:
    shown = [chr(number) for number in range(0x110000) if unicodedata.category(chr(number))[0] not in "CZ"]
    text = "".join(shown) + "\xa0\u3000\u200c\u200d\ue000"
    document, findings = parse_document(("a: |\n  " + text).encode(), shown="a.yaml")
    assert not findings
    assert document is not None
    assert cast("dict[str, str]", document.data)["a"] == text
