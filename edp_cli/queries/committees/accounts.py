"""Why something is late, and what is being done about it, as far as anybody has said so on record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

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
    """

    reason: Said | None
    remedy: Said | None


def find_account(items: Iterable[Owed], ledger: Ledger, as_of: date) -> Account:
    """What is on record of occurrences of one duty, of which there is at least one."""
    listed = tuple(items)
    note = ledger.latest_note(listed[0].occurrence.duty.ref, as_of)
    obstacle, remedy = account_of(note)
    moves = sorted((move for owed in listed for move in owed.moves), key=lambda move: move.on)
    return Account(obstacle or next(filter(None, map(said_of, reversed(moves))), None), remedy)


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
