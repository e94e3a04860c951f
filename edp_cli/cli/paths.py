"""Which plan, and which of its files, `edp validate PATH ...` is about."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.find import PLAN, RECORDS, show_path

if TYPE_CHECKING:
    from collections.abc import Iterable

_CODE = re.compile(r"(?i)edp\d{1,3},?|\d{3},?")


@dataclass(frozen=True, slots=True)
class Reported:
    """The files that were asked about, as they are shown."""

    files: frozenset[str]

    def among(self, known: Iterable[str]) -> frozenset[str]:
        """The files.

        Raises:
            EdpError: one of them is no file of the plan (exit code 2).
        """
        strangers = sorted(self.files.difference(known))
        if strangers:
            raise EdpError(f"{strangers[0]} is not a file of this plan, so it cannot be checked.", exit_code=2)
        return self.files


def find_reported(paths: list[str], plans: str | None) -> tuple[str | None, Reported | None]:
    """The plans folder to open, and the files to report on; none for all of them.

    A single folder is the plans folder. Files are reported on within their own plan.

    Raises:
        EdpError: a path does not exist, or a folder stands among files (exit code 2).
    """
    for path in paths:
        if not path or not (Path(path).exists() or Path(path).is_symlink()):
            advice = " Several codes go with commas: --select EDP2,EDP301" if _CODE.fullmatch(path) else ""
            raise EdpError(f'There is no file "{path}".{advice}', exit_code=2)
    if not paths:
        return plans, None
    if len(paths) == 1 and Path(paths[0]).is_dir():
        return paths[0], None
    for path in paths:
        if Path(path).is_dir():
            raise EdpError(
                f'"{path}" is a folder: name one plans folder alone, or files of the plan.', exit_code=2
            )
    here = Path.cwd()
    return plans or plan_of(Path(paths[0])), Reported(frozenset(show_path(here / path, here) for path in paths))


def plan_of(path: Path) -> str | None:
    """The folder above the file that holds its plan.yaml; none where there is none."""
    above = Path(os.path.abspath(path)).parents  # noqa: PTH100  keeps the path that people know, with its links
    folders = (*above[:2], *(folder.parent for folder in above if folder.name == RECORDS))
    return next((str(folder) for folder in folders if (folder / PLAN).exists()), None)
