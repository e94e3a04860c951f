"""What a record names as evidence: links, which are never followed, and files, which are there or missing.

A file is named with forward slashes, from the folder that holds the plans folder: `evidence/report.pdf` stands
beside `plans/`. It is also found where the path leads from the plans folder itself. It stands in the repository
that the plan is kept in, or where there is none, in the folder that holds the plans folder: what stands elsewhere
is on one machine only, and the next officer does not have it.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from edp_cli.checks.records.rule import Fault
from edp_cli.errors import EdpError
from edp_cli.store.files import real_path
from edp_cli.store.find import find_repository
from edp_cli.store.wording import printable

_LINKS = ("http://", "https://")
_HOST = re.compile(r"\w(?:[\w.-]*\w)?\.?|[0-9a-f:.]*:[0-9a-f:.]*", re.IGNORECASE)
"""The name of a machine, or its number."""
_OF_ONE_MACHINE = re.compile(r"[/\\]|[A-Za-z]:")
_BESIDE = "Put the file in a folder beside the plans folder, and write its path from there: evidence/report.pdf"
_MEND = "Put the file there, or mend its path, which starts from the folder that holds the plans folder."
_MEND_LINK = "Copy it anew from the address line of a browser. In the place of a space stands %20."


def is_link(words: str) -> bool:
    """Whether what is named is a page on the web, not a file."""
    return words.strip().lower().startswith(_LINKS)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the evidence of a plan is looked for, and the folders within which it stands.

    Attributes:
        plans: the plans folder.
        root: the folder of the repository; where there is none, the one that holds the plans folder.
        real: the folders within which a file stands when all links are followed.
        words: what the root is called.
    """

    plans: Path
    root: Path
    real: tuple[Path, ...]
    words: str

    @classmethod
    def of(cls, plans: Path) -> Bounds:
        """The bounds of the plan in that folder, which is there."""
        repository = find_repository(plans)
        root = repository or _home(plans)
        words = "the repository" if repository is not None else "the folder that holds the plans folder"
        return cls(plans, root, (real_path(root), real_path(plans)), words)


def find_fault(words: str, bounds: Bounds, *, typed: str | None = None) -> Fault | None:
    """Why what is named shows nothing; none where it is a link, or a file that is there.

    `typed` is how the file was named by whoever is to read it, where that is otherwise.
    """
    shown = f'"{words if typed is None else typed}"'
    if is_link(words):
        return None if _is_address(words) else Fault(f"{shown} is not the address of any page.", _MEND_LINK)
    if _OF_ONE_MACHINE.match(words):
        return Fault(f"{shown} is a place on one machine, and nobody finds it from another.", _BESIDE)
    if "\\" in words:
        forward = words.replace("\\", "/")
        return Fault(f"{shown} is written with backslashes.", f"Write it so: {forward}")
    folders = (_home(bounds.plans), bounds.plans)
    first, second = (Path(os.path.abspath(folder / words)) for folder in folders)  # noqa: PTH100  keeps the links
    places = [path for path in (first, second) if path.is_relative_to(bounds.root)]
    faults = [_look(path, shown, bounds) for path in places if os.path.exists(path)]  # noqa: PTH110  Path's raises
    if faults:
        return None if None in faults else faults[0]
    if first not in places:
        return Fault(f"{shown} leads out of {bounds.words}, so others do not have it.", _BESIDE)
    return Fault(f"There is no file {shown}.", _MEND)


def name_evidence(typed: str, *, plans: Path, cwd: Path) -> str:
    """How a record names a file that was typed as its path from `cwd`.

    Raises:
        EdpError: no record can name it: it stands on another drive (exit code 2).
    """
    try:
        return PurePath(os.path.relpath(cwd / typed, _home(plans))).as_posix()
    except ValueError:
        message = f"{printable(typed)} stands on another drive than the plan. Copy it to a folder beside the plan."
        raise EdpError(message, exit_code=2) from None


def _is_address(words: str) -> bool:
    """Whether a link names a machine and has no space in it."""
    if words.split() != [words.strip()]:
        return False
    try:
        parts = urlsplit(words.strip())
        return bool(_HOST.fullmatch(parts.hostname or "")) and parts.port != 0
    except ValueError:  # a number that is none, or is no port's
        return False


def _look(path: Path, shown: str, bounds: Bounds) -> Fault | None:
    """What is wrong with what stands at the path; none where it is a file that shows something."""
    if os.path.isdir(path):  # noqa: PTH112  Path's raises where there is no permission
        return Fault(f"{shown} is a folder.", "Write which of the files in it show this, as a list.")
    if not os.path.isfile(path):  # noqa: PTH113  as above
        return Fault(f"{shown} is no ordinary file.", _MEND)
    if not any(real_path(path).is_relative_to(folder) for folder in bounds.real):
        said = f"{shown} is a link that leads out of {bounds.words}, so others do not have it."
        return Fault(said, "Put the file itself in its place.")
    if path.stat().st_size == 0:
        return Fault(f"{shown} is empty, so it shows nothing.", "Put the whole file in its place.")
    return None


def _home(plans: Path) -> Path:
    """The folder that holds the plans folder."""
    return Path(os.path.abspath(plans)).parent  # noqa: PTH100  keeps the path that people know, with its links
