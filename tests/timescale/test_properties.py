"""What holds of the reading of any text."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from edp_cli.timescale import Timescale, parse_milestone, parse_timescale
from tests.timescale.corpus import FRAME, read, read_corpus
from tests.timescale.soup import FRAMES, dropped, phrases, texts

quickly = settings(max_examples=300, deadline=None)
repeatably = settings(quickly, derandomize=True)

UNDERSTOOD = [cell.words for cell in read_corpus() if read(cell.words).understood]
PLAIN = [words for words in UNDERSTOOD if ":" not in words]
"""Without a colon, which makes a label of whatever stands before it, be it a date."""

ANY = st.one_of(texts, phrases(UNDERSTOOD), st.text(), st.text(max_size=3), st.text("0123456789/.-: ", max_size=20))


def check(found: Timescale) -> None:
    """It is understood, or it says which words are not and what to do about them."""
    if found.understood:
        assert (found.left_over, found.advice) == ((), None)
    else:
        assert found.left_over
        assert found.advice
        assert all(left.why for left in found.left_over)


@quickly
@given(ANY, st.sampled_from(FRAMES))
@example("", FRAME)
@example("\n", FRAME)
@example("x" * 2001, FRAME)
@example("9" * 2000, FRAME)
@example("\x00\ud800", FRAME)
def test_any_text_is_understood_or_it_is_said_why_not(text: str, frame: object) -> None:
    assert frame in FRAMES
    found = parse_timescale(text, FRAME)

    assert found.text == text
    check(found)
