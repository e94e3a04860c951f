"""Mends a plan's files where nobody need be asked, and says what was done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.queries.mending.find import find_repairs
from edp_cli.store.editing import Edited, edit
from edp_cli.store.files import Trouble
from edp_cli.store.read import read_content
from edp_cli.store.replacing import replace_all
from edp_cli.workspace.opening import open_workspace

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping
    from pathlib import Path

    from edp_cli.store.contents import Content, Contents
    from edp_cli.store.document import Document


@dataclass(frozen=True, slots=True)
class Mending:
    """What was mended, or can be: the files, and why others, which could be mended, were left as they are."""

    files: tuple[Edited, ...] = ()
    refused: tuple[str, ...] = ()


def work_out(contents: Contents, *, only: Container[str] | None = None) -> Mending:
    """What can be mended in the activities' files, or in those of them in `only`. Nothing is written.

    A file that cannot be read as YAML, or that holds something that plans do not use, is left as it is.
    """
    plan = open_workspace(contents).plan
    read = {document.file: (document, data) for document, data in read_documents(contents.activities)}
    trees = {name: document.data for name, (document, _) in read.items()}
    repairs = find_repairs(trees, roles=plan.roles if plan else None, readings=plan.readings if plan else None)
    files: list[Edited] = []
    refused: list[str] = []
    for name in (name for name in repairs if only is None or name in only):
        try:
            edited = edit(*read[name], repairs[name])
        except EdpError as error:
            refused.append(str(error))
            continue
        if edited.changes:
            files.append(edited)
    return Mending(tuple(files), tuple(refused))


def carry_out(mending: Mending, paths: Mapping[str, Path]) -> Mending:
    """Write what was worked out, each file for itself, and say what was done. `paths` says where they are."""
    done: list[Edited] = []
    refused = list(mending.refused)
    for file in mending.files:
        try:
            replace_all([file], paths)
        except EdpError as error:
            refused.append(str(error))
            continue
        done.append(file)
    return Mending(tuple(done), tuple(refused))


def read_documents(contents: Iterable[Content]) -> Iterator[tuple[Document, bytes]]:
    """The files that could be read without fault, each with its bytes."""
    for content in contents:
        document, findings = read_content(content)
        if document is not None and not findings and not isinstance(content.data, Trouble):
            yield document, content.data
