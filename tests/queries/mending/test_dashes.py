"""Dashes of ranges, and dashes that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edp_cli.queries.mending.dashes import mend_areas, mend_times
from tests.builders import make_plan

READINGS = make_plan().readings


def mended(timescale: str) -> str:
    """The timescale as it is after mending."""
    found = list(mend_times({"actions": [{"timescale": timescale}]}, READINGS))
    return found[0].after if found else timescale


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("2003—04", "2003-04"),
        ("2003‒04", "2003-04"),
        ("2003−04", "2003-04"),
        ("2003―04", "2003-04"),
        ("2003‑04", "2003-04"),
        ("2003--04", "2003-04"),
        ("Implement 03—04 academic year.", "Implement 03-04 academic year."),
        ("Sept 03 — July 04", "Sept 03 – July 04"),
        ("Sept 03 -- July 04", "Sept 03 – July 04"),
        ("Sept 03—July 04", "Sept 03–July 04"),
        ("Sept 03‑July 04", "Sept 03-July 04"),
        ("Autumn — Spring 2004", "Autumn – Spring 2004"),
        ("1 Sept — 3 Oct 2003; 1—3 May 2004", "1 Sept – 3 Oct 2003; 1-3 May 2004"),
        ("Trial — Sept 03 — July 04", "Trial — Sept 03 – July 04"),
        ("Terms 1—3", "Terms 1-3"),
    ],
)
def test_ranges(typed: str, plain: str) -> None:
    assert mended(typed) == plain
    assert READINGS.of_words(plain).milestones == READINGS.of_words(typed).milestones


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("03－04 academic year", "03-04 academic year"),
        ("Sept 03 － July 04", "Sept 03 - July 04"),
        ("Sept 03﹘July 04", "Sept 03–July 04"),
    ],
)
def test_ranges_that_are_understood_once_they_are_mended(typed: str, plain: str) -> None:
    assert not READINGS.of_words(typed).understood
    assert mended(typed) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "2003－04",
        "2003-04",
        "2003–04",
        "Sept 03 – July 04",
        "Continuing — Termly",
        "June 2003 — 12 schools",
        "Autumn 2003—training; Spring 2004",
        "KPI 1—7: Autumn 2003",
        "2003 — 2005",
        "03—04",
        "mid year — 2003",
        "Sept 03 ---- July 04",
        "Sept 03 --> July 04",
        "—",
    ],
)
def test_what_is_no_range_or_plain_already_or_not_understood(typed: str) -> None:
    assert mended(typed) == typed


def test_where_timescales_stand() -> None:
    typed = "Sept 03 — July 04"
    tree = {
        "actions": [
            {"timescale": typed, "monitoring": [{"frequency": typed}], "action": typed},
            {"timescale": {"text": typed, "milestones": [{"by": typed}]}, "monitoring": {"frequency": typed}},
        ],
        "evaluation": [{"frequency": typed, "what": typed}],
    }
    assert [repair.path for repair in mend_times(tree, READINGS)] == [
        ("actions", 0, "timescale"),
        ("actions", 0, "monitoring", 0, "frequency"),
        ("actions", 1, "monitoring", "frequency"),
        ("evaluation", 0, "frequency"),
    ]


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("1—7", "1-7"),
        ("1 — 7", "1 – 7"),
        ("1, 3--5", "1, 3-5"),
        ("1‑2 and 5−7", "1-2 and 5-7"),
        ("1-7", None),
        ("1–7", None),
        ("1 and 3 — leadership", None),
        ("—7", None),
        ("1 to 7", None),
    ],
)
def test_areas(typed: str, plain: str | None) -> None:
    found = list(mend_areas({"ssre_areas": [{"areas": typed, "title": typed}]}))
    assert [repair.after for repair in found] == ([plain] if plain else [])


PIECES = st.sampled_from(
    [
        "Sept 03",
        "July 04",
        "2003",
        "04",
        "Autumn",
        "Spring 2004",
        "termly",
        "Trial",
        "—",
        " — ",
        "--",
        "‑",
        "–",
        " ",
    ]
)


@given(st.lists(PIECES, max_size=7).map("".join))
def test_the_reading_stays_and_once_is_enough(text: str) -> None:
    after = mended(text)
    before = READINGS.of_words(text)
    assert mended(after) == after
    if after != text:
        reading = READINGS.of_words(after)
        assert reading.understood
        assert not before.understood or reading.milestones == before.milestones
