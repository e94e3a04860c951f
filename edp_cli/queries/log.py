"""What happened: everything on record that was known on a day, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from edp_cli.duties.expand import Expander
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.duties.standing import stand_of
from edp_cli.errors import EdpError
from edp_cli.model.record_words import Verb
from edp_cli.queries.select import find_name
from edp_cli.queries.show.find import show_reference
from edp_cli.queries.show.pages import ActionPage, ActivityPage, OccurrencePage, PartPage, PriorityPage
from edp_cli.queries.show.references import plain_reference

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Event
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.find import Asked
    from edp_cli.queries.show.pages import Page
    from edp_cli.queries.window import TimeWindow


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened.

    Attributes:
        event: what is on record of it.
        occurrence: the one that it is about; none where it is about more than one, or the plan has no such thing.
        owed: how what was done stood then; none where another record had settled it before.
        was_due: the day on which what was done, moved or waived was due until then.
        what: what it is about, in the plan's words; none where the plan has no such thing.
    """

    event: Event
    what: str | None = None
    occurrence: Occurrence | None = None
    owed: Owed | None = None
    was_due: date | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a log is about: the thing that was named, and all that is under it.

    Attributes:
        named: its reference.
        refs: the references of which it is made: its own; of a priority, those of its activities.
        what: what it is, in the plan's words; none where the plan has no such thing any more.
    """

    named: str
    refs: tuple[str, ...]
    what: str | None = None

    def __contains__(self, event: Event) -> bool:
        """Whether the event is about it or what is under it, or decides about what it is a part of."""
        about = subject(event)
        return any(_is_under(about, ref) or _bears_on(event, about, ref) for ref in self.refs)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a log is narrowed to; nothing where everything is wanted.

    Attributes:
        window: the days on which it happened.
        scope: what it is about.
        by: the role that did or judged it, or the body that decided it.
    """

    window: TimeWindow | None = None
    scope: Scope | None = None
    by: str | None = None

    def __contains__(self, event: Event) -> bool:
        """Whether the event is wanted."""
        return (
            (self.window is None or event.on in self.window)
            and (self.by is None or self.by == actor(event))
            and (self.scope is None or event in self.scope)
        )


@dataclass(frozen=True, slots=True)
class Log:
    """What happened, newest first; of one day, in the order of the records' names.

    Attributes:
        later: how many records are left out because they are dated after the as-of date.
    """

    wanted: Wanted
    entries: tuple[Entry, ...]
    later: int


def list_log(asked: Asked, wanted: Wanted) -> Log:
    """Everything wanted that was known on the as-of date."""
    docket = asked.docket
    events = [event for event in docket.ledger.events() if event in wanted]
    known = [event for event in events if event.on <= asked.as_of]
    known.sort(key=lambda event: event.file)
    known.sort(key=lambda event: event.on, reverse=True)
    occurrences, words = _find_occurrences(docket, known), _find_words(asked)
    entries = (
        _enter(event, occurrences.get(subject(event)), words.get(subject(event).partition("@")[0]), docket)
        for event in known
    )
    return Log(wanted, tuple(entries), len(events) - len(known))


def find_actor(docket: Docket, words: str) -> str:
    """The role or body that the words name, which may be one that only records name.

    Raises:
        EdpError: none or several are meant (exit code 2).
    """
    return find_name(docket, words, map(actor, docket.ledger.events()))


def find_scope(words: str, asked: Asked) -> Scope:
    """What the reference names. It may be something that only records name any more.

    Raises:
        EdpError: it names nothing (exit code 2), or what may stand in a file that could not be read (3).
    """
    try:
        page = show_reference(words, asked).page
    except EdpError:
        reference = plain_reference(words)
        recorded = map(subject, asked.docket.ledger.events())
        named = next((each for each in recorded if plain_reference(each) == reference), None)
        if named is None:
            raise
        return Scope(named, (named,))
    if isinstance(page, PriorityPage):
        numbers = (each.activity.number for each in page.activities)
        return Scope(str(page.priority.number), tuple(numbers), page.priority.title)
    ref = _reference(page)
    return Scope(ref, (ref,), _find_words(asked).get(ref.partition("@")[0]))


def actor(event: Event) -> str:
    """The role that did or judged it, or the body that decided it."""
    return event.body if isinstance(event, Decision) else event.by


def _reference(page: Page) -> str:
    if isinstance(page, OccurrencePage):
        return page.owed.occurrence.id
    if isinstance(page, ActionPage):
        return page.action.ref
    if isinstance(page, ActivityPage):
        return page.activity.number
    return page.id if isinstance(page, PartPage) else ""


def _is_under(about: str, ref: str) -> bool:
    return about == ref or about.startswith((f"{ref}/", f"{ref}@"))


def _bears_on(event: Event, about: str, ref: str) -> bool:
    """Whether the event decides about something that the reference is a part of."""
    if not isinstance(event, Decision) or not _is_under(ref, about):
        return False
    part = ref.removeprefix(about).removeprefix("/")
    return event.verb is Verb.WITHDRAW or (event.verb is Verb.REASSIGN and not part.startswith("report"))


def _find_occurrences(docket: Docket, events: list[Event]) -> Mapping[str, Occurrence]:
    """The occurrences that the events are about, by their references."""
    expander = Expander(docket.frame.calendar)
    names = {subject(event).partition("@")[0] for event in events if "@" in subject(event)}
    duties = (duty for duty in docket.duties if duty.id in names)
    return {occurrence.id: occurrence for duty in duties for occurrence in expander.expand(duty)}


def _find_words(asked: Asked) -> Mapping[str, str]:
    """What each activity, action and duty is, by its reference."""
    return {
        **{duty.id: duty.what for duty in asked.docket.duties},
        **{activity.number: activity.title for activity in asked.plan.activities},
        **{action.ref: action.what for action in asked.plan.actions()},
    }


def _enter(event: Event, occurrence: Occurrence | None, what: str | None, docket: Docket) -> Entry:
    if occurrence is None:
        return Entry(event, what)
    owed = stand_of(occurrence, docket.ledger, event.on)
    if isinstance(event, Done):
        return Entry(event, what, occurrence, owed if owed.done == event else None, owed.occurrence.due)
    return Entry(event, what, occurrence, None, _due_before(event, owed, docket))


def _due_before(event: Event, owed: Owed, docket: Docket) -> date:
    """The day on which it was due until a decision moved or waived it."""
    about = docket.ledger.decisions.get(subject(event), ())
    before = takewhile(lambda decision: decision != event, about)
    moves = [decision.due for decision in before if decision.verb is Verb.MOVE and decision.due is not None]
    return moves[-1] if moves else owed.occurrence.first_due
