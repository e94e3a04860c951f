"""The lines of files, as the places of findings count them, from the very bytes that were checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.store.decode import decode
from edp_cli.store.faults import FaultList
from edp_cli.store.files import Trouble

if TYPE_CHECKING:
    from collections.abc import Collection

    from edp_cli.store.contents import Contents


def read_lines(contents: Contents, files: Collection[str]) -> dict[str, tuple[str, ...]]:
    """The lines of these files, by their paths as shown; no entry where a file has no bytes that could be read.

    They are as they were typed, without their line ends: what may not stand in a plan file is still in them.
    """
    found: dict[str, tuple[str, ...]] = {}
    for content in contents.all():
        if content.shown in files and not isinstance(content.data, Trouble):
            text, _ = decode(content.data, FaultList())
            found[content.shown] = tuple(text.split("\n"))
    return found
