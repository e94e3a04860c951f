"""What is asked about, but stands in a file that could not be read: it is left out, not missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBER = re.compile(r"[0-9]+\.[0-9]+")
_PARTIAL = 3


def check_left_out(words: str, number: str, left_out: Iterable[str]) -> None:
    """See whether the activity of that number may stand in one of the files that are left out, by their names.

    Raises:
        EdpError: it may (exit code 3). `words` are what was asked about, as typed.
    """
    files = [name for name in left_out if _may_hold(name, number)]
    if files:
        said = f"{' and '.join(files)} cannot be read and is left out. See: edp validate"
        raise EdpError(f"{words} cannot be shown: {said}", exit_code=_PARTIAL)


def _may_hold(file: str, number: str) -> bool:
    """Whether the file's name begins with the activity's number."""
    name = file.rpartition("/")[2]
    return _NUMBER.fullmatch(number) is not None and re.match(rf"{re.escape(number)}(?![0-9])", name) is not None
