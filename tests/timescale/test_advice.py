"""What is not understood: the words that are named, and the wording that is offered instead."""

import re
from datetime import date

import pytest

from edp_cli.timescale import Frame, parse_timescale
from tests.timescale.corpus import read, read_corpus

QUOTED = re.compile(r'"([^"]+)"')
NO_WORDING = {"milestones:", "and", "twice a month"}
"""What advice quotes besides wordings that would do: a key, a word to put between, what may have been meant."""


@pytest.mark.parametrize(
    ("words", "named", "nearest"),
    [
        ("ever 6 weeks", "ever 6 weeks", "every 6 weeks"),
        ("Ever term", "Ever term", "every term"),
        ("Febuary 2004", "Febuary", "February 2004"),
        ("1 Febuary 2004", "Febuary", "1 February 2004"),
        ("by Febuary", "Febuary", "by February"),
        ("Setember 2003", "Setember", "September 2003"),
        ("Autum 2003", "Autum", "Autumn 2003"),
        ("autum 2003", "autum", "autumn 2003"),
        ("Autum 2003 - Spring 2004", "Autum", "Autumn 2003 - Spring 2004"),
        ("AutumnTerm 2003", "AutumnTerm", "Autumn term 2003"),
        ("Springterm 2004", "Springterm", "Spring term 2004"),
        ("Anually in July", "Anually", "Annually in July"),
        ("Continuing - Termy", "Termy", "Continuing - Termly"),
        ("Quaterly", "Quaterly", "Quarterly"),
        ("Montly", "Montly", "Monthly"),
        ("each tem", "tem", "each term"),
        ("April 2003 onwrds", "onwrds", "April 2003 onwards"),
        ("As requred", "requred", "As required"),
        ("finacial year 2003/04", "finacial", "financial year 2003/04"),
        ("Spring term 2O04", "2O04", "Spring term 2004"),
        ("Summer 2OO5", "2OO5", "Summer 2005"),
        ("June 20O3 and termly", "20O3", "June 2003 and termly"),
        ("Draft Autumn 2003; final Summer 2O04", "2O04", "Draft Autumn 2003; final Summer 2004"),
        ("2OO4", "2OO4", "2004"),
        ("l9 by 2O05", "2O05", "l9 by 2005"),
        ("Aut O3", "O3", "Aut 03"),
        ("Aut O3 – July O4", "O3", "Aut 03 – July 04"),
        ("l Sept 2003", "l", "1 Sept 2003"),
        ("Audit Autum 2003; Report Spring 2004", "Autum", "Audit Autumn 2003; Report Spring 2004"),
    ],
)
def test_a_slip_of_the_pen_is_named_with_what_was_likely_meant(words: str, named: str, nearest: str) -> None:
    found = read(words)

    assert not found.understood
    assert named in [left.text for left in found.left_over]
    assert (found.nearest, found.advice) == (nearest, f'did you mean "{nearest}"?')
    assert read(nearest).understood


def test_several_slips_are_mended_together() -> None:
    found = read("ever 6 weeks; Febuary 2004")

    assert [left.text for left in found.left_over] == ["ever 6 weeks", "Febuary"]
    assert found.advice == 'did you mean "every 6 weeks; February 2004"?'


@pytest.mark.parametrize(
    ("words", "named", "advice"),
    [
        ("Completed", "Completed", "record it instead"),
        ("Completed July 2003", "Completed", "record it instead"),
        ("Done.", "Done", "record it instead"),
        ("Achieved July 2003", "Achieved", "record it instead"),
        ("immediately", "immediately", '"by end of Autumn 2003"'),
        ("ASAP", "ASAP", '"30 June 2004"'),
        ("until July 2004", "until", '"Sept 2003 to July 2004"'),
        ("before July 2004", "before", '"30 June 2004"'),
        ("within 6 weeks", "within 6 weeks", '"30 June 2004"'),
        ("TBC", "TBC", '"30 June 2004"'),
        ("by Easter 2004", "Easter", '"Spring 2004"'),
        ("by Christmas", "Christmas", '"December 2003"'),
        ("biannually", "biannually", '"twice a year"'),
        ("Bimonthly", "Bimonthly", '"every other month"'),
        ("Biweekly", "Biweekly", '"every 2 weeks"'),
        ("daily", "daily", '"weekly"'),
        ("next term", "next term", '"Autumn 2003"'),
        ("this year", "this year", '"2003/04"'),
        ("Deferred to Spring 2004", "Deferred", "a decision with a record of its own"),
        ("mid year", "mid year", '"mid February 2004"'),
        ("Autumn 2003 or Spring 2004", "or", 'list both with "and"'),
        ("Week 3", "Week 3", '"w/b 8 Sept 2003"'),
        # nothing better to say: how timescales are written
        ("06/09", "06/09", '"Autumn 2003", "June 2004"'),
        ("July 2004 – Sept 2003", "July 2004 – Sept 2003", '"Autumn 2003", "June 2004"'),
        ("Head of School Improvement", "Head of School Improvement", '"milestones:"'),
    ],
)
def test_what_would_do_instead(words: str, named: str, advice: str) -> None:
    found = read(words)

    assert not found.understood
    assert named in " ".join(left.text for left in found.left_over)
    assert advice in (found.advice or "")


def test_an_empty_text_has_nothing_to_name_and_is_told_how_to_write() -> None:
    found = read(" \n")

    assert (found.understood, found.left_over) == (False, ())
    assert '"Autumn 2003", "June 2004"' in (found.advice or "")


def test_a_text_too_long_for_a_timescale_is_named_by_its_beginning() -> None:
    text = "Audit of all schools by Autumn 2003; " * 60
    [left] = read(text).left_over

    assert left.text == text[:40] + "…"
    assert (left.start, left.end, left.why) == (0, len(text), "it is too long for a timescale")


def test_each_wording_that_is_offered_is_understood() -> None:
    advice = {read(cell.words).advice or "" for cell in read_corpus()}
    offered = {wording for sentence in advice for wording in QUOTED.findall(sentence)} - NO_WORDING

    assert len(offered) > 20
    assert [wording for wording in sorted(offered) if not read(wording).understood] == []


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("before the summer holidays", '"August 2027"'),
        ("mid year", 'such as "mid February 2027"'),
        ("before Easter", '"by end of Autumn 2026"'),
        ("xyz", '"Autumn 2026", "June 2027", "2026/27"'),
        ("Q2", '"Q2 2026/27"'),
    ],
)
def test_examples_are_of_the_plans_own_years(words: str, advice: str) -> None:
    frame = Frame(date(2026, 9, 1), date(2029, 8, 31), date(2026, 9, 1))
    assert advice in (parse_timescale(words, frame).advice or "")
