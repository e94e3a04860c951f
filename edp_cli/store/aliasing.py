"""Writes one more alias into roles.yaml, and changes no other byte of it.

It comes first in the list that is there, however that is written. What was made is read again, as with every edit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from edp_cli.store.editing import check_edited, write_text

if TYPE_CHECKING:
    from edp_cli.findings import Location, Path
    from edp_cli.store.document import Document, Node
    from edp_cli.store.editing import Edited

_ALIASES = "aliases"


def add_alias(edited: Edited, *, document: Document, name: Path, alias: str) -> Edited:
    """The register as it was edited, with the alias as well.

    `document` is the register as it was edited, and `name` the place in it of the role's or body's name.

    Raises:
        EdpError: it is not plain to see where the alias would stand (exit code 3).
    """
    lines = edited.after.decode("utf-8").split("\n")
    entry = _at(document.data, name[:-1])
    old = entry.get(_ALIASES, [])
    place = (*name[:-1], _ALIASES)
    words = write_text(alias)
    if _ALIASES not in entry:
        _add_key(lines, document, name, words)
    elif isinstance(old, list) and old:
        _add_item(lines, document.locate((*place, 0)), words)
    else:
        _make_list(lines, document.locate(place), words, is_text=isinstance(old, str))
    entry[_ALIASES] = [alias, *(old if isinstance(old, list) else [old])]
    after = "\n".join(lines).encode("utf-8")
    check_edited(edited.file, after, document.data)
    return replace(edited, after=after)


def _add_key(lines: list[str], document: Document, name: Path, words: str) -> None:
    """Write a list of aliases after the name: on a line of its own, or within the braces."""
    key, value = document.locate(name, key=True), document.locate(name)
    line = lines[value.end_line - 1]
    if line[: key.column - 1].strip(" -"):
        at = value.end_column - 1
        lines[value.end_line - 1] = f"{line[:at]}, {_ALIASES}: [{words}]{line[at:]}"
        return
    end = "\r" if line.endswith("\r") else ""
    lines.insert(value.end_line, f"{' ' * (key.column - 1)}{_ALIASES}: [{words}]{end}")


def _add_item(lines: list[str], first: Location, words: str) -> None:
    """Write the alias before the first of a list: within the brackets, or on a line of its own."""
    line = lines[first.line - 1]
    before, rest = line[: first.column - 1], line[first.column - 1 :]
    if before.strip() != "-":
        lines[first.line - 1] = f"{before}{words}, {rest}"
        return
    end = "\r" if line.endswith("\r") else ""
    lines.insert(first.line - 1, f"{before}{words}{end}")


def _make_list(lines: list[str], place: Location, words: str, *, is_text: bool) -> None:
    """Put a list in the place of the one alias, or of an empty list."""
    line = lines[place.line - 1]
    start, end = place.column - 1, place.end_column - 1
    listed = f"[{words}, {line[start:end]}]" if is_text else f"[{words}]"
    lines[place.line - 1] = f"{line[:start]}{listed}{line[end:]}"


def _at(tree: Node, path: Path) -> dict[str, Node]:
    """The entry at the path, down from the whole file."""
    for step in path:
        tree = tree[int(step)] if isinstance(tree, list) else cast("dict[str, Node]", tree)[str(step)]
    return cast("dict[str, Node]", tree)
