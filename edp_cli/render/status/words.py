"""What is said of how a part of a plan stands, in every shape of the answer. A colour is always said as a word."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.model.record_words import Confidence
from edp_cli.queries.colours import Colour
from edp_cli.queries.show.pages import ActionPage, ActivityPage, PartPage, PlanPage, PriorityPage
from edp_cli.queries.status.standing import Rank
from edp_cli.render.show.outline import NO_ACTIVITY
from edp_cli.render.show.printed import name_page
from edp_cli.render.words import UNBROKEN, both, count, moved, times, when

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from edp_cli.duties.docket import ColourRule
    from edp_cli.duties.records import Note
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.colours import TimeStanding
    from edp_cli.queries.show.pages import OccurrencePage
    from edp_cli.queries.status.find import Answer
    from edp_cli.queries.status.standing import Standing

_NONE = "none declared"
_OVER = "the action is over"
_ALL_OVER = "every action of it is over"
_WORKED_OUT = "Time is worked out from the dates of what is still owed."
_QUIET = "Green: nothing overdue. Grey: nothing due yet."
_DECLARED = "Confidence is declared in progress notes: the latest, how old it is, and whose judgement."


def name_reference(page: PriorityPage | ActivityPage | ActionPage | PartPage | OccurrencePage) -> str:
    """The reference of what was asked about, as the plan writes it."""
    if isinstance(page, PriorityPage):
        return str(page.priority.number)
    if isinstance(page, ActivityPage):
        return page.activity.number
    if isinstance(page, ActionPage):
        return page.action.ref
    return page.id if isinstance(page, PartPage) else page.owed.occurrence.id


def say_title(answer: Answer) -> str:
    """What the answer is: `Status of the plan`, `Status of action 5.1/3a`."""
    page = answer.page
    if isinstance(page, PlanPage):
        named = "the plan"
    elif isinstance(page, PriorityPage):
        named = f"priority {page.priority.number}"
    else:
        named = name_page(page)
        named = f"{named[:1].lower()}{named[1:]}"
    return f"Status of {named}{f': what {answer.owner} owes' if answer.owner else ''}"


def name_standing(standing: Standing) -> str:
    """What stands so, with its number: `Priority 5: Ensuring ...`, `Activity 5.1: Promote ...`."""
    named = f"{standing.rank.capitalize()} {standing.ref}"
    return f"{named}: {standing.what}" if standing.what else named


def say_rules(rule: ColourRule) -> tuple[str, str]:
    """What gives the colour in time, by the plan's own rule, and what gives that in confidence."""
    days, moves = rule.amber_days, rule.red_moves
    amber = [f"overdue by up to {_days(days)}"] if days else []
    if moves > 1:
        amber.append("moved once" if moves == 2 else f"moved fewer than {times(moves)}")
    red = f"overdue {'longer' if days else 'at all'}, or moved {times(moves) if moves > 1 else 'at all'}"
    said = f" Amber: {', or '.join(amber)}." if amber else ""
    return (f"{_WORKED_OUT}{said} Red: {red}. {_QUIET}", _DECLARED)


def say_nothing(answer: Answer) -> str:
    """What is said where there is nothing to show; else nothing."""
    if answer.standings:
        return ""
    return f"{answer.owner} owes nothing here." if answer.owner else "The plan sets out no priority."


def name_colour(colour: Colour) -> str:
    """The colour as a word."""
    return colour.name.lower()


def say_time(time: TimeStanding, items: Sequence[Owed]) -> str:
    """What gives the colour: `2 overdue, the longest 64 days; 1 moved twice; 1 done late`."""
    if len(items) == 1 and (items[0].moves or items[0].status not in (Status.DUE, Status.STARTING)):
        return "; ".join(filter(None, [when(items[0]), moved(items[0])]))
    said = [*_slipped(time)] or [_quiet(time, items)]
    late = sum(owed.status is Status.LATE for owed in items)
    return "; ".join([*said, *([f"{late} done late"] if late else []), *_ended_overdue(items)])


