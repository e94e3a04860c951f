"""What is on record of one action: that it was done, what bodies have decided, and how its dates moved by that."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from edp_cli.duties.records import Note, subject
from edp_cli.duties.standing import stand
from edp_cli.duties.telling import Teller, action_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.standing import Owed
    from edp_cli.duties.telling import Told


def list_recorded(docket: Docket, refs: Container[str]) -> tuple[Told, ...]:
    """The records of the action that has these references, or had them once, by their days; no judgements."""
    teller = Teller(docket)
    events = (event for event in docket.ledger.events() if not isinstance(event, Note))
    found = (event for event in events if action_of(subject(event)) in refs)
    return tuple(teller.tell(event) for event in sorted(found, key=lambda event: (event.on, event.file)))


def list_moved(docket: Docket, ref: str) -> Iterator[Owed]:
    """Everything owed of the action that decisions have moved, whatever their day."""
    duties = [duty for duty in docket.duties if duty.ref == ref]
    return (owed for owed in stand(docket, date.max, duties) if owed.moves)
