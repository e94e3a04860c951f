"""Writes pages for people into a folder, and nothing over what somebody else has written there.

Each file ends with a line that says that edp wrote it, with a checksum of all that stands before it. By that line
the next run knows which files are its own and still as it left them: those alone may be replaced.
"""

from __future__ import annotations

import stat
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from edp_cli.store.write import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_COMMENTED = ".md"
_MARKED = "Written by edp, checksum "
_MARK = _MARKED + "{}; not written over once changed."
_FOREIGN = "not written by edp"
_IN_PLACE = {stat.S_IFDIR: "a folder", stat.S_IFLNK: "a link"}
_CHANGED = "changed since edp wrote it"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done, as names of files.

    Attributes:
        written: those that are new or have changed.
        same: those that were already as they are to be.
        others: pages of an earlier run, as edp left them, that this run has nothing for. They stay.
        in_way: those that were not written, because something stands there that edp did not write, or that was
            changed since; each with what it is.
    """

    written: tuple[str, ...]
    same: tuple[str, ...]
    others: tuple[str, ...]
    in_way: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands at a path: the text of a page as edp left it, or why it is none; neither where nothing does."""

    text: str | None = None
    objection: str = ""


def write_pages(folder: Path, pages: Mapping[str, str]) -> Outcome:
    """Write the pages, in their order, each under its name: Markdown where that ends in `.md`, else text.

    A file that is already as it is to be is not touched, and neither is one that edp did not write or that was
    changed since. The folder is created where it is missing.

    Raises:
        EdpError: the disk refuses (exit code 3). Every file is whole then, old or new.
    """
    texts = {name: mark(name, text) for name, text in pages.items()}
    there = {name: _look(folder / name) for name in texts}
    in_way = {name: found.objection for name, found in there.items() if found.objection}
    changed = tuple(name for name, text in texts.items() if there[name].text != text and name not in in_way)
    for name in changed:
        write_whole(folder / name, texts[name])
    same = tuple(name for name in texts if name not in changed and name not in in_way)
    return Outcome(changed, same, tuple(_find_others(folder, texts)), tuple(in_way.items()))


def mark(name: str, text: str) -> str:
    """The text as the file of that name is to hold it: with the line that says whose it is."""
    line = _MARK.format(sha256(f"{text}\n".encode()).hexdigest()[:16])
    return f"{text}\n<!-- {line} -->\n" if name.endswith(_COMMENTED) else f"{text}\n{line}\n"


def _look(path: Path) -> _Found:
    try:
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            return _Found(objection=_IN_PLACE.get(stat.S_IFMT(mode), _FOREIGN))
        text = path.read_bytes().decode().replace("\r\n", "\n")  # git may have made Windows' line ends
    except (FileNotFoundError, NotADirectoryError):
        return _Found()
    except UnicodeDecodeError:
        return _Found(objection=_FOREIGN)
    except OSError as error:
        return _Found(objection=f"it cannot be read: {error.strerror}")
    if mark(path.name, text.removesuffix("\n").rpartition("\n")[0]) == text:
        return _Found(text)
    return _Found(objection=_CHANGED if _MARKED in text else _FOREIGN)


def _find_others(folder: Path, names: Mapping[str, str]) -> Iterator[str]:
    """Pages as edp left them, with an ending that the names have, and none of the names."""
    endings = {name[name.rfind(".") :] for name in names}
    with suppress(PermissionError):  # a folder may be written in and still not be listed
        for path in sorted(folder.iterdir()):
            if path.name not in names and path.suffix in endings and _look(path).text is not None:
                yield path.name
