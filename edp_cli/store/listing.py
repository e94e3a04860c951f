"""Lists the YAML files of one folder, and says which files beside or below them are not read."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, islice
from typing import TYPE_CHECKING

from edp_cli.findings import Finding, Location, Severity
from edp_cli.store.faults import LIMIT
from edp_cli.store.wording import show_path

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from edp_cli.store.folder import Entry, Folder

SUFFIXES = (".yaml", ".yml")
"""What the names of plan files end in."""
_DISGUISES = (".yaml.txt", ".yml.txt")


def list_yaml_files(path: Path, *, within: Folder, cwd: Path) -> tuple[list[Path], list[Finding]]:
    """The `.yaml` and `.yml` files in the folder at `path`, by their names, and what is wrong with the folder.

    Hidden files and others (a README, an editor's left-overs) do not count. Sub-folders are not read: each YAML
    file in them is a warning (EDP008). A folder that is missing, that cannot be listed or that a link places
    outside the plans folder is an error (EDP001).
    """
    try:
        entries = _shown(within.entries(path))
    except FileNotFoundError:
        return [], [_cannot_list(path, "there is no such folder", cwd)]
    except OSError as error:
        return [], [_cannot_list(path, error.strerror or str(error), cwd)]
    files = [path / entry.name for entry in entries if _is_yaml(entry.name)]
    disguised = (path / entry.name for entry in entries if _is_disguised(entry.name))
    below = _below(within, path, entries)
    return files, [_unread(found, cwd) for found in islice(chain(disguised, below), LIMIT)]


RECORD_KINDS = ("done", "progress", "decisions")
"""The folders of records: what was done, how it stands in somebody's judgement, what was decided."""


def list_records(path: Path, *, within: Folder, cwd: Path) -> tuple[dict[str, tuple[str, ...]], list[Finding]]:
    """The files of each kind of record below the folder at `path`, which need not be there, at any depth.

    They are named from the folder of their kind, with forward slashes. Files that are hidden do not count. A YAML
    file elsewhere in the folder, or one whose name an editor has changed, is a warning (EDP008). A folder that
    cannot be listed is an error (EDP001).
    """
    try:
        entries = _shown(within.entries(path))
    except FileNotFoundError:
        return {}, []
    except OSError as error:
        unread = replace(_cannot_list(path, error.strerror or str(error), cwd), help=_NO_RECORDS)
        return {}, [unread]
    found: dict[str, tuple[str, ...]] = {}
    strays = list(_strays(within, path, entries))
    for kind in (entry.name for entry in entries if _is_record_folder(entry)):
        names = within.names(path / kind)
        found[kind] = tuple(name for name in names if _is_yaml(name) and "/." not in f"/{name}")
        strays += (path / kind / name for name in names if _is_disguised(name))
    return found, [_unread(stray, cwd, _RECORDS_STAND) for stray in strays[:LIMIT]]


def _is_record_folder(entry: Entry) -> bool:
    return entry.name in RECORD_KINDS and entry.is_dir() and not entry.is_symlink()


def _strays(within: Folder, path: Path, entries: Iterable[Entry]) -> Iterator[Path]:
    """The YAML files beside the folders of records, and in other folders."""
    others = [entry for entry in entries if not _is_record_folder(entry)]
    yield from (path / entry.name for entry in others if _is_yaml(entry.name) or _is_disguised(entry.name))
    yield from _below(within, path, others)


def check_unread(folder: Folder, *, read: Collection[str], cwd: Path) -> list[Finding]:
    """A warning (EDP008) for each YAML file directly in the plans folder but those named in `read`."""
    try:
        entries = _shown(folder.entries(folder.path))
    except OSError:  # then no file in it can be opened either, which is reported
        return []
    names = [entry.name for entry in entries if _is_yaml(entry.name) or _is_disguised(entry.name)]
    strays = [folder.path / name for name in names if name not in read]
    return [_unread(path, cwd) for path in strays[:LIMIT]]


def _shown(entries: Iterable[Entry]) -> list[Entry]:
    """The entries by name, but for what is hidden."""
    return sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)


def _below(within: Folder, path: Path, entries: Iterable[Entry]) -> Iterator[Path]:
    """The YAML files in the sub-folders of a folder, at any depth, and the links to other folders."""
    for entry in entries:
        if _is_yaml(entry.name) or not entry.is_dir():
            continue
        if entry.is_symlink():
            yield path / entry.name
            continue
        yield from (found for found in within.walk(path / entry.name) if _is_yaml(found.name))


def _is_disguised(name: str) -> bool:
    """Whether a name is that of a YAML file which an editor gave an ending of its own: `5.1.yaml.txt`."""
    return name.lower().endswith(_DISGUISES)


def _is_yaml(name: str) -> bool:
    """Whether a name is that of a YAML file."""
    return name.lower().endswith(SUFFIXES)


def _cannot_list(folder: Path, reason: str, cwd: Path) -> Finding:
    """The finding for a folder whose files cannot be listed."""
    message = f'The folder "{folder.name}" cannot be read: {reason}.'
    advice = "Create it with a file for each activity, or see whether its name is spelt right."
    return Finding("EDP001", Severity.ERROR, message, Location(show_path(folder, cwd)), help=advice)


_FILES_STAND = 'A plan has plan.yaml, roles.yaml and the files directly in "activities".'
_NO_RECORDS = "Ask for leave to read it; where it is a link or a file, put the folder itself in its place."
_RECORDS_STAND = f"Records stand in {', '.join(RECORD_KINDS[:-1])} or {RECORD_KINDS[-1]}, below records."


def _unread(path: Path, cwd: Path, stand: str = _FILES_STAND) -> Finding:
    """The finding for something that looks like a plan file but is not read."""
    if _is_disguised(path.name):
        message = "This is not read: its name ends in .txt."
        advice = f'Rename it to "{path.name[: -len(".txt")]}".'
        return Finding("EDP008", Severity.WARNING, message, Location(show_path(path, cwd)), help=advice)
    message = "This is not read: it is not in a place where plan files are looked for."
    advice = f"{stand} Move it there, or elsewhere."
    return Finding("EDP008", Severity.WARNING, message, Location(show_path(path, cwd)), help=advice)
