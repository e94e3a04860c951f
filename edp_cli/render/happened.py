"""What a record says, in a sentence or two: what was done when, what a body decided, how somebody judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.render.views import place_data
from edp_cli.render.words import UNBROKEN, both, capital, count, listed, whole
from edp_cli.timescale import Every

if TYPE_CHECKING:
    from edp_cli.duties.duty import Duty
    from edp_cli.duties.records import Event, Note
    from edp_cli.duties.standing import Owed
    from edp_cli.duties.telling import Told
    from edp_cli.render.views import Json

_IT = "it"
_VERBS = {Verb.WITHDRAW: "withdrew", Verb.WAIVE: "waived"}


def say_happened(told: Told) -> str:
    """The record in words: `Report for Autumn 2003 made on 12 Dec 2003 by the Librarian, on time`."""
    event = told.event
    if isinstance(event, Done):
        return " ".join([_say_done(told, event), *_say_shown(event)])
    return _say_decision(told, event) if isinstance(event, Decision) else _say_note(event)


def name_record(event: Event) -> str:
    """What kind of record it is: `done`, `progress`, `move`, `withdraw`, `waive`, `reassign`."""
    if isinstance(event, Done):
        return "done"
    return event.verb.value if isinstance(event, Decision) else "progress"


def record_data(told: Told) -> Json:
    """The record as answers in JSON have it."""
    event = told.event
    return {
        "day": event.on.isoformat(),
        "kind": name_record(event),
        "ref": subject(event),
        "says": say_happened(told).replace(UNBROKEN, " "),
        "source": place_data(event.file, 1),
    }


def _say_authority(decision: Decision) -> str:
    """Where a decision is minuted: `11 Dec 2003, minute 46/03`."""
    minute = f"minute {decision.minute}" if decision.minute else "no minute named"
    return f"{whole(decision.on)}, {minute}"


def stopped(text: str) -> str:
    """The text with a full stop, unless it ends in one, or in another sign that ends a sentence."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _say_done(told: Told, event: Done) -> str:
    by = f" by {event.by}{f' ({event.holder})' if event.holder else ''}"
    if told.owed is None:
        return f"Recorded as done on {whole(event.on)}{by}, but {event.occurrence} is not in the plan."
    owed = told.owed
    on_time = f", {_say_time(told)}" if told.counts and not owed.occurrence.starting else ""
    return f"{_say_what(owed.occurrence.duty, owed.occurrence.period.title)} on {whole(event.on)}{by}{on_time}."


def _say_what(duty: Duty, period: str) -> str:
    """`Done`, `Done for Autumn 2003`, `Report for Autumn 2003 made`; a milestone by its label."""
    span = f" for {period}" if isinstance(duty.milestone, Every) else ""
    if duty.kind is DutyKind.EVALUATION:
        return f"Evaluation{span} done"
    if duty.kind is DutyKind.REPORT and duty.through is None:
        return f"Report{span} made"
    return f"{capital(duty.label)}: done{span}" if duty.label else f"Done{span}"


def _say_time(told: Told) -> str:
    owed = told.owed
    if owed is None or owed.status is not Status.LATE:
        return "on time"
    return f"{count(owed.days, 'day')} late: it was due {whole(owed.occurrence.due)}"


def _say_shown(event: Done) -> list[str]:
    """Its evidence and its note."""
    shown = [f"Evidence: {listed(event.evidence)}."] if event.evidence else []
    return [*shown, *([stopped(f"Note: {event.note}")] if event.note else [])]


def _say_decision(told: Told, event: Decision) -> str:
    did = _say_deed(told, event)
    why = f": {stopped(event.why)}" if event.why else "."
    return f"{event.body} {did} ({_say_authority(event)}){why}"


def _say_deed(told: Told, event: Decision) -> str:
    what = _name(told, event)
    if event.verb is Verb.REASSIGN:
        return f"gave {what} to {both(event.owners)}"
    if event.verb is not Verb.MOVE:
        owed = told.owed
        is_past = owed is not None and owed.ended == event and owed.was_overdue
        return f"{_VERBS[event.verb]} {what}{f', {_days(owed)} overdue' if is_past else ''}"
    if event.due is None:
        return f'moved {what} to "{event.to}", which names no date'
    before = told.moved_from
    if before is None:
        return f"moved {what} to {whole(event.due)}"
    days = (event.due - before).days
    far = f", {count(abs(days), 'day')} {'later' if days > 0 else 'sooner'}" if days else ""
    return f"moved {what} from {whole(before)} to {whole(event.due)}{far}"


def _days(owed: Owed | None) -> str:
    return count(owed.days, "day") if owed is not None else ""


def _name(told: Told, event: Decision) -> str:
    """What a decision is about, within a sentence: `it`, `the report for Autumn 2003`, `"Trial"`."""
    duty = told.duty
    if duty is None:
        return event.of if "@" in event.of else _IT
    span = ""
    if told.owed is not None and isinstance(duty.milestone, Every):
        span = f" for {told.owed.occurrence.period.title}"
    if duty.kind is not DutyKind.ACTION:
        return f"the {duty.kind.value}{span}"
    if duty.label:
        return f'"{duty.label}"{span}'
    return f"what is due{span}" if span else _IT


def _say_note(note: Note) -> str:
    by = f"{note.by}, {note.holder}" if note.holder else note.by
    said = [f"Confidence: {note.confidence.value} ({by}, {whole(note.on)})."]
    said += [stopped(f"In the way: {note.obstacle}")] if note.obstacle else []
    said += [stopped(f"Next: {note.next}")] if note.next else []
    said += [stopped(f"New date asked for: {note.asks_for}")] if note.asks_for else []
    return " ".join(said)
