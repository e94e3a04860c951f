"""What is in a plans folder, byte by byte: enough to know whether it is as it was."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.store.files import Trouble
from edp_cli.store.find import RECORDS, list_plan_files
from edp_cli.store.folder import Disk
from edp_cli.store.wording import printable, show_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from edp_cli.findings import Finding
    from edp_cli.store.folder import Folder


@dataclass(frozen=True, slots=True)
class Content:
    """One file: its path as shown to people, its bytes, or why they cannot be had; of a record, its name as well.

    That is its path from the plans folder, with forward slashes: `records/done/2003-autumn/5.1-2.yaml`.
    """

    shown: str
    data: bytes | Trouble
    name: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a plans folder. `findings` says what is wrong with the folder itself.

    `records` are those of each kind: `done`, `progress`, `decisions`.
    """

    plan: Content
    roles: Content
    activities: tuple[Content, ...]
    findings: tuple[Finding, ...]
    records: Mapping[str, tuple[Content, ...]] = field(default_factory=dict)

    def all(self) -> tuple[Content, ...]:
        """Every file: the plan's own, then the records."""
        records = (content for kind in self.records.values() for content in kind)
        return (self.plan, self.roles, *self.activities, *records)

    def as_bytes(self) -> bytes | None:
        """All of it as one run of bytes, which two folders share only if they say the same in the same files.

        None where the folder or a file could not be read.
        """
        parts: list[bytes] = []
        if self.findings:
            return None
        for content in self.all():
            if isinstance(content.data, Trouble):
                return None
            name = content.shown.encode("utf-8", "surrogatepass")
            parts += [b"%d %d\n" % (len(name), len(content.data)), name, content.data]
        return b"".join(parts)


def read_contents(folder: Path, *, cwd: Path) -> Contents:
    """Read every file of the plans folder; `cwd` is where paths are shown from. Nothing is raised."""
    return contents_of(Disk(folder), cwd=cwd)


def contents_of(folder: Folder, *, cwd: Path) -> Contents:
    """Read every file of a plans folder, wherever it is kept; `cwd` is where paths are shown from."""
    listed = list_plan_files(folder, cwd=cwd)

    def read(path: Path) -> Content:
        return Content(show_path(path, cwd), folder.read(path))

    activities = tuple(map(read, listed.activities))
    records = {kind: tuple(_records(folder, kind, names, cwd)) for kind, names in listed.records.items()}
    return Contents(read(listed.plan), read(listed.roles), activities, listed.findings, records)


def _records(folder: Folder, kind: str, names: tuple[str, ...], cwd: Path) -> Iterator[Content]:
    path = folder.path / RECORDS / kind
    above = show_path(path, cwd)
    is_within = above.rpartition("/")[2] in (".", "..")
    for name in names:
        shown = show_path(path / name, cwd) if is_within else f"{above}/{printable(name)}"
        yield Content(shown, folder.read_below(path, name), f"{RECORDS}/{kind}/{name}")
