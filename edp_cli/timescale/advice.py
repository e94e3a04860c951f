"""What to do about words that are not understood: the nearest wording that would do."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from edp_cli.periods.period import MONTHS
from edp_cli.timescale.clashes import EITHER, NAME_OR_TIME, WHICH_YEAR
from edp_cli.timescale.leftover import BARE_YEAR
from edp_cli.timescale.slips import find_slip, find_slip_beside
from edp_cli.timescale.spans import EACH_YEAR, MIXED_NUMBERS, NO_SUCH_DAY, NOT_NEIGHBOURS, SEVERAL_TERMS, WEEKDAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.timescale.values import LeftOver, Timescale

_WRITTEN_FOR = 2003
"""The year of the examples below."""
_DATE = 'say by when: "by end of Autumn 2003", "30 June 2004"'
_SAY: dict[str, str] = {
    **dict.fromkeys(
        ("completed", "done", "achieved", "finished", "actioned", "implemented"),
        "take it out of the timescale and record it instead: the timescale says when it was to be done",
    ),
    **dict.fromkeys(("immediately", "immediate", "asap", "soon", "now", "today"), _DATE),
    **dict.fromkeys(("until", "till", "til"), 'give its start and its end: "Sept 2003 to July 2004"'),
    **dict.fromkeys(("before", "prior", "ahead", "after", "following", "within", "for", "to"), _DATE),
    **dict.fromkeys(("tba", "tbc", "tbd", "provisional", "provisionally"), _DATE),
    **dict.fromkeys(("easter", "whitsun"), 'name the term or the month: "Spring 2004", "April 2004"'),
    **dict.fromkeys(("christmas", "xmas"), 'name the term or the month: "Autumn 2003", "December 2003"'),
    **dict.fromkeys(
        "biannual biannually bi-annual bi-annually semiannual semiannually semi-annual semi-annually".split(),
        'say "twice a year", or "every other year"',
    ),
    **dict.fromkeys(("bimonthly", "bi-monthly"), 'say "every other month", or "twice a month" as "every 2 weeks"'),
    **dict.fromkeys(("biweekly", "bi-weekly"), 'say "every 2 weeks", or "weekly"'),
    **dict.fromkeys(("bitermly", "bi-termly"), 'say "half-termly", or "every other term"'),
    "daily": 'say "weekly", or "ongoing"',
    **dict.fromkeys(("this", "next", "last", "current"), 'name it with its year: "Autumn 2003", "2003/04"'),
    **dict.fromkeys(
        ("moved", "postponed", "deferred", "delayed", "slipped", "rescheduled", "extended", "revised"),
        "give the present date alone; a move is a decision with a record of its own",
    ),
    "mid": 'name the month that is meant, such as "mid February 2004"',
    "or": 'choose one, or list both with "and"',
    **dict.fromkeys(
        ("ongoing", "continuing"), 'say when it starts or ends: "from Sept 2003", "Sept 2003 to July 2004"'
    ),
    **dict.fromkeys(
        ("weekly", "fortnightly", "monthly", "termly", "half-termly", "quarterly"),
        'give its start and its end too: "termly, Sept 2003 to July 2004"',
    ),
    **dict.fromkeys(("week", "weeks", "wk"), 'name the day or the month: "w/b 8 Sept 2003", "early Sept 2003"'),
    **dict.fromkeys(("q", "qtr", "quarter"), 'say of which year: "Q2 2003/04"'),
    "half": 'name the month or the term by which it is to be done: "June 2004", "Spring 2004"',
    "summer": 'name the term with its year: "Summer 2004"',
}
_NO_DAY = 'look at the day and the month again: "30 June 2004"'
_HOLIDAY = 'name the month or the day by which it is to be done: "August 2004"'
_GENERAL = (
    'write it as "Autumn 2003", "June 2004", "2003/04", "30 June 2004", "from April 2003", "termly",'
    ' "annually in July", "ongoing" or "as required", or use the form with "milestones:" and keep the words as its'
    " text"
)
_BEFORE_COLON = 'put what is no time before a colon: "April Smith to lead: Spring 2004", "Vision 2020: March 2004"'
_BECAUSE = {
    NO_SUCH_DAY: _NO_DAY,
    EACH_YEAR: 'say each with its year: "Oct 2003 and Feb 2004"',
    MIXED_NUMBERS: 'say which is meant: "Spring 2004", or "Year 3 pupils: Spring 2004"',
    SEVERAL_TERMS: 'say "every Autumn", or name one: "Autumn 2003"',
    EITHER: 'choose one, or list both with "and": "Termly and annually"',
    NOT_NEIGHBOURS: 'say which: "Sept to April", or "Sept, Jan and April"',
    WHICH_YEAR: 'write its year: "July 2004"',
    NAME_OR_TIME: _BEFORE_COLON,
    BARE_YEAR: _BEFORE_COLON,
}
"""What to do for some of the reasons."""
_REPLACED = {"ever": "every", "school-year": "academic year"}


def find_nearest(found: Timescale, read: Callable[[str], Timescale]) -> str | None:
    """The wording that was likely meant: a slip away, and one that `read` understands."""
    near = _without_slips(found)
    return near if near is not None and read(near).understood else None


def advise(found: Timescale, nearest: str | None, year: int) -> str:
    """A sentence on what would do: the nearest wording, where there is one.

    Examples are of that year and the ones after it.
    """
    if nearest is not None:
        return f'did you mean "{"; ".join(line.strip(" ;") for line in nearest.splitlines())}"?'
    reasons = [left.why for left in found.left_over]
    words = [word.strip(".,;:()?") for left in found.left_over for word in left.text.lower().split()]
    said: list[str | None] = [_in(year, _HOLIDAY)] if {"holiday", "holidays"}.intersection(words) else []
    said += [_on_day(left) for left in found.left_over]
    said += [_in(year, _BECAUSE.get(why)) for why in reasons if why != BARE_YEAR]
    said += [_did_you_mean(left, year) for left in found.left_over]
    said += [_in(year, _SAY.get(word)) for word in words] + [_in(year, _BECAUSE.get(why)) for why in reasons]
    return next((sentence for sentence in said if sentence), _in(year, _GENERAL) or "")


def _in(year: int, sentence: str | None) -> str | None:
    """The sentence with its examples, which are of 2003 and the years after, in that year and those after it."""
    if sentence is None:
        return None

    def moved(found: re.Match[str]) -> str:
        moved_to = year + int(found[1]) - _WRITTEN_FOR
        return f"{moved_to}/{(moved_to + 1) % 100:02}" if found[2] else str(moved_to)

    return re.sub(r"\b(200[3-6])(/\d\d)?\b", moved, sentence)


def _did_you_mean(left: LeftOver, year: int) -> str | None:
    """The word that was likely meant, where the timescale would not be read with it either."""
    if not left.why.startswith("is "):
        return None
    meant = left.why.split('"')[1]
    say = _in(year, _SAY.get(meant.lower()))
    return f"did you mean {meant}? Then {say}" if say else f"did you mean {meant}?"


def _on_day(left: LeftOver) -> str | None:
    """What to say of a date in figures, or of a day that was another day of the week."""
    if left.why.startswith(WEEKDAY):
        return f"{left.why}: put one of the two right, or leave the day of the week out"
    figures = left.text.split()[-1].replace(".", "/").replace("-", "/").split("/")
    if not all(figure.isdecimal() and len(figure) < 5 for figure in figures):
        return None
    if len(figures) == 2:
        return _on_two(*figures)
    numbers = [int(figure) for figure in figures]
    return _NO_DAY if len(numbers) == 3 and len(figures[0]) < 3 and not _is_day(*numbers) else None


def _on_two(first: str, second: str) -> str | None:
    """What two numbers may mean: `03/04` is 3 April, March 2004 or 2003/04."""
    one, two = int(first), int(second)
    may_be = [("day and month", f"{one} {MONTHS[two - 1].title()}")] if 1 <= two <= 12 and one <= 31 else []
    may_be += [("month and year", f"{MONTHS[one - 1].title()} 20{second}")] if 1 <= one <= 12 else []
    may_be += [("academic year", f"20{first}/{second}")] if two == one + 1 else []
    if len(may_be) < 2 or not len(first) == len(second) == 2:
        return None
    what, say = " or ".join(name for name, _ in may_be), " or ".join(f'"{wording}"' for _, wording in may_be)
    return f'is it {what}? Write {say}, in words as "Autumn 2003", "June 2004"'


def _is_day(day: int, month: int, year: int) -> bool:
    try:
        date(year + 2000 * (year < 100), month, day)
    except ValueError:
        return False
    return True


def _without_slips(found: Timescale) -> str | None:
    """The words, those that are left over with what was likely meant in their place; none where that is none."""
    beside = [(left, _meant(left)) for left in found.left_over]
    text = found.text
    for left, meant in sorted(beside, key=lambda change: -change[0].start):
        if meant is not None:
            text = text[: left.start] + meant + text[left.end :]
    return text if text != found.text else None


def _meant_beside(left: LeftOver, word: str) -> str | None:
    return find_slip_beside(word) if left.why.startswith("is ") else None


def _meant(left: LeftOver) -> str | None:
    """The words that were meant, where some of them are a slip away."""
    words = left.text.split()
    if len(words) == 1 and left.why.startswith("is "):
        return left.why.split('"')[1]
    meant = [_REPLACED.get(word.lower()) or find_slip(word) or _meant_beside(left, word) or word for word in words]
    return " ".join(meant) if meant != words else None
