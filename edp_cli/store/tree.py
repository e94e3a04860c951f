"""Puts a file's tree together, node by node, and reports the YAML in it that plans do not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.store import refusals
from edp_cli.store.characters import check_escapes, is_clean, mended
from edp_cli.store.open_nodes import OpenList, OpenMapping
from edp_cli.store.places import Places

if TYPE_CHECKING:
    from edp_cli.store.document import Node
    from edp_cli.store.events import CollectionStart, DocumentStart, Event, NodeStart, Scalar
    from edp_cli.store.faults import FaultList
    from edp_cli.store.lines import Lines

MAX_DEPTH = 40
"""How deep lists and mappings may be nested."""

_LOST_TEXT = re.compile(r"(?<=[^\s#]) +#[^\s#!][^\n]*")
_COMMENT = re.compile("#[^\n]*")
_PLAIN = (None, "")


class Tree:
    """What has been read of a file: `documents`, and the `places` of their nodes.

    Takes the events of a YAML parser in turn, and keeps its own stack of what is open. `is_too_deep` once more is
    open than any plan needs, which is reported.
    """

    __slots__ = (
        "_faults",
        "_has_escapes",
        "_has_lost_text",
        "_lines",
        "_open",
        "documents",
        "is_too_deep",
        "places",
    )

    def __init__(self, lines: Lines, faults: FaultList) -> None:
        """Begin with no document."""
        self.documents: list[Node] = []
        self.places = Places()
        self.is_too_deep = False
        self._lines = lines
        self._faults = faults
        self._has_escapes = "\\" in lines.text
        self._has_lost_text = _LOST_TEXT.search(lines.text) is not None
        self._open: list[OpenList | OpenMapping] = [OpenList(self.documents, -1)]

    def start_document(self, event: DocumentStart) -> None:
        """Take the start of a document: there may be one, without directives."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.version or event.tags:
            self._faults.add(refusals.directive(self._lines.text, start))
        if self.documents:
            self._faults.add(refusals.second_document(start, end))

    def add_scalar(self, event: Scalar) -> None:
        """Take a key, or a text in a list or mapping. Most events are these: the usual case is kept short."""
        places = self.places
        number = len(places.starts)
        places.starts.append(event.start_mark.index)
        places.ends.append(event.end_mark.index)
        value: str = event.value
        if event.tag is not None or event.anchor is not None or self._has_escapes:
            value = self._checked(event)
        if self._has_lost_text and event.style in _PLAIN:
            self._check_lost_text(event)
        top = self._open[-1]
        if not top.awaits_key:
            top.add(value, number)
        elif value and value not in top.data and value != "<<" and event.start_mark.column == top.column:
            top.take_key(value)
        else:
            top.take_key(self._checked_key(top, value, event))

    def _check_lost_text(self, event: Scalar) -> None:
        """Report what looks like text after " #" and would be lost: a remark has a space after its "#"."""
        end = event.end_mark.index
        lost = _LOST_TEXT.match(self._lines.text, end)
        if lost is not None and event.value:
            self._faults.add(refusals.lost_text(end + lost[0].index("#"), lost.end()))

    def add_alias(self, event: Event) -> None:
        """Take an alias, which is refused: read as a refused key or as empty text."""
        start, end = event.start_mark.index, event.end_mark.index
        self._faults.add(refusals.alias(self._lines.text, start))
        number = self._place(start, end)
        top = self._open[-1]
        if top.awaits_key:
            top.take_key(None)
        else:
            top.add("", number)

    def open_list(self, event: CollectionStart) -> None:
        """Take the start of a list."""
        number = self._start(event)
        opened = OpenList([], number)
        self._attach(opened)
        self.places.inside[number] = opened.inside

    def open_mapping(self, event: CollectionStart) -> None:
        """Take the start of a mapping. Its keys stand in the column where it begins, unless it is in brackets."""
        number = self._start(event)
        is_plain_block = not event.flow_style and event.tag is None and event.anchor is None
        opened = OpenMapping(number, event.start_mark.column if is_plain_block else None)
        self._attach(opened)
        self.places.inside[number] = opened.inside

    def close(self, event: Event) -> None:
        """Take the end of the list or mapping that was opened last."""
        self.places.ends[self._open.pop().number] = event.end_mark.index

    def refuse_rest(self) -> None:
        """Report that there is more in the file than is read."""
        self._faults.add(refusals.too_many(self.places.starts[-1], self.places.ends[-1]))

    def _place(self, start: int, end: int) -> int:
        """Keep the place of a node, and give its number."""
        self.places.starts.append(start)
        self.places.ends.append(end)
        return len(self.places.starts) - 1

    def _start(self, event: NodeStart) -> int:
        """Keep the place of a list or mapping as far as it is known, and give its number."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.tag is not None or event.anchor is not None:
            self._faults.add(refusals.tag_or_anchor(self._lines.text, start))
        return self._place(start, end)

    def _attach(self, opened: OpenList | OpenMapping) -> None:
        """Put a list or mapping where it belongs; in the place of a key it belongs nowhere."""
        top = self._open[-1]
        if top.awaits_key:
            start, end = self.places.starts[opened.number], self.places.ends[opened.number]
            self._faults.add(refusals.nested_key(start, max(end, start + 1)))
            top.take_key(None)
        else:
            top.add(opened.data, opened.number)
        self._open.append(opened)
        if len(self._open) > MAX_DEPTH + 1:
            start, end = self.places.starts[opened.number], self.places.ends[opened.number]
            self._faults.add(refusals.too_deep(start, end, limit=MAX_DEPTH))
            self.is_too_deep = True

    def _checked(self, event: Scalar) -> str:
        """The text of a scalar, mended where escapes stand for refused characters; a tag or anchor is reported."""
        text, start = self._lines.text, event.start_mark.index
        value: str = event.value
        if event.tag is not None or event.anchor is not None:
            self._faults.add(refusals.tag_or_anchor(text, start))
        if event.style != '"' or is_clean(value):
            return value
        check_escapes(text, start, event.end_mark.index, self._faults)
        return mended(value)

    def _checked_key(self, mapping: OpenMapping, key: str, event: Scalar) -> str | None:
        """The key, or None if it is dropped with its value. What is wrong with it is reported."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.start_mark.column != mapping.column and self._is_marked(start):
            self._faults.add(refusals.marked_key(start, end))
        if not key:
            self._faults.add(refusals.empty_key(start, max(end, start + 1)))
            return None
        if key == "<<" and event.style in _PLAIN:
            self._faults.add(refusals.merge_key(start, end))
            return None
        if key in mapping.data and not mapping.runs_on and not self._faults.is_full("EDP004"):
            self._report_repeated(mapping, key, start, end)
        return key

    def _report_repeated(self, mapping: OpenMapping, key: str, start: int, end: int) -> None:
        """Report a key that the mapping has already, with the line of each.

        Where it is the one that an action begins with, what follows is another action, and is not reported too.
        """
        mapping.runs_on = key == refusals.FIRST_OF_ACTION
        earlier = self.places.starts[mapping.inside[key] - 1]
        first = self._lines.location("", earlier, earlier).line
        again = self._lines.location("", start, end).line
        self._faults.add(refusals.repeated_key(key, start, end, first=first, again=again))

    def _is_marked(self, start: int) -> bool:
        """Whether a question mark stands between the node before and the key that begins at `start`."""
        return "?" in _COMMENT.sub("", self._lines.text[self.places.ends[-2] : start])
