"""What is in a plans folder, byte by byte: enough to know whether it is as it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.store.files import Trouble
from edp_cli.store.find import list_plan_files
from edp_cli.store.folder import Disk
from edp_cli.store.wording import show_path

if TYPE_CHECKING:
    from pathlib import Path

    from edp_cli.findings import Finding
    from edp_cli.store.folder import Folder


@dataclass(frozen=True, slots=True)
class Content:
    """One file: its path as shown to people, and its bytes, or why they cannot be had."""

    shown: str
    data: bytes | Trouble


@dataclass(frozen=True, slots=True)
class Contents:
    """The files of a plans folder. `findings` says what is wrong with the folder itself."""

    plan: Content
    roles: Content
    activities: tuple[Content, ...]
    findings: tuple[Finding, ...]

    def as_bytes(self) -> bytes | None:
        """All of it as one run of bytes, which two folders share only if they say the same in the same files.

        None where the folder or a file could not be read.
        """
        parts: list[bytes] = []
        if self.findings:
            return None
        for content in (self.plan, self.roles, *self.activities):
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

    return Contents(read(listed.plan), read(listed.roles), tuple(map(read, listed.activities)), listed.findings)
