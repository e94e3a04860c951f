"""`Source`: what is known of a file that was checked, beside the findings themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was checked.

    Attributes:
        path: its path from the root of the repository, as code hosts know it; else as it is shown to people.
        lines: its lines, as the findings count them; none where it could not be read as text.
    """

    path: str
    lines: tuple[str, ...] = ()


Sources = Mapping[str, Source]
"""The files by the paths that people are shown."""


def path_of(file: str, sources: Sources) -> str:
    """The path of the file, or folder, for a code host."""
    return sources[file].path if file in sources else file
