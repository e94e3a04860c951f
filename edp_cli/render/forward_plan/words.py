"""What a forward plan says, in phrases that the table and Markdown share. They hold text from the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods import show_days
from edp_cli.render.words import count, whole

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.periods import Period
    from edp_cli.queries.committees.forward import ForwardPlan, Unplaced
    from edp_cli.queries.committees.meetings import Meeting
    from edp_cli.render.heading import Heading

UNPLACED = "No meeting falls in time for"
MADE = "Made, and no meeting is listed since"


def say_title(found: ForwardPlan) -> str:
    """Whose forward plan it is, and for which days."""
    return f"Forward plan of {found.committee.name}, {found.window.title}"


def say_meeting(meeting: Meeting, as_of: date) -> str:
    """The day, and when its papers are due: `20 Nov 2003, in 17 days; papers due 13 Nov 2003`."""
    said = f"{whole(meeting.on)}, {_far(meeting.on, as_of)}"
    if meeting.papers == meeting.on:
        return said
    due = "were due" if meeting.papers < as_of else "due today," if meeting.papers == as_of else "due"
    return f"{said}; papers {due} {whole(meeting.papers)}"


def say_nothing(meeting: Meeting, as_of: date) -> str:
    """That nothing is to come to a meeting, or came to it."""
    return f"No report {'came' if meeting.on < as_of else 'comes'} to it."


def _far(day: date, as_of: date) -> str:
    days = (day - as_of).days
    if days == 0:
        return "today"
    return f"in {count(days, 'day')}" if days > 0 else f"{count(-days, 'day')} ago"


def say_term(term: Period) -> str:
    """The term and its days."""
    return f"Due in {term.title} ({show_days(term.start, term.end)})"


def say_promised(found: ForwardPlan) -> str:
    """What stands over the reports that are overdue, with the next meeting that they could come to."""
    at = f"; the next meeting is on {whole(found.following.on)}" if found.following is not None else ""
    return f"Promised, and not had: {count(len(found.promised), 'report')}{at}"


def say_unplaced(unplaced: Unplaced) -> str:
    """Why no meeting is in time, and the next: `none on 1 Sep – 30 Nov 2003, the next is on 11 Dec 2003`."""
    occurrence = unplaced.owed.occurrence
    after = unplaced.following
    following = f"the next is on {whole(after.on)}" if after is not None else "no later meeting is listed"
    if unplaced.missed is not None:
        return f"the last in time was on {whole(unplaced.missed.on)}, {following}"
    return f"none on {show_days(occurrence.start, occurrence.due)}, {following}"


def find_notes(found: ForwardPlan, heading: Heading) -> tuple[str, ...]:
    """What else is to be known: how many there are, what is not expected, how meetings are listed."""
    name = found.committee.name
    if not found.receives:
        return (f"No report under this plan goes to {name}.", *heading.missing)
    return tuple(filter(None, (_total(found), _ended(found), _advice(found), *heading.missing)))


def _total(found: ForwardPlan) -> str:
    coming = sum(len(agenda.items) for agenda in found.agendas) + sum(len(share.items) for share in found.shares)
    if found.committee.meetings:
        meetings = len(found.agendas)
        busy = sum(bool(agenda.items) for agenda in found.agendas)
        of = f"{busy} of {meetings} meetings" if busy < meetings else count(meetings, "meeting")
        said = [f"{count(coming, 'report')} to {of}" if meetings else "No meeting in these days"]
    else:
        said = [f"{count(coming, 'report')} due" if coming else "Nothing is due in these days"]
    if found.unplaced:
        said.append(f"{len(found.unplaced)} with no meeting in time")
    if found.made:
        said.append(f"{len(found.made)} made with no meeting since")
    if found.promised:
        said.append(f"{len(found.promised)} overdue")
    return f"{'; '.join(said)}."


def _ended(found: ForwardPlan) -> str:
    if not found.ended:
        return ""
    was, is_ = ("was", "is") if found.ended == 1 else ("were", "are")
    return f"{count(found.ended, 'report')} due in these days {was} waived or withdrawn, and {is_} not expected."


def _advice(found: ForwardPlan) -> str:
    """How to have it meeting by meeting."""
    if found.committee.meetings or found.committee.listed_in is None:
        return ""
    return (
        f"No meetings of {found.committee.name} are listed, so this goes by terms. To have it meeting by meeting,"
        f" add a line under its name in {found.committee.listed_in}, as in meetings: [2003-11-20, 2003-12-11]"
    )
