"""Puts a text that was not saved, as an editor has it, in the place of one of a plan's files."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.find import PLAN, ROLES
from edp_cli.store.listing import SUFFIXES
from edp_cli.store.wording import show_path

if TYPE_CHECKING:
    from edp_cli.store.contents import Content, Contents


def name_plan_file(file: Path, *, folder: Path, cwd: Path) -> str:
    """The path of one of the plan's files from its folder: plan.yaml, roles.yaml or activities/5.1.yaml.

    The file need not exist. In messages, paths are shown from `cwd`.

    Raises:
        EdpError: a plan has no such file (exit code 2).
    """
    name = _path_within(folder, file)
    path = PurePath(name)
    is_activity = path.parent == PurePath("activities") and path.suffix.lower() in SUFFIXES
    if name not in (PLAN, ROLES) and (not is_activity or path.name.startswith(".")):
        message = f"{show_path(file, cwd)} is no file of the plan in {show_path(folder, cwd)}."
        advice = f"A plan has {PLAN}, {ROLES} and the .yaml files directly in activities."
        raise EdpError(f"{message} {advice}", exit_code=2)
    return name


def put_in_place(contents: Contents, content: Content, name: str) -> Contents:
    """The contents of the plans folder with that file in the place of the one of its name, or as one more."""
    if name == PLAN:
        return replace(contents, plan=content)
    if name == ROLES:
        return replace(contents, roles=content)
    others = [each for each in contents.activities if each.shown != content.shown]
    activities = sorted((*others, content), key=lambda each: PurePath(each.shown).name)
    return replace(contents, activities=tuple(activities))


def _path_within(folder: Path, file: Path) -> str:
    """The file's path from the folder; with all links followed, where the path as it is typed leads out of it."""
    name = show_path(file, folder)
    if name.startswith(".."):
        return show_path(Path(os.path.realpath(file)), Path(os.path.realpath(folder)))
    return name
