"""What the paper says of each exception, in phrases that every format shares. They hold text from the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.status import Status
from edp_cli.render.accounts import say_source
from edp_cli.render.words import capital, count, day_words, listed, moved, times, when, whole
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from edp_cli.duties.docket import ColourRule
    from edp_cli.duties.records import Note
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.colours import Colour
    from edp_cli.queries.committees.exceptions import Cleared, Exceptions, Slip
    from edp_cli.queries.committees.judgements import Lifted

NO_REMEDY = "none recorded"
NO_DATE = "none"
_NOBODY = "nobody yet"
_MOST_LISTED = 3


def say_title(found: Exceptions) -> str:
    """Whose paper it is, and since when."""
    span = found.span
    since = f"since the meeting of {whole(span.meeting)}" if span.meeting is not None else span.window.title
    whose = f" for {found.committee.name}" if found.committee is not None else ""
    return f"Exceptions{whose}, {since}"


def name_colour(colour: Colour) -> str:
    """The colour's name: `red`."""
    return colour.name.lower()


def name_change(was: Colour | None) -> str:
    """What became of an exception that had this colour on the earlier day, or was none then."""
    return "new" if was is None else "repeated"


def say_change(colour: Colour, was: Colour | None) -> str:
    """The colour, and what became of it: `red, new`; `red, repeated`; `red, repeated, amber before`."""
    before = f", {name_colour(was)} before" if was is not None and was is not colour else ""
    return f"{name_colour(colour)}, {name_change(was)}{before}"


def say_rule(rule: ColourRule) -> str:
    """The plan's rule by which dates are coloured."""
    days, moves = rule.amber_days, rule.red_moves
    amber = [f"is overdue by up to {count(days, 'day')}"] if days else []
    if moves > 1:
        amber.append("was moved once" if moves == 2 else f"was moved up to {times(moves - 1)}")
    often = f"{times(moves)} or more often" if moves > 1 else "at all"
    red = f"what is overdue{' by more' if days else ''}, or was moved {often}, is red"
    comma = "," if len(amber) > 1 else ""
    told = f"What {', or '.join(amber)}{comma} is amber; {red}" if amber else capital(red)
    return f"{told}. What was moved counts as long as it is still owed."


def say_owners(owners: Sequence[str]) -> str:
    """Who owns it."""
    return listed(owners) or _NOBODY


def say_standing(items: Sequence[Owed]) -> str:
    """How a duty stands: each occurrence by itself; where there are many, how many, and the longest overdue."""
    if len(items) <= _MOST_LISTED:
        return "; ".join(map(_standing, items))
    overdue = [owed.days for owed in items if owed.status is Status.OVERDUE]
    moves = sum(bool(owed.moves) for owed in items)
    said = [f"{len(overdue)} overdue, the longest by {count(max(overdue), 'day')}"] if overdue else []
    said += [f"{moves} moved"] if moves else []
    periods = f"for {items[0].occurrence.period.title} to {items[-1].occurrence.period.title}"
    return f"{len(items)} times, {periods}: {', '.join(said)}"


def _standing(owed: Owed) -> str:
    """`for Autumn 2003, due 31 Mar 2004, in 20 days, first due 31 Dec 2003, moved once (EET, 11 Dec 2003)`."""
    said = f"{_period(owed)}due {day_words(owed)}"
    if not owed.moves:
        return said
    last = owed.moves[-1]
    return f"{said}, {moved(owed)} ({say_source(last.body, last.minute, last.on)})"


def _period(owed: Owed) -> str:
    """The period of what recurs."""
    recurs = isinstance(owed.occurrence.duty.milestone, Every)
    return f"for {owed.occurrence.period.title}, " if recurs else ""


def say_new_date(slip: Slip) -> str:
    """The new date that a body gave, and which body; that it has passed; empty where none was given."""
    moved_last = max(
        (owed for owed in slip.items if owed.moves), key=lambda owed: owed.occurrence.due, default=None
    )
    if moved_last is None:
        return ""
    last = moved_last.moves[-1]
    given = f"{whole(moved_last.occurrence.due)} ({say_source(last.body, last.minute, last.on)})"
    return given if slip.new_date is not None else f"{given}, which has passed"


def say_judgement(note: Note, day: date) -> str:
    """Whose judgement it is, and how old: `Head of School Improvement, 20 Oct 2003, 14 days ago`."""
    age = (day - note.on).days
    ago = f"{count(age, 'day')} ago" if age else "the same day"
    return f"{note.by}, {whole(note.on)}, {ago}"


def say_cleared(cleared: Cleared) -> str:
    """How each occurrence was cleared: done, or let off by a body, and why."""
    return "; ".join(f"{_period(owed)}{when(owed)}{_ended(owed)}" for owed in cleared.items)


def say_lifted(lifted: Lifted) -> str:
    """What became of a judgement that was amber or red: the action is judged green, or it is over."""
    now = lifted.now
    if now.settled is not None:
        return f"the action is over: {when(now.settled)}{_ended(now.settled)}"
    if now.is_over or now.note is None:
        return "the action is withdrawn"
    return f"{now.note.confidence.value} ({say_source(now.note.by, None, now.note.on)})"


def _ended(owed: Owed) -> str:
    """Who waived or withdrew it, and why."""
    if owed.ended is None:
        return ""
    minute = f", minute {owed.ended.minute}" if owed.ended.minute is not None else ""
    why = f": {owed.ended.why}" if owed.ended.why is not None else ""
    return f", by {owed.ended.body}{minute}{why}"
