"""What `edp log` says in words: what was done, judged and decided, by whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.records import Decision, Done, subject
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.render.recording.words import name_occurrence
from edp_cli.render.words import count, listed, moved, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.standing import Owed
    from edp_cli.queries.log import Entry, Log

_DECIDED = {Verb.MOVE: "moved", Verb.WITHDRAW: "withdrawn", Verb.WAIVE: "waived", Verb.REASSIGN: "given"}


def say_title(log: Log) -> str:
    """What was asked about: `What happened to 5.1 in Autumn 2003 (1 Sep – 31 Dec 2003), by EET`."""
    wanted = log.wanted
    what = f" to {wanted.scope.named}" if wanted.scope is not None else ""
    when = f" {wanted.window.title}" if wanted.window is not None else ""
    return f"What happened{what}{when}{f', by {wanted.by}' if wanted.by is not None else ''}"


def say_scope(log: Log) -> str:
    """What the log is about, in the plan's words; empty where it is about everything."""
    scope = log.wanted.scope
    return " ".join((scope.what or "").split()) if scope is not None else ""


def say_what(entry: Entry, log: Log) -> str | None:
    """What the entry is about, in the plan's words; none where all are about one thing, which is said once."""
    scope = log.wanted.scope
    is_said = scope is not None and scope.what is not None and "/" in scope.named
    return None if is_said or entry.what is None else " ".join(entry.what.split())


def say_entry(entry: Entry) -> str:
    """What happened, in a sentence: `5.1/4b/report for Autumn 2003 was made, 15 days late`."""
    event = entry.event
    name = name_occurrence(entry.occurrence) if entry.occurrence is not None else subject(event)
    if isinstance(event, Done):
        is_report = entry.occurrence is not None and entry.occurrence.duty.kind is DutyKind.REPORT
        verb = "made" if is_report else "done"
        return f"{name} was {verb}{_say_standing(entry)}"
    if isinstance(event, Decision):
        return f"{name} was {_DECIDED[event.verb]}{_say_decided(entry, event)}"
    return f"{name} was judged {event.confidence}"


def _say_standing(entry: Entry) -> str:
    """Whether it was on time, and what became of its date before that."""
    owed = entry.owed
    if owed is None:
        known = entry.occurrence is not None
        return ", which another record had settled before" if known else ", which is not in the plan"
    history = moved(owed)
    return f", {_say_late(owed)}{f' ({history})' if history else ''}"


def _say_late(owed: Owed) -> str:
    if owed.occurrence.starting:
        return "as it starts"
    return f"{count(owed.days, 'day')} late" if owed.status is Status.LATE else "on time"


def _say_decided(entry: Entry, decision: Decision) -> str:
    if decision.verb is Verb.REASSIGN:
        return f" to {listed(decision.owners)}"
    if decision.verb is not Verb.MOVE:
        if entry.was_due is None:
            return ""
        days = (decision.on - entry.was_due).days
        past = f", {count(days, 'day')} overdue by then" if days > 0 else ""
        return f" (due {whole(entry.was_due)}{past})"
    since = f" from {whole(entry.was_due)}" if entry.was_due is not None else ""
    if decision.due is None:
        return f'{since} to "{decision.to}", of which no date can be made'
    return f"{since} to {whole(decision.due)}"


def say_by(entry: Entry) -> str:
    """Who did, judged or decided it, with the minute."""
    event = entry.event
    if isinstance(event, Decision):
        return f"{event.body}, minute {event.minute}" if event.minute is not None else event.body
    return f"{event.by} ({event.holder})" if event.holder is not None else event.by


def list_remarks(entry: Entry) -> Iterator[tuple[str, str]]:
    """What else is on record of it, under its name."""
    event = entry.event
    if isinstance(event, Done):
        remarks = {"Note": event.note, "Evidence": listed(event.evidence), "Targets": ", ".join(event.targets)}
    elif isinstance(event, Decision):
        remarks = {"Why": event.why}
    else:
        remarks = {"In the way": event.obstacle, "Next": event.next, "New date asked for": event.asks_for}
    yield from ((name, words) for name, words in remarks.items() if words)


def say_total(log: Log) -> Iterator[str]:
    """How many records there are of each kind, and how many are not known yet."""
    events = [entry.event for entry in log.entries]
    done = sum(isinstance(event, Done) for event in events)
    decisions = sum(isinstance(event, Decision) for event in events)
    judgements = len(events) - done - decisions
    kinds = ((done, "done"), (judgements, "judged"), (decisions, "decided"))
    listing = ", ".join(f"{number} {kind}" for number, kind in kinds if number)
    yield f"{count(len(events), 'record')}: {listing}." if events else "Nothing is on record."
    if log.later:
        are = "is" if log.later == 1 else "are"
        yield f"{count(log.later, 'more record')} {are} dated later, and not known yet on that day."
