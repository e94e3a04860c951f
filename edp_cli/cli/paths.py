"""Which plan, and which of its files, `edp validate PATH ...` is about."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.find import PLAN, PLANS, RECORDS, show_path

if TYPE_CHECKING:
    from collections.abc import Collection

_CODE = re.compile(r"(?i)edp\d{1,3},?|\d{3},?")


@dataclass(frozen=True, slots=True)
class Reported:
    """What was asked about: files, as they are shown, and folders, in which all files are meant."""

    files: frozenset[str]
    folders: tuple[Path, ...]
    here: Path

    def __contains__(self, file: object) -> bool:
        """Whether a file, as it is shown, was asked about."""
        return file in self.files or any(self._is_in(str(file), folder) for folder in self.folders)

    def among(self, known: Collection[str]) -> Reported:
        """The same, where each of them is of the plan.

        Raises:
            EdpError: one of them is no file of the plan, or no folder with any (exit code 2).
        """
        strangers = sorted(self.files.difference(known))
        if strangers:
            raise EdpError(f"{strangers[0]} is not a file of this plan, so it cannot be checked.", exit_code=2)
        for folder in self.folders:
            if not any(self._is_in(file, folder) for file in known):
                raise EdpError(f"{show_path(folder, self.here)} holds no file of this plan.", exit_code=2)
        return self

    def _is_in(self, file: str, folder: Path) -> bool:
        return _whole(self.here / file).is_relative_to(folder)


def find_reported(paths: list[str], plans: str | None) -> tuple[str | None, Reported | None]:
    """The plans folder to open, and what to report on; none for all of it.

    A single folder may be the plans folder. Other files and folders are reported on within their own plan.

    Raises:
        EdpError: a path does not exist, or the plans folder stands among others (exit code 2).
    """
    for path in paths:
        if not path or not (Path(path).exists() or Path(path).is_symlink()):
            advice = " Several codes go with commas: --select EDP2,EDP301" if _CODE.fullmatch(path) else ""
            raise EdpError(f'There is no file "{path}".{advice}', exit_code=2)
    if not paths:
        return plans, None
    above = plan_of(Path(paths[0]))
    if len(paths) == 1 and (holds_plan(paths[0]) or (above is None and Path(paths[0]).is_dir())):
        return paths[0], None
    for path in filter(holds_plan, paths):
        raise EdpError(f'"{path}" is the whole plan: name it alone, or files and folders in it.', exit_code=2)
    here = Path.cwd()
    shown = {path: show_path(here / path, here) for path in paths}
    folders = tuple(_whole(here / name) for path, name in shown.items() if Path(path).is_dir())
    files = frozenset(name for path, name in shown.items() if not Path(path).is_dir())
    return plans or above, Reported(files, folders, here)


def holds_plan(path: str) -> bool:
    """Whether it is a plans folder, or the folder that holds one."""
    return any((Path(path) / name).exists() for name in (PLAN, f"{PLANS}/{PLAN}"))


def plan_of(path: Path) -> str | None:
    """The folder above the file, or the folder, that holds its plan.yaml; none where there is none."""
    above = _whole(path).parents
    folders = (*above[:2], *(folder.parent for folder in above if folder.name == RECORDS))
    return next((str(folder) for folder in folders if (folder / PLAN).exists()), None)


def _whole(path: Path) -> Path:
    """The whole path, as people know it, with its links."""
    return Path(os.path.abspath(path))  # noqa: PTH100  which follows them
