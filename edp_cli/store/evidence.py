"""What a record names as evidence: links, which are never followed, and files, which are there or missing.

A file is named with forward slashes, from the folder that holds the plans folder: `evidence/report.pdf` stands
beside `plans/`. It is also found where the path leads from the plans folder itself.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from edp_cli.errors import EdpError
from edp_cli.store.wording import printable

_LINKS = ("http://", "https://")


def is_link(words: str) -> bool:
    """Whether what is named is a page on the web, not a file."""
    return words.strip().lower().startswith(_LINKS)


def find_evidence(words: str, *, plans: Path) -> Path | None:
    """Where the file stands that a record names; none where it is missing, or something other than a file."""
    for folder in (_home(plans), plans):
        path = folder / words
        if os.path.isfile(path):  # noqa: PTH113  Path's raises where there is no permission
            return path
    return None


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


def _home(plans: Path) -> Path:
    """The folder that holds the plans folder."""
    return Path(os.path.abspath(plans)).parent  # noqa: PTH100  keeps the path that people know, with its links