def _ended_overdue(items: Sequence[Owed]) -> Iterator[str]:
    """What was withdrawn or waived when it was overdue: `2 withdrawn when overdue, the longest 137 days`."""
    for status in (Status.WITHDRAWN, Status.WAIVED):
        days = [owed.days for owed in items if owed.was_overdue and owed.status is status]
        if days:
            longest = f"the longest {_days(max(days))}" if len(days) > 1 else f"by {_days(max(days))}"
            yield f"{len(days)} {status.value} when overdue, {longest}"


def _slipped(time: TimeStanding) -> Iterator[str]:
    if time.overdue:
        longest = f"the longest {_days(time.longest)}" if time.overdue > 1 else f"by {_days(time.longest)}"
        yield f"{time.overdue} overdue, {longest}"
    if time.moved == 1:
        yield f"1 moved {times(time.moves)}"
    elif time.moved:
        yield f"{time.moved} moved{', one of them' if time.moves > 1 else ''} {times(time.moves)}"


def _quiet(time: TimeStanding, items: Sequence[Owed]) -> str:
    """What is said where nothing has slipped."""
    if all(owed.status is Status.STARTING for owed in items):
        return "only starts, so never due" if items else "no date, so never due"
    if all(owed.status is Status.WITHDRAWN for owed in items):
        return "withdrawn"
    if all(owed.is_settled for owed in items):
        return "nothing left to do"
    return "nothing due yet" if time.colour is Colour.GREY else "nothing overdue"


def say_colours(standing: Standing) -> str:
    """How many of its parts have each colour in time, the worst first, and which part stands worst.

    Nothing is said of a single part, whose colour is that of the whole.
    """
    if len(standing.parts) == 1:
        return ""
    found = standing.colours
    counts = [f"{found[colour]} {name_colour(colour)}" for colour in reversed(Colour) if found[colour]]
    worst = standing.worst if standing.time.colour >= Colour.AMBER else None
    told = f"; worst: {worst.ref}" if worst is not None else ""
    if not counts:
        return NO_ACTIVITY if standing.rank is Rank.PRIORITY else "No action of it is set out here."
    return f"of {_size(standing.parts)}, {both(counts)}{told}"


def say_confidences(standing: Standing) -> str:
    """How many of its parts have each colour in confidence, the worst first, and how many have none.

    Nothing is said of a single part, or where nothing is declared.
    """
    if len(standing.judged) == 1 or standing.confidence is None:
        return ""
    found = standing.confidences
    counts = [f"{found[each]} {each}" for each in reversed(Confidence) if found[each]]
    if found[None]:
        counts.append(f"{found[None]} without a note")
    return f"of {_size(standing.judged)}, {both(counts)}"


def _size(parts: Sequence[Standing]) -> str:
    """How many there are: `7 actions and 3 evaluations`."""
    ranks = Counter(part.rank for part in parts)
    return both([_many(ranks[rank], rank) for rank in Rank if ranks[rank]])


def _many(number: int, rank: Rank) -> str:
    return f"{number} activities" if rank is Rank.ACTIVITY and number > 1 else count(number, rank.value)


def say_judgement(note: Note, as_of: date) -> str:
    """How old a judgement is, and whose: `34 days old, Head of School Improvement`."""
    age = (as_of - note.on).days
    return f"{f'{_days(age)} old' if age else 'of today'}, {note.by}"


def _say_none(standing: Standing, as_of: date) -> str:
    """Why there is no colour; of an action that is over, how it was judged last."""
    if not standing.is_over:
        return _NONE
    if not standing.notes:
        return _ALL_OVER if standing.is_whole else _OVER
    last = standing.notes[0]
    return f"{_OVER}; last judged {last.confidence.value}, {say_judgement(last, as_of)}"


def say_confidence(standing: Standing, as_of: date) -> str:
    """What gives the colour in confidence: whose judgement it is, and of what where it has parts."""
    note = standing.latest
    if note is None:
        return _say_none(standing, as_of)
    said = say_judgement(note, as_of)
    return f"{note.ref}, {said}" if standing.is_whole else said


def _days(number: int) -> str:
    return count(number, "day").replace(" ", UNBROKEN)
