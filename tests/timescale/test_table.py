"""What officers write and how it is read, row by row as the language is described, labels included."""

import pytest

from edp_cli.periods import Unit
from edp_cli.timescale import Milestone
from tests.timescale.corpus import read
from tests.timescale.milestones import by, each, every, ongoing, over, since, when_needed

TERM, YEAR = Unit.TERM, Unit.ACADEMIC_YEAR

ROWS: list[tuple[str, list[Milestone]]] = [
    # a term
    ("Autumn 2003", [by("2003-autumn")]),
    ("Autumn term 2003", [by("2003-autumn")]),
    ("Aut 03", [by("2003-autumn")]),
    ("by end of Autumn 2003", [by("2003-autumn")]),
    # a day, day first, or a month
    ("June 2002", [by("2002-june")]),
    ("31 January 2003", [by("2003-01-31")]),
    ("08.06.15", [by("2015-06-08")]),
    ("07.18", [by("2018-july")]),
    ("10/2022", [by("2022-october")]),
    # a third of a month
    ("mid May", [by("2003-05-11/2003-05-20")]),
    ("early June", [by("2003-06-01/2003-06-10")]),
    ("late July", [by("2003-07-21/2003-07-31")]),
    ("end of May", [by("2003-may")]),
    # a week
    ("w/b 11.05.15", [by("2015-05-11/2015-05-17")]),
    # an academic year
    ("03-04 academic year", [by("2003-2004")]),
    ("2003/04", [by("2003-2004")]),
    ("2003-04", [by("2003-2004")]),
    ("Implement 03-04 academic year.", [by("2003-2004", "Implement")]),
    # a calendar year, a quarter, a year of the plan
    ("2006", [by("2006")]),
    ("by end 2006", [by("2006")]),
    ("Quarter 1 of 2003/04", [by("fy2003-2004-q1")]),
    ("Year 2", [by("fy2003-2004")]),
    # a range
    ("Sept 03 – July 04", [over("2003-september/2004-july")]),
    ("Spring/Summer 2005", [over("2005-spring/2005-summer")]),
    # from
    ("From April 2003", [since("2003-april")]),
    ("April 2003 onwards", [since("2003-april")]),
    ("Ongoing from Sept 2003", [since("2003-september")]),
    # one milestone each
    ("June 2006 and annually", [by("2006-june"), every(YEAR, follows=True)]),
    ("Terms 2, 4 and 6", [by("2003-autumn-2"), by("2004-spring-2"), by("2003-summer-2")]),
    # every term
    ("Termly", [every(TERM)]),
    ("Continuing - Termly", [every(TERM)]),
    ("Termly review", [every(TERM, "review")]),
    ("each term", [every(TERM)]),
    # every year, at any time or at one
    ("Continuing - Annually", [every(YEAR)]),
    ("Annually in July", [each("july")]),
    (
        "Termly link visit – annual review meeting. (Autumn)",
        [every(TERM, "link visit"), each("autumn", "annual review meeting")],
    ),
    # every other period
    ("Continuing – Half yearly", [every(Unit.HALF_YEAR)]),
    ("half-termly", [every(Unit.HALF_TERM)]),
    ("monthly", [every(Unit.MONTH)]),
    ("every 3 weeks", [every(Unit.WEEK, count=3)]),
    # no date of its own
    ("Ongoing", [ongoing()]),
    ("Continuing", [ongoing()]),
    ("Rolling programme", [ongoing()]),
    # no date
    ("As required", [when_needed()]),
    ("as and when", [when_needed()]),
    ("when vacancies arise", [when_needed()]),
    # a number before a month is a day, after it a year; two digits are 20xx; one digit after a term is its half
    ("3 May", [by("2003-05-03")]),
    ("May 03", [by("2003-may")]),
    ("Dec 12", [by("2012-december")]),
    ("12 Dec", [by("2003-12-12")]),
    ("Autumn 1", [by("2003-autumn-1")]),
    ("Autumn 12", [by("2012-autumn")]),
    ("Autumn 2012", [by("2012-autumn")]),
    # without a year: the first that ends on or after 1 April 2003
    ("Summer", [by("2003-summer")]),
    ("Spring", [by("2004-spring")]),
    ("April", [by("2003-april")]),
    ("March", [by("2004-march")]),
    ("31 March", [by("2004-03-31")]),
    ("1 April", [by("2003-04-01")]),
    ("Spring 2", [by("2004-spring-2")]),
    # every academic year, in something
    ("March each year", [each("march")]),
    ("Annually in Sept", [each("september")]),
    ("every spring", [each("spring")]),
    # the words that are not about time
    (
        "Trial of adaptation in Autumn term 2003; Implement 03-04 academic year.",
        [by("2003-autumn", "Trial of adaptation"), by("2003-2004", "Implement")],
    ),
    ("Audit\nAutumn 2003", [by("2003-autumn", "Audit")]),
    ("Audit Autumn 2003. Report Spring 2004.", [by("2003-autumn", "Audit"), by("2004-spring", "Report")]),
    # not left over: anything before a colon, a unit in a name, a number that is not part of a date
    ("Mid-year review: Spring 2004", [by("2004-spring", "Mid-year review")]),
    ("Eco Week in May 2004", [by("2004-may", "Eco Week")]),
    ("Level 1 Award Autumn 2003", [by("2003-autumn", "Level 1 Award")]),
]


