"""Changes single texts of a plan file, and no other byte of it.

A text is changed where it stands plain to see: on one line, bare or in quotation marks, without escapes. What was
made is read again, and must be the same tree but for the texts that were to change.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.model.quoting import NOT_TEXT
from edp_cli.queries.mending.repair import Change
from edp_cli.store.read import parse_document

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.findings import Location, Path
    from edp_cli.queries.mending.repair import Repair
    from edp_cli.store.document import Document, Node

_BEGINS_BARE = re.compile(r"[^\W_]")
_NOT_BARE = re.compile(r"[,\[\]{}\n]|:(?=\s|$)| #| $")


@dataclass(frozen=True, slots=True)
class Edited:
    """A file with changed texts.

    Attributes:
        file: its path as shown to people.
        before: its bytes as they were read.
        after: its bytes as they are to be.
        changes: what was changed, in the order of the text.
        left: what could not be, since it does not stand plain to see.
    """

    file: str
    before: bytes
    after: bytes
    changes: tuple[Change, ...]
    left: tuple[Change, ...]


def edit(document: Document, data: bytes, repairs: Iterable[Repair]) -> Edited:
    """The file whose bytes were read as the document, with its texts changed; nothing is written.

    Raises:
        EdpError: the changed file would not be read as it should be (exit code 3).
    """
    lines = data.decode("utf-8").split("\n")
    changes: list[Change] = []
    left: list[Change] = []
    tree = document.data
    for location, repair in _from_the_end(document, repairs):
        change = Change(location, repair.before, repair.after)
        line = lines[location.line - 1]
        start, end = location.column - 1, location.end_column - 1
        wanted = _rewrite(line[start:end], repair) if location.end_line == location.line else None
        if wanted is None:
            left.append(change)
            continue
        lines[location.line - 1] = f"{line[:start]}{wanted}{line[end:]}"
        tree = _with(tree, repair.path, repair.after)
        changes.append(change)
    after = "\n".join(lines).encode("utf-8")
    check_edited(document.file, after, tree)
    return Edited(document.file, data, after, tuple(reversed(changes)), tuple(reversed(left)))


def write_text(text: str) -> str:
    """The text as YAML has it, with quotation marks where it takes some."""
    return text if _is_bare(text) else _quoted(text)


def check_edited(file: str, data: bytes, tree: Node) -> None:
    """Read a changed file again.

    Raises:
        EdpError: it does not say what the tree says (exit code 3).
    """
    document, findings = parse_document(data, shown=file)
    if document is None or findings or document.data != tree:
        raise EdpError(
            f"{file} was left as it is: with what is to change, it would not be read as it should. "
            "Change it by hand.",
            exit_code=3,
        )


def _from_the_end(document: Document, repairs: Iterable[Repair]) -> list[tuple[Location, Repair]]:
    """The repairs with their places, the last first, so that no change moves what is still to be changed."""
    placed = ((document.locate(repair.path), repair) for repair in repairs)
    return sorted(placed, key=lambda each: (each[0].line, each[0].column), reverse=True)


def _rewrite(raw: str, repair: Repair) -> str | None:
    """What is to stand in the place of the raw words; none where they are not plain to see."""
    before, after = repair.before, repair.after
    if raw == before:
        return write_text(after)
    if raw == f'"{before}"' and "\\" not in before:
        return _quoted(after)
    return _in_single(after) if raw == _in_single(before) else None


def _is_bare(text: str) -> bool:
    """Whether YAML takes the text, without quotation marks, for what it is, wherever it stands."""
    is_whole = _BEGINS_BARE.match(text) and not _NOT_BARE.search(text)
    return bool(is_whole) and text.casefold() not in NOT_TEXT


def _quoted(text: str) -> str:
    """The text in quotation marks, of the kind that needs no escapes."""
    return _in_single(text) if '"' in text or "\\" in text else f'"{text}"'


def _in_single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _with(node: Node, path: Path, text: str) -> Node:
    """The tree with the text at the path; what is not on the way to it is shared."""
    if isinstance(node, str) or not path:
        return text
    if isinstance(node, list):
        items, index = list(node), int(path[0])
        items[index] = _with(items[index], path[1:], text)
        return items
    key = str(path[0])
    return {**node, key: _with(node[key], path[1:], text)}
