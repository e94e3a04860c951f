"""The text of a record's file, from which the plan's own reader reads back exactly what is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.records import Decision, Done
from edp_cli.model.quoting import quote
from edp_cli.model.record_words import Verb

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.duties.records import Event, Note

_NONE = "TBA"
"""What the files of a plan have where there is none yet. A list may hold it as a text."""


def render_record(event: Event, schema: str | None = None) -> str:
    """The file's text, its lines ended with LF; `schema` is the way from the file to the help for editors.

    Texts are visible characters and spaces. References and dates are the plan's own, and need no quotation marks.
    """
    lines = [f"# yaml-language-server: $schema={schema}"] if schema is not None else []
    return "\n".join([*lines, *_lines(event), ""])


def _lines(event: Event) -> Iterator[str]:
    if isinstance(event, Done):
        yield f"for: {event.occurrence}"
        yield f"on: {event.on}"
        yield from _texts(by=event.by, holder=event.holder)
        yield from _list("evidence", event.evidence)
        yield from _list("targets", event.targets)
        yield from _texts(note=event.note)
    elif isinstance(event, Decision):
        yield f"{event.verb}: {event.of}"
        if event.verb is Verb.MOVE:
            yield from _texts(to=event.to)
        yield from _list("to", event.owners)
        yield f"on: {event.on}"
        yield from _texts(body=event.body, minute=event.minute, why=event.why)
    else:
        yield from _of_note(event)


def _of_note(note: Note) -> Iterator[str]:
    yield f"for: {note.ref}"
    yield f"on: {note.on}"
    yield from _texts(by=note.by, holder=note.holder)
    yield f"confidence: {note.confidence}"
    yield from _texts(obstacle=note.obstacle, next=note.next, asks_for=note.asks_for)


def _texts(**texts: str | None) -> Iterator[str]:
    """A line for each text that there is."""
    for key, text in texts.items():
        if text is not None:
            yield f"{key}: {quote(text)}"


def _list(key: str, texts: Sequence[str]) -> Iterator[str]:
    """One text beside its key; several, or one that would stand for none there, below it."""
    if len(texts) == 1 and texts[0].upper() != _NONE:
        yield f"{key}: {quote(texts[0])}"
    elif texts:
        yield f"{key}:"
        yield from (f"  - {quote(text)}" for text in texts)
