"""Finds the plans folder and lists the files in it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.listing import check_unread, list_yaml_files
from edp_cli.store.wording import printable, show_path

if TYPE_CHECKING:
    from edp_cli.findings import Finding

__all__ = ["PlanFiles", "find_plans", "list_plan_files", "show_path"]

_PLAN = "plan.yaml"
_ROLES = "roles.yaml"
_PLANS = "plans"
_ADVICE = "Go to the folder that holds the plan, or name the plans folder with --plans."
_START = "To start one: edp init my-plan"


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The files of one plans folder, whether or not they can be read.

    `activities` are in the order of their names. `findings` says what is wrong with the folder itself: EDP001
    where `activities` cannot be listed, and EDP008, a warning, for each plan-like file that is not read.
    """

    folder: Path
    plan: Path
    roles: Path
    activities: tuple[Path, ...]
    findings: tuple[Finding, ...]


def find_plans(start: Path, *, given: str | None = None) -> Path:
    """The plans folder: the one given, relative to `start`, or else the nearest.

    The one given may also be a folder with `plans/` in it. The nearest is `start` itself if it holds `plan.yaml`,
    or else the first `plans/` that does, in `start` or upwards. Without any, EdpError (exit code 3) says where it
    was looked for. An empty `given` counts as none.
    """
    if given:
        return _check_given(start / given, given)
    here = Path(os.path.abspath(start))  # noqa: PTH100 - keeps the path that people know, with its links
    candidates = [here, *(folder / _PLANS for folder in (here, *here.parents))]
    for folder in candidates:
        if os.path.lexists(folder / _PLAN):
            return folder
    message = (
        f'No plan was found: there is no folder "{_PLANS}" with a {_PLAN} in {printable(str(here))} or above it.'
    )
    raise EdpError(f"{message} {_ADVICE} {_START}", exit_code=3)


def list_plan_files(folder: Path, *, cwd: Path) -> PlanFiles:
    """The files of the plans folder `folder`; in findings they are named from `cwd`. Nothing is opened."""
    activities, findings = list_yaml_files(folder / "activities", root=folder, cwd=cwd)
    findings += check_unread(folder, read={_PLAN, _ROLES}, cwd=cwd)
    return PlanFiles(folder, folder / _PLAN, folder / _ROLES, tuple(activities), tuple(findings))


def _check_given(folder: Path, given: str) -> Path:
    """The folder that was asked for, or `plans` in it, if it holds a plan."""
    shown = f'"{printable(given)}"'
    try:
        (folder / _PLAN).lstat()
    except NotADirectoryError:
        raise EdpError(f"{shown} is not a folder. {_ADVICE}", exit_code=3) from None
    except FileNotFoundError:
        if os.path.lexists(folder / _PLANS / _PLAN):
            return folder / _PLANS
        if not folder.exists():
            raise EdpError(f"There is no folder {shown}. {_ADVICE}", exit_code=3) from None
        raise EdpError(f"The folder {shown} holds no {_PLAN}. {_ADVICE}", exit_code=3) from None
    except OSError as error:
        raise EdpError(f"The folder {shown} cannot be opened: {error.strerror}.", exit_code=3) from error
    return folder
