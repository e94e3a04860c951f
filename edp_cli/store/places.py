"""Where each value of a file stands: one number for each node, found by its path in a step a level."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Path

Inside = list[int] | dict[str, int]
"""The numbers of the nodes in a list, or of the values in a mapping (a key's number is one less)."""


@dataclass(frozen=True, slots=True)
class Places:
    """The places of the nodes of one file.

    Nodes (keys, values, list items) are numbered from 0 in the order of the text. `starts` and `ends` give the
    offsets of each, in characters from 0; the end is one past the last. `inside` says, by the number of a list
    or mapping, what it holds.
    """

    starts: array[int] = field(default_factory=lambda: array("I"))
    ends: array[int] = field(default_factory=lambda: array("I"))
    inside: dict[int, Inside] = field(default_factory=dict)

    def find(self, path: Path) -> list[int]:
        """The numbers of the nodes met on the way down `path`, from the root (0) as far as the path exists."""
        found = [0]
        for step in path:
            number = self._child(found[-1], step)
            if number is None:
                break
            found.append(number)
        return found

    def walk(self) -> Iterator[tuple[int, Path]]:
        """The number of each value and list item, with the path that leads to it; those of one list together."""
        waiting: list[tuple[int, Path]] = [(0, ())] if self.starts else []
        while waiting:
            number, path = waiting.pop()
            yield number, path
            inside = self.inside.get(number, [])
            steps = inside.items() if isinstance(inside, dict) else enumerate(inside)
            waiting += ((child, (*path, step)) for step, child in steps)

    def _child(self, number: int, step: str | int) -> int | None:
        """The number of the node one step down, if there is one."""
        inside = self.inside.get(number)
        if isinstance(inside, dict):
            return inside.get(step) if isinstance(step, str) else None
        if inside is None or not isinstance(step, int) or not 0 <= step < len(inside):
            return None
        return inside[step]
