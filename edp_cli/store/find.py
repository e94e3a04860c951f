"""Finds the plans folder and lists the files in it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.listing import check_unread, list_records, list_yaml_files
from edp_cli.store.wording import printable, show_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from edp_cli.findings import Finding
    from edp_cli.store.folder import Folder

__all__ = ["PlanFiles", "find_plans", "find_repository", "list_plan_files", "show_path"]

PLAN = "plan.yaml"
ROLES = "roles.yaml"
PLANS = "plans"
RECORDS = "records"
_ADVICE = "Go to the folder that holds the plan, or name the plans folder with --plans."
_START = "To start one: edp init my-plan"


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The files of one plans folder, whether or not they can be read.

    `activities` are in the order of their names; `records` are those of each kind, named from its folder.
    `findings` says what is wrong with the folder itself: EDP001 where it cannot be listed, and EDP008, a warning,
    for each plan-like file that is not read.
    """

    folder: Path
    plan: Path
    roles: Path
    activities: tuple[Path, ...]
    findings: tuple[Finding, ...]
    records: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def find_plans(start: Path, *, given: str | None = None) -> Path:
    """The plans folder: the one given, relative to `start`, or else the nearest.

    The one given may also be a folder with `plans/` in it. The nearest is `start` itself if it holds `plan.yaml`,
    or else the first `plans/` that does, in `start` or upwards. Without any, EdpError (exit code 3) says where it
    was looked for. An empty `given` counts as none.
    """
    if given:
        return _check_given(start / given, given)
    here = Path(os.path.abspath(start))  # noqa: PTH100 - keeps the path that people know, with its links
    candidates = [here, *(folder / PLANS for folder in (here, *here.parents))]
    for folder in candidates:
        if os.path.lexists(folder / PLAN):
            return folder
    message = (
        f'No plan was found: there is no folder "{PLANS}" with a {PLAN} in {printable(str(here))} or above it.'
    )
    raise EdpError(f"{message} {_ADVICE} {_START}", exit_code=3)


def find_repository(start: Path, *, given: str | None = None) -> Path | None:
    """The root of the git repository that `start` is in; else the folder `given`, where that holds `start`."""
    start = Path(os.path.abspath(start))  # noqa: PTH100  keeps the path that people know, with its links
    for folder in (start, *start.parents):
        if os.path.lexists(folder / ".git"):
            return folder
    root = Path(os.path.abspath(given)) if given else None  # noqa: PTH100  as above
    return root if root is not None and start.is_relative_to(root) else None


def list_plan_files(folder: Folder, *, cwd: Path) -> PlanFiles:
    """The files of a plans folder; in findings they are named from `cwd`. Nothing is opened."""
    path = folder.path
    activities, findings = list_yaml_files(path / "activities", within=folder, cwd=cwd)
    findings += check_unread(folder, read={PLAN, ROLES}, cwd=cwd)
    records, found = list_records(path / RECORDS, within=folder, cwd=cwd)
    return PlanFiles(path, path / PLAN, path / ROLES, tuple(activities), (*findings, *found), records)


def _check_given(folder: Path, given: str) -> Path:
    """The folder that was asked for, or `plans` in it, if it holds a plan."""
    shown = f'"{printable(given)}"'
    try:
        (folder / PLAN).lstat()
    except NotADirectoryError:
        raise EdpError(f"{shown} is not a folder. {_ADVICE}", exit_code=3) from None
    except FileNotFoundError:
        if os.path.lexists(folder / PLANS / PLAN):
            return folder / PLANS
        if not folder.exists():
            raise EdpError(f"There is no folder {shown}. {_ADVICE}", exit_code=3) from None
        raise EdpError(f"The folder {shown} holds no {PLAN}. {_ADVICE}", exit_code=3) from None
    except OSError as error:
        raise EdpError(f"The folder {shown} cannot be opened: {error.strerror}.", exit_code=3) from error
    return folder
