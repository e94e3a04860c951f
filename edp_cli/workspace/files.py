"""Reads plan files into models; `Reader` reads a file of several states of a plan once, however many share it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from edp_cli.findings import Finding, Severity
from edp_cli.model.plan import make_frame
from edp_cli.model.readings import Readings
from edp_cli.model.shape import Misshape, read_shape
from edp_cli.store.read import read_content

if TYPE_CHECKING:
    from pydantic import BaseModel

    from edp_cli.model.plan_file import PlanFile
    from edp_cli.store.contents import Content
    from edp_cli.store.document import Document
    from edp_cli.timescale import Frame

M = TypeVar("M", bound="BaseModel")
SHAPE = "EDP101"


@dataclass(frozen=True, slots=True)
class FileRead(Generic[M]):
    """What one file says: `value`, if it is whole; and what is wrong with the file and its shape."""

    document: Document | None
    value: M | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the files of states of a plan that have most of their files in common."""

    _files: dict[tuple[Content, type], FileRead[Any]] = field(default_factory=dict)
    _readings: list[tuple[Frame, Readings]] = field(default_factory=list)

    def file(self, content: Content, model: type[M]) -> FileRead[M]:
        """What the file says."""
        key = content, model
        if key not in self._files:
            self._files[key] = read_file(content, model)
        return self._files[key]

    def readings(self, file: PlanFile) -> Readings:
        """How the timescales of a plan are read: wordings that were read before are not read again."""
        frame = make_frame(file)
        found = next((readings for known, readings in self._readings if known == frame), None)
        if found is None:
            found = Readings(frame)
            self._readings.append((frame, found))
        return found


def read_file(content: Content, model: type[M]) -> FileRead[M]:
    """What the file says. Nothing is raised."""
    document, findings = read_content(content)
    if document is None:
        return FileRead(None, None, tuple(findings))
    value, misshapes = read_shape(model, document.data)
    whole = not any(found.severity is Severity.ERROR for found in findings)
    found = (*findings, *(_finding(document, misshape) for misshape in misshapes))
    return FileRead(document, value if whole else None, found)


def _finding(document: Document, misshape: Misshape) -> Finding:
    location = document.locate(misshape.path, key=misshape.at_key)
    message, advice = (text[:1].upper() + text[1:] for text in (misshape.message, misshape.help))
    said = (SHAPE, Severity.ERROR, f"{message}.", location, misshape.path)
    return Finding(*said, help=_stopped(advice), correction=misshape.meant)


def _stopped(text: str) -> str:
    return text if text.endswith(("?", ".")) else f"{text}."
