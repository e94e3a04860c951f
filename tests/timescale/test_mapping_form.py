"""Timescales that say their milestones outright, beside the officer's words: `milestones:`."""

import pytest

from edp_cli.model.activity_file import TimescaleForm
from edp_cli.model.readings import Readings
from edp_cli.periods import Unit, parse_yearless
from edp_cli.timescale import Every, Milestone, Timescale, parse_milestone
from tests.builders import Entry, make_shape
from tests.timescale.corpus import FRAME
from tests.timescale.milestones import by, each, every, ongoing, over, since, when_needed

WORDS = "When funding is confirmed"


def read_form(*milestones: Entry) -> Timescale:
    form = make_shape(TimescaleForm, {"text": WORDS, "milestones": list(milestones)})
    return Readings(FRAME).of_form(form)


def test_the_words_are_kept_and_the_milestones_are_as_they_say() -> None:
    found = read_form({"label": "Pilot", "by": "Spring 2004"}, {"every": "term"})

    assert found.text == WORDS
    assert found.understood
    assert list(found.milestones) == [by("2004-spring", "Pilot"), every(Unit.TERM)]
    assert (found.left_over, found.advice) == ((), None)


@pytest.mark.parametrize(
    ("form", "milestone"),
    [
        ({"by": "Spring 2004"}, by("2004-spring")),
        ({"by": "Aut 03"}, by("2003-autumn")),
        ({"by": "end of June 2003"}, by("2003-june")),
        ({"by": "31 March 2004"}, by("2004-03-31")),
        ({"by": "2003/04"}, by("2003-2004")),
        ({"by": "Spring"}, by("2004-spring")),
        ({"by": "Year 2"}, by("fy2003-2004")),
        ({"by": "Sept 03 – July 04"}, over("2003-september/2004-july")),
        ({"by": "by Spring 2004"}, by("2004-spring")),
        ({"from": "September 2003"}, since("2003-september")),
        ({"from": "1 September 2003"}, since("2003-09-01")),
        ({"from": "Autumn"}, since("2003-autumn")),
        ({"every": "term"}, every(Unit.TERM)),
        ({"every": "half-term"}, every(Unit.HALF_TERM)),
        ({"every": "3 weeks"}, every(Unit.WEEK, count=3)),
        ({"every": "other year"}, every(Unit.ACADEMIC_YEAR, count=2)),
        ({"every": "financial year"}, every(Unit.FINANCIAL_YEAR)),
        ({"every": "July"}, each("july")),
        ({"every": "Autumn term"}, each("autumn")),
        ({"every": "31 March"}, each("31-march")),
        ({"ongoing": "yes"}, ongoing()),
        ({"when_needed": "yes"}, when_needed()),
        ({"label": "Pilot", "ongoing": "true"}, ongoing("Pilot")),
        ({"label": "Pilot", "when_needed": "yes"}, when_needed("Pilot")),
        ({"label": "in 2 schools by July", "from": "Autumn"}, since("2003-autumn", "in 2 schools by July")),
        ({"label": "Visit", "every": "Spring 2"}, each("spring-2", "Visit")),
    ],
    ids=str,
)
def test_one_milestone(form: Entry, milestone: Milestone) -> None:
    assert list(read_form(form).milestones) == [milestone]


@pytest.mark.parametrize(
    ("form", "kind", "words"),
    [
        ({"by": "term"}, "by", "term"),
        ({"by": "soon"}, "by", "soon"),
        ({"by": "Autumn 2003; Spring 2004"}, "by", "Autumn 2003; Spring 2004"),
        ({"by": "Autumn 2003 and Spring 2004"}, "by", "Autumn 2003 and Spring 2004"),
        ({"by": "Autumn 2003 audit"}, "by", "Autumn 2003 audit"),
        ({"by": "Autumn 2003 onwards"}, "by", "Autumn 2003 onwards"),
        ({"by": "Febuary 2004"}, "by", "Febuary 2004"),
        ({"from": "termly"}, "from", "termly"),
        ({"from": "September 2003 to July 2004"}, "from", "September 2003 to July 2004"),
        ({"every": "2003"}, "every", "2003"),
        ({"every": "Autumn 2003"}, "every", "Autumn 2003"),
        ({"every": "Autumn and Spring"}, "every", "Autumn and Spring"),
        ({"every": "so often"}, "every", "so often"),
    ],
    ids=str,
)
def test_what_is_no_one_milestone_of_its_kind_is_left_over(form: Entry, kind: str, words: str) -> None:
    found = read_form({"by": "Spring 2004"}, form)
    [left] = found.left_over

    assert (left.text, left.start, left.end) == (words, 0, len(words))
    assert left.why == f'"{kind}" takes one period'
    assert found.milestones == ()
    assert "Spring 2004" in (found.advice or "")


def test_everything_that_is_wrong_is_named() -> None:
    found = read_form({"by": "soon"}, {"every": "term"}, {"from": "then"})

    assert [left.text for left in found.left_over] == ["soon", "then"]


@pytest.mark.parametrize("tree", [{"text": "Autumn 2003"}, {"text": "Autumn 2003", "milestones": []}], ids=str)
def test_without_milestones_the_words_are_read(tree: Entry) -> None:
    found = Readings(FRAME).of_form(make_shape(TimescaleForm, tree))

    assert list(found.milestones) == [by("2003-autumn")]


def test_plans_say_the_same_thing_many_times_and_it_is_read_once() -> None:
    readings = Readings(FRAME)

    assert readings.of_words("Autumn 2003") is readings.of_words("Autumn 2003")
    assert readings.of_words("Spring 2004") is not readings.of_words("Autumn 2003")


def test_only_by_from_and_every_take_words() -> None:
    assert parse_milestone("until", "Spring 2004", FRAME) is None
    assert parse_milestone("by", "Spring 2004", FRAME, "Pilot") == by("2004-spring", "Pilot")


def test_a_pin_is_of_the_year_that_annually_means() -> None:
    assert parse_milestone("every", "July", FRAME) == Every(Unit.ACADEMIC_YEAR, pin=parse_yearless("july"))
