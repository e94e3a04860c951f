"""What shows that something was done: links, and files that are there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from edp_cli.cli.recording.asking import Question
from edp_cli.cli.recording.desk import text_of
from edp_cli.errors import EdpError
from edp_cli.store.evidence import find_evidence, is_link, name_evidence

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
        EdpError: it is a file that is not there (exit code 2).
    """
    if is_link(words):
        return words
    named = name_evidence(words, plans=plans, cwd=Path.cwd())
    if not Path(words).is_file() or find_evidence(named, plans=plans) is None:
        said = f'There is no file "{words}", as it is looked for from the folder that you are in.'
        raise EdpError(f"{said} A link begins with https://", exit_code=_WRONG_USE)
    return named
