"""Which two states of a plan are meant.

```
sides    = nothing                    HEAD, and the plan here
         | side                       that side, and the plan here
         | side side                  the two
         | revision ".." revision     the two; one that is left out is HEAD
         | revision "..." revision    where the two parted, and the second
side     = folder | revision
revision = what git knows by it [ ":" the plans folder in it ]
```
A word that is a plans folder, or that begins as only a path does (`./plans`), is a folder; any other is a
revision. A branch with the name of such a folder can be called `heads/NAME`.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.errors import EdpError
from edp_cli.store.find import PLAN, PLANS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_HEAD = "HEAD"
_PATH = re.compile(r"\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\]")
_RANGE = re.compile(r"(?P<old>.*?)(?P<dots>\.{2,3})(?P<new>.*)", re.DOTALL)
_WITH_FOLDER = re.compile(r"(?P<revision>[^:{]+(?:\{[^}]*\}[^:{]*)*):(?P<folder>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Here:
    """The plan as it is in the folder where people work."""


@dataclass(frozen=True, slots=True)
class InFolder:
    """The plan in a folder."""

    typed: str


@dataclass(frozen=True, slots=True)
class AtRevision:
    """The plan at a revision; `folder` is the plans folder in it, where it was named too."""

    word: str
    folder: str | None = None


@dataclass(frozen=True, slots=True)
class WhereParted:
    """The plan at the revision from which two others parted."""

    typed: str
    sides: tuple[str, str]


Named = Here | InFolder | AtRevision | WhereParted


def read_words(words: Sequence[str], *, cwd: Path) -> tuple[Named, Named]:
    """The states that are meant by what was typed: before, and after.

    Raises:
        EdpError: a word is empty, or `A..B` is not alone (exit code 2).
    """
    if not words:
        return AtRevision(_HEAD), Here()
    if any(not word.strip() for word in words):
        raise EdpError("One of the two that are to be compared is empty.", exit_code=2)
    ranges = [found for word in words if not is_folder(word, cwd) and (found := _RANGE.fullmatch(word))]
    if ranges and len(words) > 1:
        raise EdpError(f'"{ranges[0][0]}" names two revisions already: give it alone.', exit_code=2)
    if ranges:
        return _read_range(ranges[0])
    named = [InFolder(word) if is_folder(word, cwd) else read_revision(word) for word in words]
    return named[0], named[1] if len(named) > 1 else Here()


def is_folder(word: str, cwd: Path) -> bool:
    """Whether a word is a plans folder, or a folder with one in it, or can only be a path."""
    plans = (cwd / word / PLAN, cwd / word / PLANS / PLAN)
    return bool(_PATH.match(word)) or any(map(os.path.lexists, plans))


def read_revision(word: str) -> AtRevision:
    """The revision that is meant, and the plans folder in it, if that is named too."""
    found = _WITH_FOLDER.fullmatch(word)
    return AtRevision(found["revision"], found["folder"]) if found else AtRevision(word)


def _read_range(found: re.Match[str]) -> tuple[Named, Named]:
    old, new = found["old"] or _HEAD, found["new"] or _HEAD
    if found["dots"] == "..":
        return read_revision(old), read_revision(new)
    return WhereParted(found[0], (old, new)), read_revision(new)
