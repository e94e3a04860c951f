"""What is said of one duty, of the decisions about it, and of a judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.duty import DutyKind
from edp_cli.duties.status import Status
from edp_cli.model.record_words import Verb
from edp_cli.render.show.standing import name_part
from edp_cli.render.words import capital, listed, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.records import Decision, Note
    from edp_cli.duties.standing import Owed
    from edp_cli.queries.show.pages import PartPage
    from edp_cli.queries.status.standing import DutyStanding, Standing

_DECIDED = {Verb.MOVE: "moved", Verb.WAIVE: "waived", Verb.WITHDRAW: "withdrawn"}


def name_duty(duty: DutyStanding, standing: Standing) -> str:
    """What a duty of an action or an evaluation is called under it: `report-2`, `milestone 2`, `action`."""
    part = duty.part.id.removeprefix(standing.ref).strip("/")
    return f"milestone {part}" if part.isdecimal() else part or standing.rank.value


def say_part(part: PartPage) -> str:
    """What the duty is, how it is read, and who owes it now: `Report to EET: every term; link adviser`."""
    owners = part.items[0].occurrence.duty.owners if part.items else part.owners
    what = (part.reading or part.frequency or "") if part.kind is DutyKind.EVALUATION else name_part(part)
    return "; ".join(filter(None, [capital(what), listed(owners) or "nobody yet"]))


def say_due(part: PartPage) -> str:
    """The day on which it is due, or starts; of what recurs, the next; nothing where there is none."""
    if len(part.items) == 1:
        (owed,) = part.items
        return f"{'Starts' if owed.occurrence.starting else 'Due'} {whole(owed.occurrence.due)}"
    due = next((owed.occurrence.due for owed in part.items if owed.status is Status.DUE), None)
    return f"Next due {whole(due)}" if due is not None else ""


def say_decisions(part: PartPage) -> Iterator[str]:
    """Each decision that moved, waived or withdrew something of it, with its minute and reason, oldest first."""
    found: dict[str, tuple[Decision, Owed]] = {}
    for owed in part.items:
        for decision in (*owed.moves, *([owed.ended] if owed.ended is not None else [])):
            found.setdefault(decision.file, (decision, owed))
    for decision, owed in sorted(found.values(), key=lambda each: each[0].on):
        of = f"{owed.occurrence.period.title} " if "@" in decision.of and len(part.items) > 1 else ""
        yield capital(f"{of}{_say_decision(decision)}")


def _say_decision(decision: Decision) -> str:
    to = f" to {whole(decision.due)}" if decision.due is not None else ""
    minute = f", minute {decision.minute}" if decision.minute else ""
    why = f": {decision.why}" if decision.why else ""
    return f"{_DECIDED[decision.verb]}{to} by {decision.body} on {whole(decision.on)}{minute}{why}"


def say_whose(note: Note) -> str:
    """Whose judgement it is, with the name of who held the post where that is recorded."""
    return f"{note.by} ({note.holder})" if note.holder else note.by


def say_note(note: Note) -> Iterator[str]:
    """What stands in the way, and what happens next, where the note says so."""
    if note.obstacle:
        yield f"In the way: {note.obstacle}"
    if note.next:
        yield f"Next: {note.next}"
    if note.asks_for:
        yield f"New date asked for: {note.asks_for}"