@pytest.mark.parametrize(("words", "milestones"), ROWS, ids=[words for words, _ in ROWS])
def test_row_is_read(words: str, milestones: list[Milestone]) -> None:
    found = read(words)

    assert list(found.milestones) == milestones
    assert found.understood
    assert (found.text, found.left_over, found.advice) == (words, (), None)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("06/09", ["06/09"]),  # a day or a month
        ("mid year", ["mid year"]),
        ("until July 2004", ["until"]),
        ("before July 2004", ["before"]),
        ("within 6 weeks", ["within 6 weeks"]),
        ("immediately", ["immediately"]),
        ("ever 6 weeks", ["ever 6 weeks"]),
        ("Completed", ["Completed"]),
        ("Autumn 2003 Spring 2004", ["Autumn 2003 Spring 2004"]),
        ("July 2004 – Sept 2003", ["July 2004 – Sept 2003"]),
        ("31 June 2003", ["31 June 2003"]),
        ("Head of School Improvement", ["Head of School Improvement"]),
        # one word is enough for the whole timescale
        ("Autumn 2003; before Easter", ["before Easter"]),
        ("Termly review; until July 2004", ["until"]),
    ],
)
def test_no_guessing(words: str, left: list[str]) -> None:
    found = read(words)

    assert [each.text for each in found.left_over] == left
    assert not found.understood
    assert (found.text, found.milestones) == (words, ())
    assert found.advice


def test_how_a_reading_is_printed() -> None:
    printed = {
        "Aut 03": "by Autumn 2003",
        "Implement 03-04 academic year.": "Implement: by 2003/04",
        "Sept 03 – July 04": "by September 2003 to July 2004",
        "mid May": "by mid May 2003",
        "w/b 11.05.15": "by w/b 11 May 2015",
        "17-20 May 2005": "by 17–20 May 2005",
        "April 2003 onwards": "from April 2003",
        "from early June 2003": "from early June 2003",
        "Half yearly": "every half-year",
        "every other year": "every 2 academic years",
        "every financial year": "every financial year",
        "fortnightly": "every 2 weeks",
        "Annually in July": "each year in July",
        "Every Spring 2": "every Spring, second half",
        "Audit Autumn 2003, then as required": "Audit: by Autumn 2003; when needed",
        "Rolling programme": "ongoing",
    }

    assert {words: read(words).reading for words in printed} == printed
