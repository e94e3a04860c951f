"""Opens a plan: its files as they are written, the plan that they make, and what is wrong with them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from edp_cli.findings import Finding, Location, Severity
from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import Placed, PlacedActivity, PlacedRecords, Plan
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.record_files import DecisionFile, DoneFile, ProgressFile
from edp_cli.model.register import Register
from edp_cli.model.roles_file import RolesFile
from edp_cli.model.shape import path_in
from edp_cli.references import natural_key
from edp_cli.workspace.files import Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from edp_cli.duties.duty import Source
    from edp_cli.findings import IgnoreComment, Path
    from edp_cli.store.contents import Content, Contents
    from edp_cli.store.document import Document

M = TypeVar("M", bound="BaseModel")
R = TypeVar("R", DoneFile, ProgressFile, DecisionFile)


@dataclass(frozen=True, slots=True)
class Workspace:
    """A plans folder that was read.

    Attributes:
        plan: the plan, of all that could be read; none where plan.yaml could not.
        findings: what is wrong with the files themselves and with their shape.
        left_out: the files, and folders, that could not be read; they are not in the plan.
        files: every file that was looked at.
        comments: those in the files that ask for findings to be left out.
    """

    plan: Plan | None
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...]
    files: tuple[str, ...]
    comments: tuple[IgnoreComment, ...]
    _documents: dict[str, Document] = field(repr=False)

    def locate(self, source: Source, *, key: bool = False) -> tuple[Location, Path]:
        """Where a place of the plan stands in its file, and in its file's tree; with `key`, where its key does.

        What is said of a file that is there no longer is said of the whole of it.
        """
        document = self._documents.get(source.file)
        if document is None:
            return Location(source.file), ()
        path = path_in(document.data, source.path)
        return document.locate(path, key=key), path

    def line(self, source: Source) -> int:
        """The line of the file on which a place of the plan begins."""
        return self.locate(source)[0].line


def open_workspace(contents: Contents, reader: Reader | None = None) -> Workspace:
    """The workspace that the files of a plans folder make. What the reader has read before is not read again."""
    with _without_collector():
        return _Opening(contents, reader or Reader()).open()


@contextmanager
def _without_collector() -> Iterator[None]:
    """Reading makes many values and drops few: looking for ones to drop takes most of the time (measured)."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@dataclass(slots=True)
class _Opening:
    """The reading of one folder, under way."""

    contents: Contents
    reader: Reader
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    comments: list[IgnoreComment] = field(default_factory=list)

    def open(self) -> Workspace:
        contents = self.contents
        self.findings += contents.findings
        self.left_out += (found.location.file for found in contents.findings if found.severity is Severity.ERROR)
        plan_file = self._read(contents.plan, PlanFile)
        roles = self._read(contents.roles, RolesFile)
        activities: list[PlacedActivity] = []
        for content in contents.activities:
            activity = self._read(content, ActivityFile)
            if activity is not None:
                activities.append(PlacedActivity(content.shown, activity))
        records = PlacedRecords(
            tuple(self._records("done", DoneFile)),
            tuple(self._records("progress", ProgressFile)),
            tuple(self._records("decisions", DecisionFile)),
        )
        plan = None
        if plan_file is not None:
            activities.sort(key=lambda placed: natural_key(placed.activity.activity))
            plan = Plan(
                file=plan_file,
                file_name=contents.plan.shown,
                activities=tuple(activities),
                register=Register.of(roles),
                roles=roles,
                roles_name=contents.roles.shown,
                readings=self.reader.readings(plan_file),
                records=records,
            )
        found, left_out, files = tuple(self.findings), tuple(self.left_out), tuple(self.files)
        return Workspace(plan, found, left_out, files, tuple(self.comments), self.documents)

    def _records(self, kind: str, model: type[R]) -> Iterator[Placed[R]]:
        for content in self.contents.records.get(kind, ()):
            record = self._read(content, model)
            if record is not None:
                yield Placed(content.shown, record, content.name)

    def _read(self, content: Content, model: type[M]) -> M | None:
        """What the file says, if it is whole."""
        self.files.append(content.shown)
        read = self.reader.file(content, model)
        self.findings += read.findings
        if read.document is not None:
            self.documents[content.shown] = read.document
            self.comments += read.document.ignore_comments()
        if read.value is None:
            self.left_out.append(content.shown)
        return read.value
