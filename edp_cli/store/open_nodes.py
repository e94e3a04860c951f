"""The lists and mappings that are still open while a file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from edp_cli.store.document import Node


class OpenList:
    """A list whose end has not been met. `inside` has the number of each item; `number` is its own."""

    __slots__ = ("awaits_key", "data", "inside", "number")

    def __init__(self, data: list[Node], number: int) -> None:
        """Begin with no items."""
        self.data = data
        self.inside: list[int] = []
        self.number = number
        self.awaits_key: Literal[False] = False

    def add(self, value: Node, number: int) -> None:
        """Add an item."""
        self.data.append(value)
        self.inside.append(number)


class OpenMapping:
    """A mapping whose end has not been met.

    Keys and values come in turn: `awaits_key` says which is next. `key` is None where the key was refused, and
    its value is then dropped; of two equal keys the first is kept. `column` is where its keys begin, from 0,
    or None where that says nothing about them. `runs_on` where another action was begun in it without a dash.
    """

    __slots__ = ("awaits_key", "column", "data", "inside", "key", "number", "runs_on")

    def __init__(self, number: int, column: int | None) -> None:
        """Begin with no entries."""
        self.data: dict[str, Node] = {}
        self.inside: dict[str, int] = {}
        self.number = number
        self.column = column
        self.key: str | None = None
        self.awaits_key = True
        self.runs_on = False

    def take_key(self, key: str | None) -> None:
        """Keep the key for the value that comes next."""
        self.key = key
        self.awaits_key = False

    def add(self, value: Node, number: int) -> None:
        """Add the value of the key last taken."""
        self.awaits_key = True
        if self.key is not None:
            self.data.setdefault(self.key, value)
            self.inside.setdefault(self.key, number)
