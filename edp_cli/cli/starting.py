"""What `edp init` says: what was wrong with what was typed, or what was written and what to type next."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.periods import show_day
from edp_cli.store.characters import explain_refused
from edp_cli.store.wording import printable

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.queries.new_plan import NewPlan

_WRITTEN = """\
A new plan is in {folder}:

  plan.yaml                        title, dates, priorities
  roles.yaml                       posts and committees
  activities/1.1-self-review.yaml  an activity, its actions
  activities/1.2-attendance.yaml   another activity
  schemas/                         help for editors

It runs from {starts} to {ends}. Look at it first,
then put your own words in the place of those in it:

"""


def check_typed(name: str, words: str) -> None:
    """See that what was typed for `name` says something, and that it holds nothing that plans do not use.

    Raises:
        EdpError: it does not (exit code 2).
    """
    if not words.strip():
        raise EdpError(f"Nothing is given for {name}.", exit_code=2)
    refused = explain_refused(words)
    if refused:
        raise EdpError(f"What is given for {name} cannot be used. {refused}", exit_code=2)


def say_written(folder: str, plan: NewPlan, today: date) -> str:
    """What was written, and three commands that show what can be done with it."""
    name = "this folder" if _is_here(folder) else printable(folder)
    text = _WRITTEN.format(folder=name, starts=show_day(plan.starts), ends=show_day(plan.ends))
    return text + "".join(f"  {command}\n" for command in _next(folder, plan, today))


def _next(folder: str, plan: NewPlan, today: date) -> list[str]:
    """The commands to type next: in the plan's folder, or where EDP_PLANS leads elsewhere, by its name."""
    name = _as_typed(folder)
    as_of = "" if plan.covers(today) else f" --as-of {plan.starts.isoformat()}"
    if os.environ.get("EDP_PLANS"):
        return [f"edp {command} --plans {name}" for command in (f"due{as_of}", f"owners{as_of}", "validate")]
    if _is_here(folder):
        return [f"edp due{as_of}", f"edp owners{as_of}", "edp validate"]
    return [f"cd {name}", f"edp due{as_of}", "edp validate"]


def _is_here(folder: str) -> bool:
    return Path(folder).samefile(Path.cwd())


def _as_typed(folder: str) -> str:
    """The folder's name as it is typed in the shell."""
    if sys.platform == "win32":
        return f'"{folder}"' if " " in folder else folder
    return printable(shlex.quote(folder))
