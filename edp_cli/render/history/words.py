"""What `edp history` says in words: whose revision it was, how often a date slipped, and what is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.periods import show_day
from edp_cli.render.diff.actions import describe_action
from edp_cli.render.words import both, count, times, whole
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.history.entries import Course, Gap, History, Step
    from edp_cli.queries.history.states import Revision
    from edp_cli.render.diff.entries import Change

NOT_COMMITTED = "not committed"


def list_changes(step: Step) -> tuple[Change, ...]:
    """What one revision did, the gravest first."""
    entry = describe_action(step.change)
    return entry.changes if entry is not None else ()


def say_title(history: History) -> str:
    """Whose history it is."""
    return f"The history of {history.action.ref}"


def say_plan(history: History) -> str:
    """The plan that it is an action of."""
    return f"{history.plan.title}, revision {history.plan.revision}."


def say_now(history: History) -> str:
    """What is agreed for the action now, or was last."""
    action, gone = history.action, history.is_removed
    owners = both(action.responsible) if action.responsible else "nobody yet"
    verb = "Was owned" if gone else "Owned"
    return f'{verb} by {owners}. Timescale: "{action.timescale.text}".'


def say_revision(revision: Revision | None) -> str:
    """The commit, what it says of itself, and who wrote it."""
    if revision is None:
        return "Changed in the files, and not committed yet"
    return f"{revision.short} {revision.subject} ({revision.author})"


def say_day(revision: Revision | None) -> str:
    """The day of a commit, as people read it."""
    return show_day(revision.day) if revision is not None else NOT_COMMITTED


def say_gap(gap: Gap) -> str:
    """What could not be read at a revision."""
    return f"This revision says nothing of it, because what it had cannot be read: {', '.join(gap.files)}"


def say_summary(history: History) -> Iterator[str]:
    """What became of its dates; that it goes by another number now; and how far back can be seen."""
    if history.asked != history.action.ref and not history.is_removed:
        yield f"{history.asked} is called {history.action.ref} now."
    if history.is_removed:
        yield "It is not in the plan any more."
    yield from map(_say_moved, history.moved)
    if history.courses:
        yield from map(_say_course, history.courses)
    elif history.action.timescale.is_dated:
        when = "moved in the commits that this clone holds" if _is_cut_short(history) else "ever moved"
        yield f"No date of it has {when}{' in the words of the plan' if history.moved else ''}."
    elif not _is_cut_short(history):
        yield "It has never had a date that could move."


def say_limits(history: History) -> Iterator[str]:
    """How far back can be seen, where its coming into the plan cannot be."""
    if _is_cut_short(history):
        since = f", from {whole(history.since.day)} on" if history.since is not None else ""
        yield f"This clone holds only the latest commits{since}. For what was before: git fetch --unshallow"
    if gaps := history.gaps:
        yield f"{count(len(gaps), 'revision')} could not be read, so a change may be shown later than it was made."


def _is_cut_short(history: History) -> bool:
    """Whether there may be more of it than this clone holds."""
    return history.is_cut_short and not history.came


def _say_moved(owed: Owed) -> str:
    """How decisions moved one thing that is owed; said apart from what became of the plan's own words."""
    occurrence, decisions = owed.occurrence, "a decision" if len(owed.moves) == 1 else "decisions"
    way = f"from {whole(occurrence.first_due)} to {whole(occurrence.due)}"
    far = "back where it was"
    if owed.slip:
        far = f"{count(abs(owed.slip), 'day')} {'later' if owed.slip > 0 else 'sooner'} in all"
    return f"{_name(occurrence)} was moved {times(len(owed.moves))} by {decisions}, {way}: {far}."


def _name(occurrence: Occurrence) -> str:
    """`The report for Autumn 2003`; a milestone by its label; the action's only date as `It`."""
    duty = occurrence.duty
    span = f" for {occurrence.period.title}" if isinstance(duty.milestone, Every) else ""
    if not duty.is_action:
        return f"The {duty.kind.value}{span}"
    return f"{duty.label or ('What is due' if span else 'It')}{span}"


def _say_course(course: Course) -> str:
    what = "start" if course.starts else "date"
    whose = f"{course.label}: its {what}" if course.label else f"Its {what}"
    moved = [f"slipped {times(course.later)}"] if course.later else []
    moved += [f"was brought forward {times(course.sooner)}"] if course.sooner else []
    gone = " It has none now." if course.is_gone else ""
    if not moved:
        return f"{whose}, {whole(course.first)}, is gone."
    way = f"from {whole(course.first)} to {whole(course.last)}"
    return f"{whose} {' and '.join(moved)}, {way}: {_say_far(course)}.{gone}"


def _say_far(course: Course) -> str:
    if not course.days:
        return "back where it was"
    way = "later" if course.days > 0 else "sooner"
    days = count(abs(course.days), "day")
    if course.terms:
        return f"{count(abs(course.terms), 'term')} ({days}) {way} in all"
    return f"{days} {way} in all"
