"""What was meant by a reference in a record that is not the reference of anything it can be about."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, NamedTuple

from edp_cli.checks.slips import is_slip
from edp_cli.duties.records import Decision, Note, subject
from edp_cli.errors import either
from edp_cli.model.record_words import Verb
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.checks.records.recorded import Recorded
    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Event

_MOST = 6
_LOOK = "The plan's references are shown by: edp show"


class Meant(NamedTuple):
    """What is wrong with a reference, what to do, and the one that was meant, where one thing will do."""

    message: str
    help: str
    reference: str | None = None


def find_meant(event: Event, recorded: Recorded) -> Meant:
    """What was meant by the reference of an event, which the plan does not know as that of such a thing."""
    typed = subject(event)
    name = "".join(typed.split()).casefold()
    if isinstance(event, Note):
        return _action(typed, name, recorded)
    if isinstance(event, Decision) and event.verb in (Verb.WITHDRAW, Verb.REASSIGN):
        return _lasting(event, name, recorded)
    return _occurrence(typed, name, recorded)


def _action(typed: str, name: str, recorded: Recorded) -> Meant:
    """An action, which alone a judgement is about."""
    known = name.partition("@")[0]
    if known in recorded.actions:
        return _one(typed, known)
    duty = recorded.duties.get(known)
    if duty is not None and duty.ref in recorded.actions:
        return Meant(f'A judgement is about an action, not about "{typed}".', f'Write "{duty.ref}".', duty.ref)
    if duty is not None or known in recorded.plan.numbers:
        advice = "Make a record for each action that you have a judgement of."
        return Meant(f'A judgement is about an action, not about "{typed}".', advice)
    return _near(typed, known, recorded)


def _lasting(event: Decision, name: str, recorded: Recorded) -> Meant:
    """Something that is withdrawn, or given to somebody else, for good: an action, or one thing owed for it."""
    typed, known = event.of, name.partition("@")[0]
    if known in recorded.plan.numbers and event.verb is Verb.REASSIGN:
        advice = "Make a record for each of its actions that somebody else is to do."
        return Meant(f'"{typed}" is an activity, and it is actions that somebody owns.', advice)
    if known not in recorded.actions and known not in recorded.duties and known not in recorded.plan.numbers:
        return _near(typed, known, recorded)
    if "@" not in name:
        return _one(typed, known)
    message = f'"{typed}" is owed for one period only, and this decision is about all of them.'
    if event.verb is Verb.REASSIGN:
        return Meant(message, f'Write "{known}".', known)
    advice = f'To let it off once, write "waive:" in the place of "withdraw:"; for all of it, write "{known}".'
    return Meant(message, advice)


def _occurrence(typed: str, name: str, recorded: Recorded) -> Meant:
    """What is owed for one period."""
    known, _, period = name.partition("@")
    owed = _owed_under(known, recorded)
    if not owed:
        return _nothing_owed(typed, known, recorded)
    matching = [each for each in owed if not period or period in (each.period.key, _plain(each.period.title))]
    found = matching or [each for each in owed if is_slip(period, each.period.key)]
    message = _unknown(typed) if period else f'"{typed}" does not say for which period.'
    if len(found) == 1:
        return Meant(message, f'Did you mean "{found[0].id}"?', found[0].id)
    return Meant(message, _choice(found or owed))


def _owed_under(name: str, recorded: Recorded) -> Sequence[Occurrence]:
    """What is owed under the reference of a duty, or of an action with several dates; or under one a slip away."""
    if name not in recorded.actions and name not in recorded.duties:
        alike = [duty for duty in recorded.duties if is_slip(duty, name)]
        return recorded.covered[alike[0]] if len(alike) == 1 else ()
    covered = recorded.covered.get(name, ())
    return [each for each in covered if each.duty.id == name] or [each for each in covered if each.duty.is_action]


def _nothing_owed(typed: str, name: str, recorded: Recorded) -> Meant:
    if name in recorded.plan.numbers:
        message = f'"{typed}" is an activity: what is recorded so is one thing that is owed under it.'
        return Meant(message, f"What is owed under it is shown by: edp show {name}")
    if name not in recorded.actions:
        return _near(typed, name, recorded)
    others = [duty.id for duty in recorded.duties.values() if duty.ref == name]
    if others:
        return Meant(f"The action {name} has no date itself.", f"Only its reports are due: {', '.join(others)}.")
    advice = "Record how it stands, with edp progress, or give it a date in the plan."
    return Meant(f"The action {name} has no date, so nothing of it is due.", advice)


def _near(typed: str, name: str, recorded: Recorded) -> Meant:
    """What is like a reference that the plan does not have at all."""
    number, slash, _ = name.partition("/")
    inside = {*recorded.actions, *recorded.duties} if slash else set(recorded.plan.numbers)
    known = sorted((each for each in inside if each.partition("/")[0] == number or not slash), key=natural_key)
    near = [each for each in known if is_slip(each, name)] or difflib.get_close_matches(name, known, n=4)
    near.sort(key=natural_key)
    advice = f"Did you mean {either(near)}? {_LOOK}" if near else _LOOK
    return Meant(_unknown(typed), f"{advice} {number}" if number in recorded.plan.numbers else advice)


def _one(typed: str, reference: str) -> Meant:
    return Meant(_unknown(typed), f'Did you mean "{reference}"?', reference)


def _choice(owed: Sequence[Occurrence]) -> str:
    if len(owed) <= _MOST:
        return f"It is owed as {either(each.id for each in owed)}."
    return f"It is owed {len(owed)} times, from {owed[0].id} to {owed[-1].id}."


def _unknown(typed: str) -> str:
    return f'The plan does not ask for "{typed}".'


def _plain(words: str) -> str:
    return "".join(words.split()).casefold()
