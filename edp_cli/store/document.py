"""What is read from one plan file: its text as a tree, and where each part of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.store.comments import find_ignore_comments

if TYPE_CHECKING:
    from edp_cli.findings import IgnoreComment, Location, Path
    from edp_cli.store.lines import Lines
    from edp_cli.store.places import Places

Node = str | list["Node"] | dict[str, "Node"]
"""A value in a plan file. Every scalar is the text that was typed: `5.10`, `no` and `2003-09-01` stay text."""


@dataclass(frozen=True, slots=True)
class Document:
    """The content of one plan file.

    `file` is the path as shown to people, `data` the tree that was read. Mappings keep the order of the file.
    """

    file: str
    data: Node
    _lines: Lines = field(repr=False, compare=False)
    _places: Places = field(repr=False, compare=False)

    def ignore_comments(self) -> tuple[IgnoreComment, ...]:
        """The comments that ask for findings to be left out, in the order of the text."""
        return find_ignore_comments(self.file, self._lines, self._places)

    def locate(self, path: Path, *, key: bool = False) -> Location:
        """Where the value at `path` stands, or with `key` where its key does.

        The place is what an editor would best underline:

        - text: all of it, with its quotation marks; a block (`|`, `>`) from its mark to its last line;
        - a list or mapping: its first line only;
        - an empty value (`as_of:`): its key;
        - a path that does not exist: the key of the nearest list, mapping or text above it that does, or where
          that has no key (an item of a list, the whole file) its first line.

        With `key`, an item of a list and the whole file, which have no key, are located as values.
        """
        found = self._places.find(path)
        number = found[-1]
        is_missing = len(found) <= len(path)
        has_key = len(found) > 1 and isinstance(path[len(found) - 2], str)
        start, end = self._places.starts[number], self._places.ends[number]
        if has_key and (key or is_missing or start == end):
            start, end = self._places.starts[number - 1], self._places.ends[number - 1]
        elif number in self._places.inside:
            end = min(end, self._lines.end_of_line(start))
        end = start + len(self._lines.text[start:end].rstrip())
        return self._lines.location(self.file, start, end)
