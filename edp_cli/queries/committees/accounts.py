"""Why something is late, and what is being done about it, as far as anybody has said so on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.standing import stand
from edp_cli.duties.telling import action_of
from edp_cli.model.record_words import Verb
from edp_cli.queries.over import find_end

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.records import Decision, Ledger, Note
    from edp_cli.duties.standing import Owed


@dataclass(frozen=True, slots=True)
class Said:
    """Words from a record: who said them, when, and where it was a body, in which minute."""

    words: str
    by: str
    on: date
    minute: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What is on record of something that is late or was moved.

    Attributes:
        reason: what stands in the way, by the latest judgement of the action; else why its date was moved.
        remedy: what happens next, by that judgement.
        asked: the new date that a body is asked for, and has not decided about since.
    """

    reason: Said | None
    remedy: Said | None
    asked: Said | None = None


def find_account(items: Iterable[Owed], docket: Docket, as_of: date) -> Account:
    """What is on record of occurrences of one duty, of which there is at least one.

    A judgement is of an action that is still to be done: one from before it was over says nothing of a report
    that is owed all the same.
    """
    listed = tuple(items)
    duty = listed[0].occurrence.duty
    note = docket.ledger.latest_note(duty.ref, as_of)
    if note is not None and not duty.is_action and _is_over_since(note, docket, as_of):
        note = None
    obstacle, remedy = account_of(note)
    moves = sorted((move for owed in listed for move in owed.moves), key=lambda move: move.on)
    decided = next(filter(None, map(said_of, reversed(moves))), None)
    asked = find_asked(note, docket.ledger, as_of) if duty.is_action else None
    return Account(obstacle or decided, remedy, asked)


def _is_over_since(note: Note, docket: Docket, as_of: date) -> bool:
    """Whether the action is over, and nobody has judged it after that."""
    own = (duty for duty in docket.duties if duty.ref == note.ref and duty.is_action)
    end = find_end(note.ref, stand(docket, as_of, own), docket.ledger, as_of)
    return end is not None and note.on <= end


def find_asked(note: Note | None, ledger: Ledger, as_of: date) -> Said | None:
    """The new date that a judgement asks for, unless a body has moved a date of the action since."""
    if note is None or note.asks_for is None:
        return None
    for of, decisions in ledger.decisions.items():
        moves = (each for each in decisions if each.verb is Verb.MOVE and note.on <= each.on <= as_of)
        if action_of(of) == note.ref and any(moves):
            return None
    return Said(note.asks_for, note.by, note.on)


def account_of(note: Note | None) -> tuple[Said | None, Said | None]:
    """What stands in the way, and what happens next, by a judgement."""
    if note is None:
        return None, None
    obstacle = Said(note.obstacle, note.by, note.on) if note.obstacle is not None else None
    remedy = Said(note.next, note.by, note.on) if note.next is not None else None
    return obstacle, remedy


def said_of(decision: Decision) -> Said | None:
    """The reason that a body gave for a decision."""
    if decision.why is None:
        return None
    return Said(decision.why, decision.body, decision.on, decision.minute)
