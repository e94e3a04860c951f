"""Lines of text that fit a screen, whatever the letters are."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from edp_cli.render.cells import cell_width, wrap
from tests.cli.test_text_is_data import NASTY, squeezed


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("plan", 4),
        ("學校", 4),
        ("e\u0301", 1),
        ("Zoë", 3),
        ("\u1112\u1161\u11ab", 2),
        ("שלום", 4),
        ("…–", 2),
    ],
)
def test_how_wide_a_text_is(text: str, width: int) -> None:
    assert cell_width(text) == width == cell_len(text)


@pytest.mark.parametrize("text", NASTY)
@pytest.mark.parametrize("width", [10, 38, 58, 118])
def test_lines_fit_and_nothing_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert squeezed("".join(lines)) == squeezed(text)
    assert max(map(cell_width, lines)) <= width


def test_a_path_is_parted_after_a_slash() -> None:
    path = "plans/records/decisions/2003-12-11-move.yaml"
    assert wrap(path, 30) == ["plans/records/decisions/", "2003-12-11-move.yaml"]
    assert wrap(f"a/{'b' * 12}", 8) == ["a/bbbbbb", "bbbbbb"]


@given(st.text(alphabet="ab學é \n/", max_size=80), st.integers(2, 30))
def test_a_word_that_fits_a_line_is_not_parted(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert max(map(cell_len, lines)) <= width
    fit = [word for word in text.split() if cell_len(word) <= width]
    assert all(any(word in line.split() for line in lines) for word in fit)
    if len(fit) == len(text.split()):
        assert " ".join(lines).split() == fit
        for line, after in pairwise(lines):
            assert cell_len(line) + 1 + cell_len(after.split()[0]) > width, "no line ends too early"
