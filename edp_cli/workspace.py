"""Opens a plans folder: its files as they are written, the plan that they make, and what is wrong with them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from edp_cli.findings import Finding, Location, Severity
from edp_cli.model.activity_file import ActivityFile
from edp_cli.model.plan import PlacedActivity, Plan, make_frame, natural_key
from edp_cli.model.plan_file import PlanFile
from edp_cli.model.readings import Readings
from edp_cli.model.roles_file import Register, RolesFile
from edp_cli.model.shape import Misshape, path_in, read_shape
from edp_cli.store.find import list_plan_files, show_path
from edp_cli.store.read import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pydantic import BaseModel

    from edp_cli.duties import Source
    from edp_cli.findings import Path as TreePath
    from edp_cli.store.document import Document

M = TypeVar("M", bound="BaseModel")
SHAPE = "EDP101"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A plans folder that was read.

    Attributes:
        plan: the plan, of all that could be read; none where plan.yaml could not.
        findings: what is wrong with the files themselves and with their shape.
        left_out: the files, and folders, that could not be read; they are not in the plan.
        files: every file that was looked at.
    """

    plan: Plan | None
    findings: tuple[Finding, ...]
    left_out: tuple[str, ...]
    files: tuple[str, ...]
    _documents: dict[str, Document] = field(repr=False)

    def locate(self, source: Source, *, key: bool = False) -> tuple[Location, TreePath]:
        """Where a place of the plan stands in its file, and in its file's tree; with `key`, where its key does."""
        document = self._documents.get(source.file)
        if document is None:
            return Location(source.file), source.path
        path = path_in(document.data, source.path)
        return document.locate(path, key=key), path

    def line(self, source: Source) -> int:
        """The line of the file on which a place of the plan begins."""
        return self.locate(source)[0].line


def open_workspace(folder: Path, *, cwd: Path) -> Workspace:
    """Read every file of the plans folder; `cwd` is where paths are shown from."""
    with _without_collector():
        return _Opening(folder, cwd).open()


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

    folder: Path
    cwd: Path
    documents: dict[str, Document] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)

    def open(self) -> Workspace:
        listed = list_plan_files(self.folder, cwd=self.cwd)
        self.findings += listed.findings
        self.left_out += (found.location.file for found in listed.findings if found.severity is Severity.ERROR)
        plan_name, plan_file = self._read(listed.plan, PlanFile)
        roles_name, roles = self._read(listed.roles, RolesFile)
        activities: list[PlacedActivity] = []
        for path in listed.activities:
            name, activity = self._read(path, ActivityFile)
            if activity is not None:
                activities.append(PlacedActivity(name, activity))
        plan = None
        if plan_file is not None:
            activities.sort(key=lambda placed: natural_key(placed.activity.activity))
            readings = Readings(make_frame(plan_file))
            register = Register.of(roles)
            plan = Plan(plan_file, plan_name, tuple(activities), register, roles, roles_name, readings)
        return Workspace(plan, tuple(self.findings), tuple(self.left_out), tuple(self.files), self.documents)

    def _read(self, path: Path, model: type[M]) -> tuple[str, M | None]:
        """The file's name as shown, and what it says, if it is whole."""
        name = show_path(path, self.cwd)
        self.files.append(name)
        document, findings = read_document(path, shown=name, root=self.folder)
        self.findings += findings
        value: M | None = None
        if document is not None:
            self.documents[name] = document
            value, misshapes = read_shape(model, document.data)
            self.findings += (_finding(document, misshape) for misshape in misshapes)
        if value is None or any(found.severity is Severity.ERROR for found in findings):
            self.left_out.append(name)
            return name, None
        return name, value


def _finding(document: Document, misshape: Misshape) -> Finding:
    location = document.locate(misshape.path, key=misshape.at_key)
    message, advice = (text[:1].upper() + text[1:] for text in (misshape.message, misshape.help))
    return Finding(SHAPE, Severity.ERROR, f"{message}.", location, misshape.path, help=_stopped(advice))


def _stopped(text: str) -> str:
    return text if text.endswith(("?", ".")) else f"{text}."
