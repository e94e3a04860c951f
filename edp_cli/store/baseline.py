"""Reads and writes `baseline.json`, the file in the plans folder that lists what is known to be wrong."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, NoReturn

from edp_cli.errors import EdpError
from edp_cli.queries.baseline import Baseline, Entry, Naming
from edp_cli.store.files import Trouble, read_bytes
from edp_cli.store.wording import show_path
from edp_cli.store.write import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = "baseline.json"
SCHEMA = "edp/baseline/1"
_TEXTS = ("file", "ref", "code", "message")
_KEYS = {*_TEXTS, "count"}


def name_files(shown: Iterable[str], *, folder: Path, cwd: Path) -> Naming:
    """How a baseline in the plans folder names the files that are shown so from `cwd`."""
    return Naming({file: show_path(cwd / file, folder) for file in shown})


def read_baseline(folder: Path, *, cwd: Path) -> Baseline | None:
    """The baseline of the plans folder, if it has one. What is listed twice is known as often as one of them says.

    Raises:
        EdpError: it cannot be read, or is not as it was written (exit code 3).
    """
    path = folder / NAME
    if not os.path.lexists(path):
        return None
    shown = show_path(path, cwd)
    data = read_bytes(path, root=folder)
    if isinstance(data, Trouble):
        _refuse(shown, data.message[:1].lower() + data.message[1:].rstrip("."))
    baseline = Baseline()
    for number, entry in enumerate(_entries(data, shown), start=1):
        if not _is_entry(entry):
            _refuse(shown, f"number {number} of its findings is not as edp writes them")
        known = Entry(*(entry[key] for key in _TEXTS))
        baseline[known] = max(baseline[known], entry["count"])
    return baseline


def save_baseline(folder: Path, text: str, *, cwd: Path) -> str:
    """Write the text of a baseline, in the place of the one before; and say where, as it is shown.

    Raises:
        EdpError: it cannot be written, or another file stands there (exit code 3).
    """
    path = folder / NAME
    shown = show_path(path, cwd)
    if path.is_file() and not path.is_symlink():
        data = read_bytes(path, root=folder)
        if isinstance(data, Trouble) or SCHEMA.encode() not in data:
            message = f"{shown} was not written: there is a file of that name that is no baseline of edp."
            raise EdpError(f"{message} Move it out of the way.", exit_code=3)
    write_whole(path, text)
    return shown


def _entries(data: bytes, shown: str) -> list[Any]:
    """The entries, whatever they are."""
    import json  # noqa: PLC0415  most plans have no baseline

    try:
        whole = json.loads(data.decode())
    except json.JSONDecodeError as error:
        _refuse(shown, f"line {error.lineno} is not JSON")
    except UnicodeDecodeError:
        _refuse(shown, "it is not UTF-8 text")
    except (RecursionError, ValueError):  # nested without end; a number of thousands of figures
        _refuse(shown, "it is not as edp writes it")
    if not isinstance(whole, dict) or whole.get("schema") != SCHEMA or not isinstance(whole.get("findings"), list):
        _refuse(shown, f'it is not a baseline of edp, which has "schema": "{SCHEMA}" and "findings"')
    found: list[Any] = whole["findings"]
    return found


def _is_entry(entry: Any) -> bool:  # noqa: ANN401  JSON of any kind
    if not isinstance(entry, dict) or entry.keys() != _KEYS:
        return False
    count = entry["count"]
    return all(isinstance(entry[key], str) for key in _TEXTS) and type(count) is int and count > 0


def _refuse(shown: str, why: str) -> NoReturn:
    """Say why the baseline is not used."""
    message = f"{shown} cannot be used: {why}. Write it anew with: edp validate --write-baseline"
    raise EdpError(f"{message}\nOr see all findings with: edp validate --no-baseline", exit_code=3)
