"""Fits a page of Markdown into the room of a comment: folds long lists, and cuts whole entries of the longest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOM = 60_000
"""The most characters of a page. A comment on GitHub has room for 65,536."""
_MOST = 8
_LONGEST = 4_000
"""A list of more entries, or of more characters, is folded."""
_NOTE = 120
"""Room for what says that something was cut."""
_SEE = "since a comment has no room for more. See all of it with: edp diff"


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs, or a list under a title.

    Attributes:
        title: what the entries are, in our own words, as Markdown and HTML can have them; empty for paragraphs.
        entries: Markdown; each is shown whole, or not at all.
        head: what stands above the first entry: the head of a table.
    """

    title: str = ""
    entries: tuple[str, ...] = ()
    head: str = ""

    @property
    def gap(self) -> str:
        """What stands between two entries."""
        return "\n" if self.title else "\n\n"

    @property
    def size(self) -> int:
        """The characters of all the entries."""
        return sum(len(entry) + len(self.gap) for entry in self.entries)


def fit(blocks: Sequence[Block]) -> str:
    """The page of all the blocks that have entries. It never has more than `ROOM` characters."""
    shown = [block for block in blocks if block.entries]
    room = ROOM - sum(len(_frame(block, "")) + _NOTE for block in shown)
    most = _share(sorted(block.size for block in shown), room)
    return "\n\n".join(_frame(block, _entries(block, most)) for block in shown) + "\n"


def _share(sizes: Sequence[int], room: int) -> int:
    """The most that each may have, so that all of them fit: what the short ones do not need is the long ones'."""
    for place, size in enumerate(sizes):
        share = room // (len(sizes) - place)
        if size > share:
            return share
        room -= size
    return ROOM


def _entries(block: Block, most: int) -> str:
    """As many entries as have room, in their order, and how many have none."""
    kept: list[str] = []
    room = most
    for entry in block.entries:
        if (size := len(entry) + len(block.gap)) <= room:
            kept.append(entry)
            room -= size
    text = f"{block.head}{block.gap.join(kept)}" if kept else ""
    cut = len(block.entries) - len(kept)
    if not cut:
        return text
    number = f"{cut} more" if kept else f"{cut}" if cut > 1 else "What stands here"
    note = f"{number} {'are' if cut > 1 else 'is'} left out, {_SEE}"
    return f"{text}\n\n{note}" if text else note


def _frame(block: Block, text: str) -> str:
    """The entries under their title; those of a long list are folded."""
    if not block.title:
        return text
    if len(block.entries) > _MOST or block.size > _LONGEST:
        return f"<details>\n<summary>{block.title}</summary>\n\n{text}\n\n</details>"
    return f"### {block.title}\n\n{text}"
