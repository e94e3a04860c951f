"""Word soup: what officers' words are made of, thrown together; and which words a reading may take for itself.

A reading takes a word for itself where the word says when: it is a word about time, it joins or leads to one, or
the grammar names it (`PHRASES`). Between "when" and "arise" stands what is needed, which is part of the time as
well; and the numbers of a list only part its items. All other words of a text that is understood are labels.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import takewhile

from hypothesis import strategies as st

from edp_cli.periods import Period, Unit, Yearless
from edp_cli.periods.period import SEASONS
from edp_cli.timescale import By, Every, Frame, From, Milestone, words

TIME_WORDS = frozenset().union(
    words.MONTH_WORDS,
    words.SEASON_WORDS,
    words.THIRD_WORDS,
    words.NUMBER_WORDS,
    words.WEEKDAYS,
    words.UNIT_WORDS,
    words.YEAR_WORDS,
    words.ADVERBS,
    words.ONGOING,
    words.ONGOING_NOUNS,
    words.FROM,
    words.ONWARDS,
    words.ORDINALS,
    words.AND,
    words.RANGE,
    words.BY_PREFIXES,
    words.CONNECTIVES,
    words.TIME_WORDS,
    *words.STARTING_HEADS,
    *words.ENDING_HEADS,
)
"""The words about time and the connectives that `words` lists."""

PHRASES = frozenset(
    (
        # before and after a point: "w/b", "w.e.f.", "with effect from", "no later than", "FY", "Q2", "HT1", "1st"
        "w b c e wb wc beg comm p a wef with effect effective as no not than target date q qtr f y fy ay acad "
        "ht h t st nd rd th financial fiscal academic school calendar plan whole for ready place between at "
        "latest begin begins starts commence commences across sat sun i ii iii iv v vi "
        # recurrences: "three times each year", "every other week", "x3"
        "times time x each every per other alternate single least basis halftermly halfyearly half ½ thru "
        # work without a date: "as and when required", "on request", "all year round"
        "as and when where if whenever wherever required needed necessary appropriate requested request upon "
        "demand ad hoc adhoc arise arises arising occur occurs emerge emerges become becomes available vacant "
        "or on going all round an"
    ).split()
)
"""The words that the grammar names besides."""

LABEL_WORDS = (
    "Audit report schools pilot Head of School Improvement EET governors KS2 review training visits to policy "
    "Draft Final agreed Trial team SENCO £500 100% L4+ (MIAS) Best-Value Level 1 Award Phase 2 St. Mary's 120 "
    "Crème café"
).split()
MARKS = [",", ";", ".", "-", "–", "/", "&", "(", ")", "\n", "?", "•"]
FIGURES = (
    "1 2 3 6 12 31 03 04 2003 2004 2006 '04 03-04 2003/04 2004-05 11.05.15 07.18 10/2022 30/06/2003 31st 2nd Q1 "
    "H2 HT3 x3 06/09 0 13 99 1899 20003"
).split()
COMMON = (
    "Autumn Spring Summer term terms June July Sept May may by from to end of and the in on each every termly "
    "annually ongoing weeks year years half academic financial first week beginning w/b mid early late onwards "
    "as required when needed quarter Monday monthly twice times with through until before or per"
).split()

_PLAIN = str.maketrans("‘’", "''")
_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|\d+")
_SIX_DAYS = timedelta(days=6)
_LISTED = re.compile(r"(?:(?<=\s)|(?<![\s\S]))\(?(\d{1,2})[.)](?!\d)")
_NEED = re.compile(r"(?:as|when|if|where|whenever|wherever)\b(.*?)\b(?:arise|arises|arising|occur|emerge|become)")


def parts(text: str) -> list[str]:
    """The words, in small letters, and the numbers of the text."""
    return [part.group() for part in _PART.finditer(text.translate(_PLAIN).lower())]


def list_numbers(text: str) -> set[str]:
    """The numbers of a list, "1. Audit 2. Report": those that count up from the one that begins the text."""
    numbers = [int(found.group(1)) for found in _LISTED.finditer(text)]
    counted = takewhile(lambda pair: pair[0] == pair[1], zip(numbers, range(1, 99), strict=False))
    return {str(number) for number, _ in counted}


def needs(text: str) -> set[str]:
    """The words between "when" and "arise"."""
    return {part for found in _NEED.finditer(text.lower()) for part in parts(found.group(1))}


def dropped(text: str, milestones: Iterable[Milestone], frame: Frame) -> list[str]:
    """The words and the numbers of a text that its reading neither keeps in a label nor takes for itself."""
    milestones = tuple(milestones)
    kept = Counter(part for milestone in milestones for part in parts(milestone.label or ""))
    taken = TIME_WORDS | PHRASES | needs(text) | list_numbers(text)
    numbers = set[int]().union(*(numbers_of(milestone, frame) for milestone in milestones))
    missing = Counter(parts(text)) - kept
    return [part for part in missing if part not in taken and not (part.isdecimal() and int(part) in numbers)]


def numbers_of(milestone: Milestone, frame: Frame) -> set[int]:
    """The numbers with which officers may have written a milestone."""
    if isinstance(milestone, By | From):
        return _of_period(milestone.period, frame)
    if isinstance(milestone, Every):
        pin = _of_part(milestone.pin) if milestone.pin else set()
        return {1, milestone.count} | _SPELLINGS.get(milestone.unit, set()) | pin
    return set()


_SPELLINGS = {
    Unit.TERM: {3},  # three times a year
    Unit.HALF_TERM: {2, 6},  # twice a term, six times a year, 1/2 termly
    Unit.QUARTER: {3, 4},  # every 3 months, four times a year
    Unit.HALF_YEAR: {2, 6},
    Unit.MONTH: {12},
    Unit.ACADEMIC_YEAR: {3, 12},  # every 3 terms, every 12 months
}


def _of_part(part: Yearless) -> set[int]:
    numbers = {number for number in (part.day, part.half, part.month) if number}
    if part.season and part.half:
        numbers.add(2 * SEASONS.index(part.season) + part.half)
    return numbers


def _of_period(period: Period, frame: Frame) -> set[int]:
    """Days, months and years of its ends, with the years beside them; halves, quarters, terms, years of the plan.

    A range may open with a week that ends on a day, and close with one that begins on a day.
    """
    numbers = {int(digit) for digit in re.findall(r"-[hq]?([1-6])(?=/|$)", period.key)}
    for season, half in re.findall(r"(autumn|spring|summer)-([12])", period.key):
        numbers |= _of_part(Yearless(season=season, half=int(half)))
    for day in (period.start, period.start + _SIX_DAYS, period.end, period.end - _SIX_DAYS):
        years = {day.year - 1, day.year, day.year + 1}
        numbers |= {day.day, day.month, *years, *(year % 100 for year in years), *(year % 10 for year in years)}
    return numbers | {number for number in range(1, frame.years + 1) if _shares_an_end(period, frame, number)}


def _shares_an_end(period: Period, frame: Frame, number: int) -> bool:
    year = frame.plan_year(number)
    return year is not None and (year.start == period.start or year.end == period.end)


_WORDS = st.one_of(
    st.sampled_from(COMMON),
    st.sampled_from(COMMON),
    st.sampled_from(FIGURES),
    st.sampled_from(LABEL_WORDS),
    st.sampled_from(sorted(TIME_WORDS | PHRASES)),
)
_SPACES = st.sampled_from([" ", " ", " ", " ", "", *(f"{mark} " for mark in MARKS), *MARKS])
texts = st.lists(st.tuples(_WORDS, _SPACES), max_size=9).map(
    lambda pairs: "".join(word + space for word, space in pairs)
)
"""Words of all kinds with spaces and marks between them."""


def phrases(cells: list[str]) -> st.SearchStrategy[str]:
    """Cells that are understood, and labels, joined in ways that officers join them."""
    piece = st.one_of(
        st.sampled_from(cells),
        st.lists(st.sampled_from(LABEL_WORDS), min_size=1, max_size=3).map(" ".join),
    )
    joins = st.sampled_from([" ", " ", ", ", "; ", " - ", " and ", " (", ") ", ". ", "\n", " – "])
    return st.lists(st.tuples(piece, joins), min_size=1, max_size=4).map(
        lambda pairs: "".join(words + join for words, join in pairs)
    )


FRAMES = (
    Frame(date(2002, 4, 1), date(2007, 3, 31), date(2003, 4, 1)),
    Frame(date(2003, 9, 1), date(2006, 8, 31), date(2003, 9, 1)),
    Frame(date(2004, 2, 29), date(2004, 12, 31), date(2004, 6, 30)),
)
