"""Where `Document.locate` says that things stand."""

import pytest

from edp_cli.findings import Location, Path
from edp_cli.store.document import Document
from edp_cli.store.read import parse_document

TEXT = """\
# a comment
title: One – “two”
as_of:
links: {plans: [SEN, behaviour], none: {}}
quoted: "a \\" b"   # after
block: |
  first
  second

folded: >-
  third

actions:
  - id: 3a
    by:

      - Head
      - Adviser
    timescale: Trial
      goes on
  -
  - - x
    - y
title: again
"""

CASES: list[tuple[Path, str, str]] = [
    # path, value (line:column-end), key
    ((), "2:1-2:19", "2:1-2:19"),
    (("title",), "2:8-2:19", "2:1-2:6"),
    (("as_of",), "3:1-3:6", "3:1-3:6"),
    (("links",), "4:8-4:43", "4:1-4:6"),
    (("links", "plans"), "4:16-4:32", "4:9-4:14"),
    (("links", "plans", 1), "4:22-4:31", "4:22-4:31"),
    (("links", "none"), "4:40-4:42", "4:34-4:38"),
    (("quoted",), "5:9-5:17", "5:1-5:7"),
    (("block",), "6:8-8:9", "6:1-6:6"),
    (("folded",), "10:9-11:8", "10:1-10:7"),
    (("actions",), "14:3-14:11", "13:1-13:8"),
    (("actions", 0), "14:5-14:11", "14:5-14:11"),
    (("actions", 0, "id"), "14:9-14:11", "14:5-14:7"),
    (("actions", 0, "by"), "17:7-17:13", "15:5-15:7"),
    (("actions", 0, "by", 1), "18:9-18:16", "18:9-18:16"),
    (("actions", 0, "timescale"), "19:16-20:14", "19:5-19:14"),
    (("actions", 1), "21:4-21:4", "21:4-21:4"),
    (("actions", 2), "22:5-22:8", "22:5-22:8"),
    (("actions", 2, 1), "23:7-23:8", "23:7-23:8"),
]

MISSING: list[tuple[Path, str]] = [
    (("absent",), "2:1-2:19"),
    ((0,), "2:1-2:19"),
    (("links", "absent"), "4:1-4:6"),
    (("links", "plans", 2), "4:9-4:14"),
    (("links", "plans", -1), "4:9-4:14"),
    (("links", "plans", "0"), "4:9-4:14"),
    (("links", "plans", 1, "deeper"), "4:22-4:31"),
    (("title", 0), "2:1-2:6"),
    (("title", "deeper", "still"), "2:1-2:6"),
    (("actions", 0, "action"), "14:5-14:11"),
    (("actions", 1, "action"), "21:4-21:4"),
    (("actions", 9, "action"), "13:1-13:8"),
]


def read(text: str) -> Document:
    document, _ = parse_document(text.encode(), shown="plans/a.yaml")
    assert document is not None
    return document


def shown(location: Location) -> str:
    assert location.file == "plans/a.yaml"
    return f"{location.line}:{location.column}-{location.end_line}:{location.end_column}"


@pytest.mark.parametrize(("path", "value", "key"), CASES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_exists(path: Path, value: str, key: str, line_end: str) -> None:
    document = read(TEXT.replace("\n", line_end))
    assert shown(document.locate(path)) == value
    assert shown(document.locate(path, key=True)) == key


@pytest.mark.parametrize(("path", "where"), MISSING)
def test_what_is_missing(path: Path, where: str) -> None:
    document = read(TEXT)
    assert shown(document.locate(path)) == where
    assert shown(document.locate(path, key=True)) == where


def test_of_two_equal_keys_the_first_is_located() -> None:
    assert shown(read("a: {x: 1}\na: {x: 2}\n").locate(("a", "x"))) == "1:8-1:9"


def test_a_mark_for_byte_order_takes_no_column() -> None:
    document, _ = parse_document(b"\xef\xbb\xbftitle: x\n", shown="plans/a.yaml")
    assert document is not None
    assert shown(document.locate(("title",))) == "1:8-1:9"


def test_text_beyond_the_first_plane_counts_one_column_a_character() -> None:
    assert shown(read("a: {b: 😀😀, c: d}\n").locate(("a", "c"))) == "1:15-1:16"


def test_documents_are_compared_by_what_they_hold() -> None:
    assert read("a: b\n") == read("a:   b\n")
    assert "text=" not in repr(read("a: b\n"))
