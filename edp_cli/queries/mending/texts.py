"""Finds the texts of one kind in a file's tree, also where the file does not have the shape of a plan's.

A number that is written wrongly keeps a whole file from being read, so what is to be mended is looked for in the
tree itself, not in the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Path

_NAMES = (
    ("actions", "responsible"),
    ("actions", "monitoring", "by"),
    ("actions", "monitoring", "to"),
    ("evaluation", "by"),
)
_TIMES = (("actions", "timescale"), ("actions", "monitoring", "frequency"), ("evaluation", "frequency"))


@dataclass(frozen=True, slots=True)
class Text:
    """A text, and its place in the tree."""

    path: Path
    text: str


def find_texts(tree: object, *keys: str) -> Iterator[Text]:
    """The texts under the keys, one below the other; of a list, those of each of its items."""
    return _below(tree, keys, ())


def find_names(tree: object) -> Iterator[Text]:
    """The names of roles and bodies in an activity's file."""
    for keys in _NAMES:
        yield from find_texts(tree, *keys)


def find_times(tree: object) -> Iterator[Text]:
    """The timescales and frequencies in an activity's file that are in words.

    The words beside milestones that are said outright are kept as the document has them, so they do not count.
    """
    for keys in _TIMES:
        yield from find_texts(tree, *keys)


def find_entries(tree: object) -> Iterator[Text]:
    """The names of roles and bodies in roles.yaml, without their aliases."""
    yield from find_texts(tree, "roles", "role")
    yield from find_texts(tree, "bodies", "body")


def find_aliases(tree: object) -> Iterator[Text]:
    """The aliases of roles and bodies in roles.yaml."""
    yield from find_texts(tree, "roles", "aliases")
    yield from find_texts(tree, "bodies", "aliases")


def find_recorded_names(tree: object) -> Iterator[Text]:
    """The names of roles and bodies in the file of a record."""
    for key in ("by", "body"):
        yield from find_texts(tree, key)
    if isinstance(tree, dict) and "reassign" in tree:
        yield from find_texts(tree, "to")


def _below(node: object, keys: tuple[str, ...], path: Path) -> Iterator[Text]:
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from _below(item, keys, (*path, index))
    elif not keys:
        if isinstance(node, str):
            yield Text(path, node)
    elif isinstance(node, dict) and keys[0] in node:
        yield from _below(node[keys[0]], keys[1:], (*path, keys[0]))
