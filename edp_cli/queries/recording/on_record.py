"""A record that is there already, in words, for messages that say why another cannot be made."""

from __future__ import annotations

from edp_cli.duties.records import Decision, Done, Event
from edp_cli.model.record_words import Verb
from edp_cli.periods import show_day

TO_CHANGE = "If that is wrong, and not committed yet: edp undo, or correct the file."
"""What is to be done with a record that is wrong."""


def say_record(event: Event) -> str:
    """What the record says, and its file: `On 10 Jan 2004, EET waived 5.1/2@2003-autumn (minute 51/04): FILE`."""
    return f"On {show_day(event.on)}, {_say(event)}: {event.file}"


def _say(event: Event) -> str:
    if isinstance(event, Done):
        return f"{event.occurrence} was done by {event.by}"
    if isinstance(event, Decision):
        minute = f" (minute {event.minute})" if event.minute is not None else ""
        return f"{event.body} {_deed(event)}{minute}"
    return f"{event.by} judged {event.ref} {event.confidence}"


def _deed(decision: Decision) -> str:
    if decision.verb is Verb.MOVE:
        return f"moved {decision.of} to {decision.to}"
    if decision.verb is Verb.REASSIGN:
        return f"gave {decision.of} to {' and '.join(decision.owners)}"
    return f"{'waived' if decision.verb is Verb.WAIVE else 'withdrew'} {decision.of}"
