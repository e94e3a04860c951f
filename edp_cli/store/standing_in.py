"""Puts a text that was not saved, as an editor has it, in the place of one of a plan's files."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.find import PLAN, RECORDS, ROLES
from edp_cli.store.listing import RECORD_KINDS, SUFFIXES
from edp_cli.store.wording import show_path

if TYPE_CHECKING:
    from collections.abc import Callable

    from edp_cli.store.contents import Content, Contents


def name_plan_file(file: Path, *, folder: Path, cwd: Path) -> str:
    """The path of one of the plan's files from its folder: plan.yaml, roles.yaml, an activity's or a record's.

    The file need not exist. In messages, paths are shown from `cwd`.

    Raises:
        EdpError: a plan has no such file (exit code 2).
    """
    name = _path_within(folder, file)
    path = PurePath(name)
    is_in_place = path.parent == PurePath("activities") or _kind_of_record(path) is not None
    is_yaml = path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    if name not in (PLAN, ROLES) and not (is_in_place and is_yaml):
        message = f"{show_path(file, cwd)} is no file of the plan in {show_path(folder, cwd)}."
        advice = f"A plan has {PLAN}, {ROLES} and the .yaml files directly in activities and below {RECORDS}."
        raise EdpError(f"{message} {advice}", exit_code=2)
    return name


def put_in_place(contents: Contents, content: Content, name: str) -> Contents:
    """The contents of the plans folder with that file in the place of the one of its name, or as one more."""
    if name == PLAN:
        return replace(contents, plan=content)
    if name == ROLES:
        return replace(contents, roles=content)
    kind = _kind_of_record(PurePath(name))
    if kind is not None:
        files = _with(contents.records.get(kind, ()), content, _by_folder)
        return replace(contents, records={**contents.records, kind: files})
    return replace(contents, activities=_with(contents.activities, content, _by_name))


def _with(
    contents: tuple[Content, ...], content: Content, order: Callable[[Content], tuple[str, ...]]
) -> tuple[Content, ...]:
    """The files with this one among them, in the place of the one that is shown so."""
    others = (each for each in contents if each.shown != content.shown)
    return tuple(sorted((*others, content), key=order))


def _by_name(content: Content) -> tuple[str, ...]:
    return (PurePath(content.shown).name,)


def _by_folder(content: Content) -> tuple[str, ...]:
    return PurePath(content.shown).parts


def _kind_of_record(path: PurePath) -> str | None:
    """Which kind of record a file is whose path from the plans folder this is."""
    folders = path.parts[:-1]
    return folders[1] if folders[:1] == (RECORDS,) and folders[1:2] and folders[1] in RECORD_KINDS else None


def _path_within(folder: Path, file: Path) -> str:
    """The file's path from the folder; with all links followed, where the path as it is typed leads out of it."""
    name = show_path(file, folder)
    if name.startswith(".."):
        return show_path(Path(os.path.realpath(file)), Path(os.path.realpath(folder)))
    return name
