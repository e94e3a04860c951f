"""What shows that something was done: links, and files that are there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli.recording.asking import Question
from edp_cli.cli.recording.desk import text_of
from edp_cli.errors import EdpError
from edp_cli.store.evidence import Bounds, find_fault, is_link, name_evidence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.cli.recording.desk import Desk

_WRONG_USE = 2


def ask_evidence(desk: Desk, given: Sequence[str]) -> tuple[str, ...]:
    """The evidence as the record names it, each once."""

    def read(words: str) -> str:
        return _named(text_of("--evidence")(words), desk.folder)

    if given:
        return tuple(dict.fromkeys(map(read, given)))
    answered = desk.asking.further(Question("--evidence", "What shows it, a link or a file?", read), None)
    return (answered,) if answered is not None else ()


def _named(words: str, plans: Path) -> str:
    """How a record names the link or the file.

    Raises:
        EdpError: it is a file that is not there, or that no other machine has; or no link (exit code 2).
    """
    is_file = not is_link(words)
    named = name_evidence(words, plans=plans, cwd=Path.cwd()) if is_file else words
    if is_file and not Path(words).exists():
        said = f'There is no file "{words}", as it is looked for from the folder that you are in.'
        slashes = " Its folders are parted by forward slashes." if "\\" in words and os.sep == "/" else ""
        raise EdpError(f"{said}{slashes} A link begins with https://", exit_code=_WRONG_USE)
    fault = find_fault(named, Bounds.of(plans), typed=words)
    if fault is not None:
        raise EdpError(f"{fault.message} {fault.help}", exit_code=_WRONG_USE)
    return named
