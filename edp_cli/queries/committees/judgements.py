"""What stands amber or red in somebody's judgement, and what did on an earlier day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.model.record_words import Confidence, Verb
from edp_cli.queries.colours import Colour
from edp_cli.queries.committees.accounts import find_asked
from edp_cli.queries.over import find_end

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.records import Ledger, Note
    from edp_cli.duties.standing import Owed
    from edp_cli.model.written import WrittenAction
    from edp_cli.queries.committees.accounts import Said

_COLOURS = {Confidence.AMBER: Colour.AMBER, Confidence.RED: Colour.RED}


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of an action on a day.

    Attributes:
        action: which it is.
        owners: those who own it on that day.
        note: the latest judgement of it.
        is_over: whether all of it is done, or it is owed no longer.
        settled: what of it was settled last, where it is over and had a date.
        asked: the new date that the judgement asks for, and no body has given since.
    """

    action: WrittenAction
    owners: tuple[str, ...]
    note: Note | None
    is_over: bool
    settled: Owed | None
    asked: Said | None = None

    @property
    def colour(self) -> Colour | None:
        """Amber or red, where that is the judgement of what is still to be done; else none."""
        return None if self.note is None or self.is_over else _COLOURS.get(self.note.confidence)


@dataclass(frozen=True, slots=True)
class Concern:
    """An action that is amber or red in the latest judgement.

    Attributes:
        was: as it was before; none where that is new.
        asked: the new date that the judgement asks for, and no body has given since.
    """

    action: WrittenAction
    owners: tuple[str, ...]
    note: Note
    colour: Colour
    was: Colour | None
    asked: Said | None


@dataclass(frozen=True, slots=True)
class Lifted:
    """An action that was amber or red in a judgement, and is so no more: as it is known now."""

    now: Outlook
    was: Colour


def find_outlooks(
    actions: Iterable[WrittenAction], docket: Docket, items: Iterable[Owed], day: date
) -> tuple[Outlook, ...]:
    """What is known of each of the actions on the day, on which these occurrences stand as they do."""
    parts: dict[str, list[Owed]] = {}
    for owed in items:
        if owed.occurrence.duty.is_action:
            parts.setdefault(owed.occurrence.duty.ref, []).append(owed)
    ledger = docket.ledger
    found = []
    for action in actions:
        own = parts.get(action.ref, [])
        last = max(own, key=_settled_on) if own and all(owed.is_settled for owed in own) else None
        is_over = find_end(action.ref, own, ledger, day) is not None
        note = ledger.latest_note(action.ref, day)
        asked = find_asked(note, ledger, day)
        found.append(Outlook(action, _owners(action, ledger, day), note, is_over, last, asked))
    return tuple(found)


def find_concerns(then: Iterable[Outlook], now: Iterable[Outlook]) -> tuple[Concern, ...]:
    """The actions that are red now, then those that are amber, each in the order of the plan."""
    found = [
        Concern(each.action, each.owners, each.note, each.colour, before.colour, each.asked)
        for before, each in zip(then, now, strict=True)
        if each.note is not None and each.colour is not None
    ]
    return tuple(sorted(found, key=lambda concern: -concern.colour))


def find_lifted(then: Iterable[Outlook], now: Iterable[Outlook]) -> tuple[Lifted, ...]:
    """The actions that were amber or red then, and are so no more."""
    both = zip(then, now, strict=True)
    return tuple(Lifted(each, was.colour) for was, each in both if was.colour is not None and each.colour is None)


def _settled_on(owed: Owed) -> date:
    return owed.settled_on or owed.occurrence.due


def _owners(action: WrittenAction, ledger: Ledger, day: date) -> tuple[str, ...]:
    """Those who own the action on the day: the roles that a body gave it to, else those that the plan names."""
    about = ledger.decisions.get(action.ref, ())
    given = [each for each in about if each.verb is Verb.REASSIGN and each.on <= day]
    return given[-1].owners if given else action.responsible
