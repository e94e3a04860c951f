"""Wordings that are rarer than those of the table: each is a turn of the grammar that no other test takes."""

import pytest

from edp_cli.periods import Unit
from edp_cli.timescale import Milestone
from tests.timescale.corpus import read
from tests.timescale.milestones import by, each, every, ongoing, over, since, when_needed

YEAR = Unit.ACADEMIC_YEAR

READ: list[tuple[str, list[Milestone]]] = [
    # points
    ("2003-autumn-1", [by("2003-autumn-1")]),
    ("2004-spring-2", [by("2004-spring-2")]),
    ("by end of 2003/04 year", [by("2003-2004")]),
    ("June 15% of schools", [by("2003-june", "15% of schools")]),
    ("Autumn 15% of schools", [by("2003-autumn", "15% of schools")]),
    ("Autumn 2003 (completion date)", [by("2003-autumn")]),
    # a label on both sides
    ("Training: from June 2004 for governors", [since("2004-june", "Training: for governors")]),
    ("Pilot: Autumn 2003 (for governors)", [by("2003-autumn", "Pilot: for governors")]),
    ("Training, Autumn 2003, for governors", [by("2003-autumn", "Training, for governors")]),
    # lists and ranges
    ("Autumn 2003 and 2004", [by("2003-autumn"), by("2004-autumn")]),
    ("June 2003, 2004 and 2005", [by("2003-june"), by("2004-june"), by("2005-june")]),
    ("May 2003 and 12-14 June 2003", [by("2003-may"), over("2003-06-12/2003-06-14")]),
    ("May - 31.07.2004", [over("2004-may/2004-07-31")]),
    ("1 September 2003 to 4 July 2004", [over("2003-09-01/2004-07-04")]),
    ("between July 2003 and Sept 2003", [over("2003-july/2003-september")]),
    ("mid May 2003 – Sept 2003", [over("2003-05-11/2003-september")]),
    ("Sept 2003 - on-going", [since("2003-september")]),
    ("Sept 2003 to on going", [since("2003-september")]),
    ("Draft: Autumn 2003, final: Spring 2004", [by("2003-autumn", "Draft"), by("2004-spring", "final")]),
    # recurrences
    ("every July, annually", [each("july")]),
    ("Each July (annually)", [each("july")]),
    # one that follows a date begins when that is past
    ("July 2004; thereafter, annually", [by("2004-july"), every(YEAR, follows=True)]),
    ("July 2004 then every July", [by("2004-july"), each("july", follows=True)]),
    ("Sept 03 – July 04, annually thereafter", [over("2003-september/2004-july"), every(YEAR, follows=True)]),
    ("July 2004, reviewed annually", [by("2004-july"), every(YEAR, "reviewed")]),
    ("Then annually", [every(YEAR)]),
    ("on a termly basis", [every(Unit.TERM)]),
    ("Termly - ongoing training", [every(Unit.TERM, "training")]),
    # work without a date
    ("on an ongoing basis", [ongoing()]),
    ("when posts become vacant", [when_needed()]),
    ("when they become available", [when_needed()]),
]


@pytest.mark.parametrize("dash", ["–", "-"])
def test_a_day_that_may_end_an_academic_year_ends_a_range(dash: str) -> None:
    found = read(f"1 September 2003 {dash} 4 July 2004")

    assert list(found.milestones) == [over("2003-09-01/2004-07-04")]


@pytest.mark.parametrize(("words", "milestones"), READ, ids=[words for words, _ in READ])
def test_wording_is_read(words: str, milestones: list[Milestone]) -> None:
    assert list(read(words).milestones) == milestones


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Start of pilot: Sept 2003 all: July 2004", "Sept 2003"),
        ("Year 1 schools audited, report Autumn 2003", "Year 1"),
        ("between Autumn 2003", "between Autumn 2003"),
        ("between July 2003 and Sept 2003 and Jan 2004", "between July 2003 and Sept 2003 and Jan 2004"),
        ("from Sept 2003 and Jan 2004", "from Sept 2003 and Jan 2004"),
        ("Sept - 31.07.2004", "Sept - 31.07.2004"),
        ("Autumn 03/05", "03/05"),
        ("October half term 2003/04", "half term"),
        ("11.05.15 am", "11.05.15 am"),
        ("1.2.345", "1.2.345"),
        ("1.2.12345", "1.2.12345"),
        ("T 3", "T"),
        ("03-04-05", "03-04-05"),
        ("become available", "become available"),
        ("when arises", "when"),
    ],
)
def test_wording_is_not_understood(words: str, named: str) -> None:
    found = read(words)

    assert not found.understood
    assert named in [left.text for left in found.left_over]
