"""What is taken back with a record, and how things stand without it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from edp_cli.duties.records import Decision, Done, Note
from edp_cli.queries.recording.effect import work_out

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from edp_cli.duties.docket import Docket
    from edp_cli.duties.records import Ledger
    from edp_cli.queries.recording.effect import Effect

E = TypeVar("E", Done, Note, Decision)


def find_undone(docket: Docket, file: str, as_of: date) -> Effect | None:
    """What the record in that file had changed by the as-of date; none where it cannot be read."""
    event = next((event for event in docket.ledger.events() if event.file == file), None)
    if event is None:
        return None
    return work_out(event, replace(docket, ledger=_without(docket.ledger, file)), max(as_of, event.on))


def _without(ledger: Ledger, file: str) -> Ledger:
    """The ledger without the record in that file."""
    return replace(
        ledger,
        done=_leave_out(ledger.done, file),
        notes=_leave_out(ledger.notes, file),
        decisions=_leave_out(ledger.decisions, file),
    )


def _leave_out(events: Mapping[str, tuple[E, ...]], file: str) -> Mapping[str, tuple[E, ...]]:
    return {name: tuple(event for event in listed if event.file != file) for name, listed in events.items()}
