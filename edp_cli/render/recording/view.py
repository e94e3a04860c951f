"""What a command that records answers, in every shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, Done, Event, Note, subject
from edp_cli.render.cells import wrap
from edp_cli.render.owed.view import item_data
from edp_cli.render.recording.words import say_changes, say_event
from edp_cli.render.sheet import Sheet
from edp_cli.render.views import Json, Views
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.queries.recording.effect import Effect
    from edp_cli.render.heading import Heading
    from edp_cli.render.look import Look
    from edp_cli.render.sheet import Cell

_NARROWEST = 40
_INDENT = "  "
_TRIED = "This was tried only (--dry-run), and nothing is written."
_UNDO = "To take it back before it is committed: edp undo"
COLUMNS = (
    "Reference", "Period", "Due before", "Status before", "Owners before", "Due now", "Status now", "Owners now",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record that was written, or with `tried` would be.

    Attributes:
        effect: what is recorded, and what that changes.
        file: its path, as shown to people.
        text: what stands in the file.
        what: what it is about, in the plan's words.
        under: what was named, where the oldest that is open under it was taken.
        tried: whether nothing was written.
    """

    effect: Effect
    file: str
    text: str
    what: str
    under: str | None = None
    tried: bool = False

    @property
    def says(self) -> tuple[str, ...]:
        """What is recorded, and what that changes, in sentences."""
        chosen = f"Of what {self.under} asks for, it is the oldest that was open." if self.under else ""
        return tuple(filter(None, (say_event(self.effect.event), chosen, *say_changes(self.effect))))


def view_recorded(recorded: Recorded, heading: Heading, line: Callable[[Source], int]) -> Views:
    """The answer; `line` says on which line of its file a thing is written."""
    return Views(
        table=lambda look: _table(recorded, look),
        data=lambda: _data(recorded, heading, line),
        sheet=lambda: _sheet(recorded, heading),
    )


def _table(recorded: Recorded, look: Look) -> str:
    return "\n".join([*_lines(recorded, max(look.width, _NARROWEST)), ""])


def _lines(recorded: Recorded, width: int) -> Iterator[str]:
    """What was recorded, what that changes, and the file; with `tried`, its text as well."""
    if recorded.tried:
        yield from (*_wrapped(_TRIED, width), "")
    event, *others = recorded.says
    yield from _wrapped(event, width)
    yield from (f"{_INDENT}{part}" for part in _wrapped(recorded.what, width - len(_INDENT)))
    yield ""
    for said in others:
        yield from _wrapped(said, width)
    yield ""
    if recorded.tried:
        yield from (*_wrapped(f"In {recorded.file} would stand:", width), "")
        yield from _text(recorded.text, width)
    else:
        yield from (*_wrapped(f"Written to {recorded.file}", width), *_wrapped(_UNDO, width))


def _text(text: str, width: int) -> Iterator[str]:
    """The file's text, set in; what goes on in another line is set in further."""
    for line in text.splitlines():
        lead = _INDENT + line[: len(line) - len(line.lstrip())]
        first, *others = wrap(line, width - 2 * len(lead))
        yield f"{lead}{first}"
        yield from (f"{lead}{_INDENT}{part}" for part in others)


def _wrapped(text: str, width: int) -> Iterator[str]:
    return (part.replace(UNBROKEN, " ") for part in wrap(text, width))


def _data(recorded: Recorded, heading: Heading, line: Callable[[Source], int]) -> Json:
    return {
        "schema": "edp/record/1",
        **heading.data(),
        "written": not recorded.tried,
        "file": recorded.file,
        "text": recorded.text,
        "under": recorded.under,
        "record": event_data(recorded.effect.event),
        "changed": [
            {"before": item_data(change.before, line), "after": item_data(change.after, line)}
            for change in recorded.effect.changes
        ],
        "left_out": list(heading.left_out),
    }


def event_data(event: Event) -> Json:
    """What is recorded, as JSON has it: all keys are there, whatever kind of record it is."""
    done = event if isinstance(event, Done) else None
    note = event if isinstance(event, Note) else None
    decision = event if isinstance(event, Decision) else None
    spoken = done or note
    return {
        "kind": decision.verb.value if decision else "done" if done else "progress",
        "for": subject(event),
        "on": event.on.isoformat(),
        "by": spoken.by if spoken else None,
        "holder": spoken.holder if spoken else None,
        "evidence": list(done.evidence) if done else [],
        "targets": list(done.targets) if done else [],
        "note": done.note if done else None,
        "confidence": note.confidence.value if note else None,
        "obstacle": note.obstacle if note else None,
        "next": note.next if note else None,
        "asks_for": note.asks_for if note else None,
        "body": decision.body if decision else None,
        "minute": decision.minute if decision else None,
        "why": decision.why if decision else None,
        "to": decision.to if decision else None,
        "due": decision.due.isoformat() if decision and decision.due else None,
        "owners": list(decision.owners) if decision else [],
    }


def _sheet(recorded: Recorded, heading: Heading) -> Sheet:
    """A row for each occurrence that stands otherwise now."""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            change.before.occurrence.duty.id,
            change.before.occurrence.period.title,
            change.before.occurrence.due,
            change.before.status.value,
            change.before.occurrence.duty.owners,
            change.after.occurrence.due,
            change.after.status.value,
            change.after.occurrence.duty.owners,
        )
        for change in recorded.effect.changes
    )
    says = (said.replace(UNBROKEN, " ") for said in recorded.says)
    where = f"{_TRIED} It would stand in {recorded.file}" if recorded.tried else f"Written to {recorded.file}"
    return Sheet(COLUMNS, rows, "Recorded", (heading.sentence, *says), (where,))
