"""The line that a finding is about, with the words in question underlined."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from edp_cli.findings import Location
from edp_cli.render.findings.excerpt import draw_excerpt
from edp_cli.render.look import Look

LONG = "responsible: " + "a very long name " * 9 + "END and more words after it that do not fit"
END = LONG.index("END")


def draw(lines: list[str], place: tuple[int, int, int, int], width: int = 60, *, drawn: bool = True) -> list[str]:
    return list(draw_excerpt(lines, Location("a.yaml", *place), Look(width, drawn=drawn), "error"))


@pytest.mark.parametrize(
    ("line", "columns", "drawn"),
    [
        ("by: Libarian", (5, 13), ["  1 | by: Libarian", "    |     ^^^^^^^^"]),
        ("by:", (1, 1), ["  1 | by:", "    | ^"]),
        ("by:", (4, 4), ["  1 | by:", "    |    ^"]),
        ("by: a", (9, 12), ["  1 | by: a", "    |      ^"]),
        ("by: a   ", (5, 6), ["  1 | by: a", "    |     ^"]),
        ("by:\tA\t", (4, 5), ["  1 | by: A", "    |    ^"]),
        ("by: a\t", (6, 7), ["  1 | by: a", "    |      ^"]),
        ("by: 學校 A", (5, 9), ["  1 | by: 學校 A", "    |     ^^^^^^"]),
        ("學校: AB", (5, 7), ["  1 | 學校: AB", "    |       ^^"]),
        ("e\u0301e\u0301: AB", (7, 9), ["  1 | e\u0301e\u0301: AB", "    |     ^^"]),
        ("e\u0301", (2, 3), ["  1 | e\u0301", "    |  ^"]),
        ("a\x1b[31mb", (2, 3), ["  1 | a\ufffd[31mb", "    |  ^"]),
        ("a\u202eb\u200bc", (5, 6), ["  1 | a\ufffdb\ufffdc", "    |     ^"]),
        ("a\u00a0b", (3, 4), ["  1 | a b", "    |   ^"]),
        ("", (1, 2), ["  1 |", "    | ^"]),
    ],
)
def test_a_stretch(line: str, columns: tuple[int, int], drawn: list[str]) -> None:
    if columns == (1, 1):
        assert draw([line, "x"], (2, 1, 2, 1)) == ["  2 | x", "    | ^"]
        assert draw([line], (1, 1, 1, 1)) == [], "it is about the whole file"
    else:
        assert draw([line], (1, columns[0], 1, columns[1])) == drawn


def test_several_lines() -> None:
    lines = ["timescale: |", "  Draft", "  soon", ""]
    assert draw(lines, (1, 12, 2, 8)) == ["  1 | timescale: |", "    |            ^ and 1 line more"]
    assert draw(lines, (1, 12, 3, 7)) == ["  1 | timescale: |", "    |            ^ and 2 lines more"]
    narrow = draw(["a" * 30, "", "b"], (1, 1, 3, 1), width=42)
    assert narrow == ["  1 | " + "a" * 30, "    | " + "^" * 30, "    | and 2 lines more"]


def test_where_there_is_no_such_line() -> None:
    assert draw([], (3, 1, 3, 4)) == []
    assert draw(["a"], (2, 1, 2, 4)) == []


def test_the_numbers_of_lines_stand_under_each_other() -> None:
    assert draw(["a"] * 120, (111, 1, 111, 2)) == ["  111 | a", "      | ^"]


@pytest.mark.parametrize(
    ("first", "last", "drawn"),
    [
        (1, 12, ["  1 | responsible: a very long name a very long name a very…", "    | ^^^^^^^^^^^"]),
        (
            END + 1,
            END + 4,
            ["  1 | … a very long name END and more words after it that d…", "    |                    ^^^"],
        ),
        (
            len(LONG) - 2,
            len(LONG) + 1,
            ["  1 | …long name END and more words after it that do not fit", "    |" + " " * 52 + "^^^"],
        ),
        (
            14,
            END,
            ["  1 | …ible: a very long name a very long name a very long …", "    |        " + "^" * 46],
        ),
    ],
)
def test_a_long_line(first: int, last: int, drawn: list[str]) -> None:
    assert draw([LONG], (1, first, 1, last)) == drawn
    assert all(len(line) <= 60 for line in drawn)


def test_plain_letters_keep_the_marks_in_their_place() -> None:
    assert draw(["by: 學校 A…"], (1, 5, 1, 9), drawn=False) == ["  1 | by: ?? A…", "    |     ^^^^"]


def test_colours_are_around_the_marks() -> None:
    look = Look(60, colour=True, drawn=True)
    assert list(draw_excerpt(["by: X"], Location("a", 1, 5, 1, 6), look, "warning")) == [
        "\x1b[2m  1 |\x1b[0m by: X",
        "\x1b[2m    |\x1b[0m \x1b[33m    ^\x1b[0m",
    ]


texts = st.text(alphabet="abc :學校e\u0301\t\x1b\u200b\u00a0é–", max_size=300)


@given(texts, st.integers(0, 300), st.integers(0, 300), st.sampled_from([40, 60, 80, 120]))
@example("::::::::::::::::::::::::::::學學學", 31, 0, 40)
def test_the_marks_stand_under_the_words(line: str, first: int, length: int, width: int) -> None:
    first = min(first, len(line))
    last = min(first + length, len(line))
    shown, marks = draw(["", line], (2, first + 1, 2, last + 1), width)
    assert cell_len(shown) <= width
    assert cell_len(marks) <= width
    lead = "    | "
    assert marks.startswith(lead.rstrip())
    start, end = marks.index("^"), len(marks)
    if first == last:
        assert end - start == 1
        return
    under = [letter for place, letter in places(shown) if start <= place < end]
    stretch = [letter for letter in line[first:last].rstrip() if not zero(letter)]
    if not "".join(stretch).strip():
        return  # of accents and spaces alone nothing is to be seen
    seen = [letter for letter in under if not zero(letter) and letter != "…"]
    assert "".join(seen).rstrip() == "".join(map(visible, stretch))[: len(seen)].rstrip()
    if last - first < width // 3:
        assert len("".join(seen).rstrip()) >= len(stretch)


def places(text: str) -> list[tuple[int, str]]:
    found, place = [], 0
    for letter in text:
        found.append((place, letter))
        place += cell_len(letter)
    return found


def zero(letter: str) -> bool:
    return letter == "\u0301"


def visible(letter: str) -> str:
    return {"\t": " ", "\u00a0": " ", "\x1b": "\ufffd", "\u200b": "\ufffd"}.get(letter, letter)
