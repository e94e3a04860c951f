"""What closed a matter before a record of it, which then changes nothing, though it reads as if it did.

- A decision about one occurrence comes too late where that was waived or withdrawn on a day before, or done by
  then. Of one day, what was done comes first; but where it is moved, or given to others, on the very day on which
  it is done, that is no mistake: the body met, and did not know. Such a move does not count, and nothing is wrong
  with its record.
- A decision about an action, a duty or an activity comes too late where nothing of it was open, or where it, or
  what it belongs to, was withdrawn on a day before.
- What is done after it was waived or withdrawn counts as waived or withdrawn.
- A judgement never comes too late.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, Done
from edp_cli.duties.standing import stand_of
from edp_cli.model.record_words import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.duty import Occurrence
    from edp_cli.duties.records import Ledger

_DAY = timedelta(days=1)


def comes_too_late(event: Done | Decision, under: Sequence[Occurrence], ledger: Ledger) -> bool:
    """Whether the matter was closed before the event, which is in the ledger or may come to it.

    `under` are the occurrences that the event is about: one, or all that is owed under what it names.
    """
    if isinstance(event, Done):
        return find_ending(event, under[0], ledger) is not None
    if event.verb in (Verb.MOVE, Verb.WAIVE):
        return find_closing(event, under[0], ledger) is not None
    if any(each.on < event.on for each in find_withdrawals(event.of, ledger)):
        return True
    return bool(under) and all(find_closing(event, each, ledger) is not None for each in under)


def find_ending(done: Done, occurrence: Occurrence, ledger: Ledger) -> Decision | None:
    """The decision that ended the occurrence on a day before it was done."""
    return stand_of(occurrence, ledger, done.on - _DAY).ended


def find_closing(decision: Decision, occurrence: Occurrence, ledger: Ledger) -> Done | Decision | None:
    """The record that closed the occurrence before the decision; none where it was open."""
    ended = stand_of(occurrence, ledger, decision.on - _DAY).ended
    if ended is not None:
        return ended
    until = decision.on - _DAY if decision.verb in (Verb.MOVE, Verb.REASSIGN) else decision.on
    return ledger.done_by(occurrence.id, until)


def find_withdrawals(of: str, ledger: Ledger) -> Iterator[Decision]:
    """The withdrawals, of whatever day, of what is named, or of the action or activity that it belongs to."""
    number, slash, rest = of.partition("/")
    for name in dict.fromkeys((number, f"{number}{slash}{rest.partition('/')[0]}", of)):
        found = ledger.decisions.get(name, ())
        yield from (decision for decision in found if decision.verb is Verb.WITHDRAW)
