"""Reads a plan file strictly: its text as it was typed, or findings that say why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.findings import Finding, Location, Severity
from edp_cli.store.decode import decode
from edp_cli.store.document import Document
from edp_cli.store.faults import Fault, FaultList
from edp_cli.store.files import MAX_BYTES, TOO_LARGE, Trouble
from edp_cli.store.lines import Lines

if TYPE_CHECKING:
    from edp_cli.store.contents import Content
    from edp_cli.store.tree import Tree


def read_content(content: Content) -> tuple[Document | None, list[Finding]]:
    """Read a file whose bytes are there, or say why they are not.

    The outcome is that of `parse_document`. A file that cannot be opened, that is no ordinary file or that a
    link places outside the plans folder is a finding (EDP001), and so is one too large (EDP006). Nothing is
    raised.
    """
    if isinstance(content.data, Trouble):
        return None, [_finding(content.data, content.shown)]
    return parse_document(content.data, shown=content.shown)


def parse_document(data: bytes, *, shown: str) -> tuple[Document | None, list[Finding]]:
    """Read the bytes of a file that is called `shown`.

    Returns the document if it could be read to its end, and every fault found (EDP002 to EDP007), in the order
    of the text. A document that comes with findings is there for further checks and not to be answered from:
    of a key written twice it holds the first, refused characters are replaced by U+FFFD, entries under refused
    keys are left out. Nothing is raised, whatever the bytes.
    """
    if len(data) > MAX_BYTES:
        return None, [_finding(TOO_LARGE, shown)]
    faults = FaultList()
    text, readable = decode(data, faults)
    lines = Lines(text)
    tree = None if readable is None else _parse(Lines(readable), faults)
    findings = faults.findings(shown, lines)
    if tree is None:
        return None, findings
    return Document(shown, tree.documents[0], lines, tree.places), findings


def _parse(lines: Lines, faults: FaultList) -> Tree | None:
    """Read the text's tree, if it has one that was read to its end."""
    from edp_cli.store.build import build_tree  # noqa: PLC0415 - brings in PyYAML, which `edp --help` goes without

    tree = build_tree(lines, faults)
    if tree is None:
        return None
    if all(document == "" for document in tree.documents):
        faults.add(Fault("EDP007", 0, 0, "The file is empty.", "Write the plan's text in it, or delete it."))
        return None
    return tree


def _finding(trouble: Trouble, shown: str) -> Finding:
    """The finding for a file that was not read at all."""
    return Finding(trouble.code, Severity.ERROR, trouble.message, Location(shown), help=trouble.help)


def reader_is_slow() -> bool:
    """Whether files are read by the slow parser, because PyYAML came without libyaml. Loads PyYAML."""
    from edp_cli.store.build import IS_SLOW  # noqa: PLC0415 - as above

    return IS_SLOW
