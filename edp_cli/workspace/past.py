"""The revisions of a plan, each of which is read when it is asked for, and no file of it twice."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from edp_cli.compare.sides import Side
from edp_cli.duties.derive import make_docket
from edp_cli.duties.write_out import write_out
from edp_cli.errors import EdpError
from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import action_ref
from edp_cli.model.plan_file import PlanFile
from edp_cli.queries.history.states import Revision
from edp_cli.store.contents import Contents, contents_of, read_contents
from edp_cli.store.find import find_plans
from edp_cli.store.git.log import is_cut_short, list_past
from edp_cli.workspace.files import Reader
from edp_cli.workspace.opening import Workspace, open_workspace

if TYPE_CHECKING:
    from pathlib import Path

    from edp_cli.model.activity_file import Action
    from edp_cli.store.git.archive import Archive, PastPlan

_HEAD = "HEAD"


@dataclass(frozen=True)
class ReadState:
    """A state of the plan, of which no more is read than is asked for."""

    revision: Revision | None
    _contents: Contents
    _reader: Reader

    @property
    def unread(self) -> tuple[str, ...]:
        """The files that could not be read."""
        return self._workspace.left_out

    def side(self) -> Side | None:
        """All that could be read of it."""
        return self._side

    def mark(self, ref: str) -> object | None:
        """The action's own lines, plan.yaml and roles.yaml: what it follows from."""
        if ref not in self._lines or self._reader.file(self._contents.plan, PlanFile).value is None:
            return None
        return self._lines[ref], self._contents.plan.data, self._contents.roles.data

    @cached_property
    def _lines(self) -> dict[str, tuple[Action, ...]]:
        """The lines of each action by its reference; of several, where a number is used twice."""
        found: dict[str, tuple[Action, ...]] = {}
        for content in self._contents.activities:
            activity = self._reader.file(content, ActivityFile).value
            if activity is None:
                continue
            for action in activity.actions:
                ref = action_ref(activity, action)
                found[ref] = (*found.get(ref, ()), action)
        return found

    @cached_property
    def _workspace(self) -> Workspace:
        return open_workspace(self._contents, self._reader)

    @cached_property
    def _side(self) -> Side | None:
        plan, line = self._workspace.plan, self._workspace.line
        if plan is None:
            return None
        name = self.revision.short if self.revision is not None else ""
        return Side(name, write_out(plan, line), make_docket(plan, line, self._workspace.left_out))


@dataclass(frozen=True, slots=True)
class Past:
    """The states of a plan, newest first; `is_cut_short` says whether the clone holds no more than the latest."""

    states: tuple[ReadState, ...]
    is_cut_short: bool


def read_past(archive: Archive, *, plans: str | None, cwd: Path) -> Past:
    """The plan as its files are now, where there are any, and at each commit that changed it.

    Raises:
        EdpError: there is no commit yet, or no plan in the last (exit code 2 or 3).
    """
    reader = Reader()
    start = archive.commit(_HEAD)
    past = list(list_past(archive, start, _HEAD))
    states = [ReadState(_revision(each), contents_of(each.folder, cwd=cwd), reader) for each in past]
    try:
        folder = find_plans(cwd, given=plans)
    except EdpError:  # in a bare repository, for one, there are no files
        now = []
    else:
        now = [ReadState(None, read_contents(folder, cwd=cwd), reader)]
    return Past((*now, *states), is_cut_short(archive, past[-1].commit))


def _revision(past: PastPlan) -> Revision:
    commit = past.commit
    return Revision(commit.id, commit.day, commit.author, commit.subject)
