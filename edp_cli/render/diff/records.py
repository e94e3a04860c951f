"""What is said of the records that came with a change, went with it, or say something else now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.compare.words import compare_words
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.duties.status import Status
from edp_cli.duties.telling import Teller
from edp_cli.model.record_words import Verb
from edp_cli.model.written import Place
from edp_cli.render.diff.entries import Became, Change, Entry, Kind, Part, Section, without_joins
from edp_cli.render.happened import name_record, say_happened
from edp_cli.render.words import when, whole

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from edp_cli.compare.changes import Comparison, RecordChange
    from edp_cli.compare.sides import Side
    from edp_cli.duties.telling import Told


def list_records(comparison: Comparison, before: Side, after: Side, as_of: date) -> Iterator[Entry]:
    """An entry for each record that came, went or changed."""
    texts = _texts(before) | _texts(after)
    undone = _Undone(comparison, Teller(before.docket), Teller(after.docket), as_of)
    for change in comparison.records:
        told = change.after or change.before
        if told is not None:
            yield Entry(
                Part.RECORD,
                _became(change),
                subject(told.event),
                subject(change.before.event) if change.before is not None else None,
                _what(told, texts),
                (_say(change, told, undone),),
                Place(told.event.file, 1),
            )


def _became(change: RecordChange) -> Became:
    if change.before is None:
        return Became.ADDED
    return Became.REMOVED if change.after is None else Became.CHANGED


def _texts(side: Side) -> dict[str, str]:
    """The text of each action, and the title of each activity, by its reference."""
    titles = {activity.number: activity.title for activity in side.plan.activities}
    return titles | {action.ref: action.what for action in side.plan.actions()}


def _what(told: Told, texts: dict[str, str]) -> str:
    """The text of what the record is about; empty where the plan has nothing of that reference."""
    if told.duty is not None:
        return told.duty.what
    return texts.get(subject(told.event), "")


def _say(change: RecordChange, told: Told, undone: _Undone) -> Change:
    was, now = (say_happened(each) if each is not None else None for each in (change.before, change.after))
    before, after = (without_joins(said) if said is not None else None for said in (was, now))
    label = name_record(told.event)
    if before is None or after is None:
        said = now or f"Taken out: {was}{undone.say(told)}"
        kind = Kind.RECORD_ADDED if before is None else Kind.RECORD_REMOVED
        section = Section.RECORDED if before is None else Section.RECORDS_GONE
        return _with_days(Change(kind, said, section, label, before, after), told)
    words = compare_words(before, after)
    stretches = words.stretches if words is not None else ()
    said, section = "It says something else now.", Section.RECORDS_CHANGED
    return Change(Kind.RECORD_CHANGED, said, section, label, before, after, words=stretches)


def _with_days(change: Change, told: Told) -> Change:
    """The change with the days between which a decision moved something."""
    event = told.event
    before, after = told.moved_from, event.due if isinstance(event, Decision) else None
    if before is None or after is None:
        return change
    return replace(change, day_before=before, day_after=after, days=(after - before).days)


@dataclass(frozen=True, slots=True)
class _Undone:
    """Says how things stand without a record that was taken out."""

    comparison: Comparison
    before: Teller
    after: Teller
    as_of: date

    def say(self, told: Told) -> str:
        """The date that what was moved has again, and how late that makes it; empty where it makes no difference.

        A record of a day after the as-of date is looked at as on its day.
        """
        event = told.event
        if not isinstance(event, Done | Decision):
            return ""
        day = max(event.on, self.as_of)
        stood = self.before.stand(subject(event), day)
        stands = self.after.stand(self.comparison.called_now(subject(event)), day)
        if stands is None:
            return ""
        late = ""
        if stands.status is Status.OVERDUE and event.on <= self.as_of:
            late = f" On {whole(day)}, it is {when(stands)} without that."
        if stood is None or name_record(event) != Verb.MOVE or stood.occurrence.due == stands.occurrence.due:
            return late
        dates = f"{whole(stands.occurrence.due)} again, not {whole(stood.occurrence.due)}"
        return f" Its date is {dates}: {when(stands)}." if stands.is_settled else f" It is due {dates}.{late}"
