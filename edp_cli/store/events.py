"""What is used of a YAML parser's events. Offsets and columns count characters from 0."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place in the text."""

    index: int
    column: int


class Event(Protocol):
    """Anything that a parser reports, from its first character to just after its last."""

    start_mark: Mark
    end_mark: Mark


class NodeStart(Event, Protocol):
    """A scalar, or the start of a list or mapping, with the tag and anchor that it may carry."""

    tag: str | None
    anchor: str | None


class Scalar(NodeStart, Protocol):
    """A text. `style` is the quotation mark or block mark that it begins with, if any."""

    value: str
    style: str | None


class CollectionStart(NodeStart, Protocol):
    """The start of a list or mapping; with `flow_style` it is in brackets."""

    flow_style: bool


class DocumentStart(Event, Protocol):
    """The start of a document, with what its directives say."""

    version: object
    tags: object
