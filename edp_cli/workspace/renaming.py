"""Gives a role or a body another name in all files of a plan, or in none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from edp_cli.duties.derive import make_docket
from edp_cli.errors import EdpError
from edp_cli.model.register import plain_name
from edp_cli.model.written import Place
from edp_cli.queries.mending.mentions import find_mentions
from edp_cli.queries.mending.rename import (
    NewName,
    is_same_but_for_name,
    make_name,
    rename_in_activity,
    rename_in_register,
)
from edp_cli.queries.mending.texts import find_aliases, find_entries, find_names, find_recorded_names
from edp_cli.queries.select import find_name
from edp_cli.store.aliasing import add_alias
from edp_cli.store.checked import read_lines
from edp_cli.store.editing import Edited, edit
from edp_cli.store.read import parse_document
from edp_cli.workspace.files import Reader
from edp_cli.workspace.mending import read_documents
from edp_cli.workspace.opening import Workspace, open_workspace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from edp_cli.model.plan import Plan
    from edp_cli.store.contents import Content, Contents


@dataclass(frozen=True, slots=True)
class Renaming:
    """What a new name changes.

    Attributes:
        name: the name as it was, and as it is to be.
        files: the files that change. The register comes last, so that work that was broken off can be taken up
            again by the same command.
        mentions: where the old name is mentioned in passing, which stays as it is.
        recorded: where records have the old name, which stays as it was written, and is an alias now.
    """

    name: NewName
    files: tuple[Edited, ...]
    mentions: tuple[Place, ...]
    recorded: tuple[Place, ...] = ()


def work_out(contents: Contents, old: str, new: str) -> Renaming:
    """What changes in the files of a plan. Nothing is written. A part of the old name is enough, if it is unique.

    Raises:
        EdpError: a name will not do (exit code 2); not all of the plan can be read, a place cannot be changed, or
            more would change than the name (exit code 3).
    """
    reader = Reader()
    workspace, plan = _open(contents, reader)
    docket = make_docket(plan, workspace.line)
    name = make_name(docket.register, find_name(docket, old, ()), new)
    files = tuple(_edited(contents, name))
    _check_places(files)
    recorded = () if name.is_respelt else tuple(_find_recorded(contents, name))
    if recorded:
        files = (*files[:-1], _with_alias(files[-1], name))
    after = _with(contents, files)
    if not is_same_but_for_name(plan, _open(after, reader)[1], name):
        message = "With that name, more of the plan would change than the name. Nothing was changed."
        raise EdpError(message, exit_code=3)
    known = {known for _, known, _ in plan.roles.names()} if plan.roles else set()
    return Renaming(name, files, tuple(_mentions(after, name, known)), recorded)


def _check_places(files: Iterable[Edited]) -> None:
    """See that the name could be changed in every place.

    Raises:
        EdpError: it could not (exit code 3).
    """
    for file in files:
        for left in file.left:
            place = f"{file.file}:{left.location.line}:{left.location.column}"
            message = f"{place}: the name runs over several lines here, or has escapes in it."
            raise EdpError(f"{message} Write it on one line first. Nothing was changed.", exit_code=3)


def _edited(contents: Contents, name: NewName) -> Iterator[Edited]:
    """The files that change, the register last."""
    for document, data in read_documents((*contents.activities, contents.roles)):
        rename = rename_in_register if document.file == contents.roles.shown else rename_in_activity
        repairs = list(rename(document.data, name))
        if repairs:
            yield edit(document, data, repairs)


def _find_recorded(contents: Contents, name: NewName) -> Iterator[Place]:
    """Where records have the old name."""
    for document, _ in read_documents(chain.from_iterable(contents.records.values())):
        for found in find_recorded_names(document.data):
            if plain_name(found.text) == plain_name(name.old):
                yield Place(document.file, document.locate(found.path).line)


def _with_alias(register: Edited, name: NewName) -> Edited:
    """The register with the old name as an alias, unless it is one there already."""
    document, _ = parse_document(register.after, shown=register.file)
    if document is None or any(
        plain_name(each.text) == plain_name(name.old) for each in find_aliases(document.data)
    ):
        return register
    entry = next(each for each in find_entries(document.data) if plain_name(each.text) == plain_name(name.new))
    return add_alias(register, document=document, name=entry.path, alias=name.old)


def _with(contents: Contents, files: Collection[Edited]) -> Contents:
    """The contents of the folder as they are to be."""
    new = {file.file: file.after for file in files}

    def changed(content: Content) -> Content:
        return replace(content, data=new.get(content.shown, content.data))

    return replace(contents, roles=changed(contents.roles), activities=tuple(map(changed, contents.activities)))


def _open(contents: Contents, reader: Reader) -> tuple[Workspace, Plan]:
    """The plan, all of it.

    Raises:
        EdpError: not all of it can be read (exit code 3).
    """
    workspace = open_workspace(contents, reader)
    if workspace.plan is None or workspace.left_out:
        left_out = ", ".join(workspace.left_out)
        message = f"{left_out} cannot be read, so the name cannot be changed everywhere. Nothing was changed."
        raise EdpError(f"{message} See: edp validate", exit_code=3)
    return workspace, workspace.plan


def _mentions(contents: Contents, name: NewName, known: Collection[str]) -> Iterator[Place]:
    """Where the old name is mentioned in the files as they are to be; `known` are all names of the register."""
    read = [document for document, _ in read_documents((contents.plan, contents.roles, *contents.activities))]
    lines = read_lines(contents, [document.file for document in read])
    others = {name.new, *known} - {name.old}
    for document in read:
        named = (find_entries(document.data), find_aliases(document.data), find_names(document.data))
        apart = [document.locate(found.path) for found in chain(*named)]
        for line in find_mentions("\n".join(lines[document.file]), name.old, others, apart=apart):
            yield Place(document.file, line)
