"""What holds of the reading of any text."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from edp_cli.timescale import Frame, Timescale, parse_milestone, parse_timescale
from tests.timescale.corpus import FRAME, read, read_corpus
from tests.timescale.soup import FRAMES, dropped, phrases, texts

quickly = settings(max_examples=250, deadline=None)
repeatably = settings(quickly, derandomize=True)

UNDERSTOOD = [cell.words for cell in read_corpus() if read(cell.words).understood]
PLAIN = [words for words in UNDERSTOOD if ":" not in words]
"""Without a colon, which makes a label of whatever stands before it, be it a date."""

ANY = st.one_of(
    texts, phrases(UNDERSTOOD), st.text(), st.text(max_size=3), st.text("0123456789/.-: ", max_size=20)
)


def check(found: Timescale) -> None:
    """It is understood, or it says which words are not and what to do about them."""
    if found.understood:
        assert (found.left_over, found.advice) == ((), None)
    else:
        assert found.left_over or not found.text.strip()
        assert found.advice
        assert all(left.why for left in found.left_over)


@quickly
@given(ANY, st.sampled_from(FRAMES))
@example("", FRAMES[0])
@example("\n", FRAMES[0])
@example("x" * 2001, FRAMES[0])
@example("9" * 2000, FRAMES[0])
@example("\x00\ud800", FRAMES[0])
def test_any_text_is_understood_or_it_is_said_why_not(text: str, frame: Frame) -> None:
    found = parse_timescale(text, frame)

    assert found.text == text
    check(found)


@quickly
@given(st.sampled_from(("by", "from", "every", "until", "")), ANY, st.none() | st.text())
def test_any_words_of_a_mapping_are_one_milestone_or_none(kind: str, text: str, label: str | None) -> None:
    found = parse_milestone(kind, text, FRAME, label)

    assert found is None or found.label == label


@quickly
@given(ANY)
def test_what_is_left_over_is_a_stretch_of_the_text(text: str) -> None:
    found = read(text)

    assert [left.text for left in found.left_over] == [text[left.start : left.end] for left in found.left_over]
    assert all(left.text for left in found.left_over)


@repeatably
@given(st.one_of(texts, phrases(PLAIN)))
def test_no_word_and_no_number_is_dropped(text: str) -> None:
    found = read(text)

    assert not found.understood or dropped(text, found.milestones, FRAME) == []


def test_no_word_and_no_number_of_the_corpus_is_dropped() -> None:
    missing = {words: dropped(words, read(words).milestones, FRAME) for words in UNDERSTOOD}

    assert {words: found for words, found in missing.items() if found} == {}


@repeatably
@given(st.one_of(texts, phrases(PLAIN)))
def test_a_reading_is_read_as_the_text_is(text: str) -> None:
    found = read(text)

    assert read(found.reading).milestones == found.milestones
