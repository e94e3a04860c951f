"""What to do about words that are not understood: the nearest wording that would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.timescale.compose import EITHER, NAME_OR_TIME, WHICH_YEAR
from edp_cli.timescale.dated import NOT_NEIGHBOURS
from edp_cli.timescale.leftover import BARE_YEAR
from edp_cli.timescale.slips import find_slip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.timescale.values import LeftOver, Timescale

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
    **dict.fromkeys(("biannual", "biannually"), 'say "twice a year", or "every other year"'),
    "bimonthly": 'say "every other month", or "twice a month" as "every 2 weeks"',
    "biweekly": 'say "every 2 weeks"',
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
    "summer": 'name the term with its year: "Summer 2004"',
}
_GENERAL = (
    'write it as "Autumn 2003", "June 2004", "2003/04", "30 June 2004", "from April 2003", "termly",'
    ' "annually in July", "ongoing" or "as required", or use the form with "milestones:" and keep the words as its'
    " text"
)
_BEFORE_COLON = 'put what is no time before a colon: "April Smith to lead: Spring 2004", "Vision 2020: March 2004"'
_BECAUSE = {
    EITHER: 'choose one, or list both with "and": "Termly and annually"',
    NOT_NEIGHBOURS: 'say which: "Sept to April", or "Sept, Jan and April"',
    WHICH_YEAR: 'write its year: "July 2004"',
    NAME_OR_TIME: _BEFORE_COLON,
    BARE_YEAR: _BEFORE_COLON,
}
"""What to do for some of the reasons."""
_REPLACED = {"ever": "every", "school-year": "academic year"}


def advise(found: Timescale, read: Callable[[str], Timescale]) -> str:
    """A sentence on what would do, with a wording that `read` understands where one is near."""
    near = next((text for text in _near(found) if read(text).understood), None)
    if near is not None:
        return f'did you mean "{near}"?'
    reasons = [left.why for left in found.left_over]
    words = [word.strip(".,;:()?") for left in found.left_over for word in left.text.lower().split()]
    said = [_BECAUSE.get(why) for why in reasons if why != BARE_YEAR]
    said += [_SAY.get(word) for word in words] + [_BECAUSE.get(why) for why in reasons]
    return next((sentence for sentence in said if sentence), _GENERAL)


def _near(found: Timescale) -> Iterator[str]:
    """Wordings a slip away: each left-over word with the word that was likely meant."""
    changes = [(left, meant) for left in found.left_over for meant in _meant(left) if meant]
    if changes:
        text = found.text
        for left, meant in sorted(changes, key=lambda change: -change[0].start):
            text = text[: left.start] + meant + text[left.end :]
        yield text


def _meant(left: LeftOver) -> Iterator[str]:
    words = left.text.split()
    meant = [_REPLACED.get(word.lower()) or find_slip(word) or word for word in words]
    if meant != words:
        yield " ".join(meant)
