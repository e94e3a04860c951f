"""Finds the comments of a file that ask for findings to be left out: `# edp: ignore EDP203 - reason`.

Only what YAML itself takes for a comment counts, never the same words inside a text. In a comment that says other
things first, it begins at a "#" of its own: `# see page 4 # edp: ignore ...`. Where a whole line is a comment,
nothing may come first: it may be a line of the plan that somebody has put out of use, with the comment on it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from edp_cli.findings import IgnoreComment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Path
    from edp_cli.store.lines import Lines
    from edp_cli.store.places import Places

_SPACE = r"[^\S\n]{0,9}"
_ASKING = re.compile(rf"(?i)#{_SPACE}edp{_SPACE}:?{_SPACE}ignore\b")
_NEXT_LINE = re.compile(r"\n[^\S\n]*[^\s#]")
_BLOCK_MARKS = "|>"
_Stretch = tuple[int, int, int]
"""A comment by offsets: where it begins, where what follows "ignore" begins, and where its line ends."""


def find_ignore_comments(file: str, lines: Lines, places: Places) -> tuple[IgnoreComment, ...]:
    """All of them, in the order of the text. `file` is the path as shown to people."""
    found = list(_about_lines(_stretches(lines.text, places), lines.text))
    if not found:
        return ()
    below = _paths_below({line for _, line in found}, lines.text, places)
    return tuple(
        IgnoreComment(
            lines.text[asked:end].rstrip(),
            lines.location(file, start, lines.end_of_line(start)),
            lines.location(file, line, line).line,
            below.get(line),
        )
        for (start, asked, end), line in found
    )


def _stretches(text: str, places: Places) -> Iterator[_Stretch]:
    """The comments that ask for it, one a line at most, since a comment goes on to the end of its line."""
    end = -1
    for match in _ASKING.finditer(text):
        if match.start() > end and _is_comment(match.start(), text, places):
            end = text.find("\n", match.end())
            end = end if end >= 0 else len(text)
            yield *match.span(), end


def _is_comment(offset: int, text: str, places: Places) -> bool:
    """Whether a comment begins, or goes on, at the "#" there: it is in no text, unless beside a block's mark."""
    number = bisect_right(places.starts, offset) - 1
    if number < 0 or number in places.inside or places.ends[number] <= offset:
        return True
    start = places.starts[number]
    return text[start] in _BLOCK_MARKS and "\n" not in text[start:offset]


def _about_lines(stretches: Iterator[_Stretch], text: str) -> Iterator[tuple[_Stretch, int]]:
    """Each comment with the offset at which the line that it is about begins."""
    following = -1
    for stretch in stretches:
        start = text.rfind("\n", 0, stretch[0]) + 1
        before = text[start : stretch[0]].strip()
        if before.strip("# "):
            if not before.startswith("#"):
                yield stretch, start
            continue
        if following < start:
            after = _NEXT_LINE.search(text, start)
            following = after.start() + 1 if after else len(text)
        yield stretch, following if following < len(text) else start


def _paths_below(starts: set[int], text: str, places: Places) -> dict[int, Path]:
    """By the offset of a line: the path of the key that comes last on it, where its value begins further down."""
    keys: dict[int, int] = {}
    for start in starts:
        end = text.find("\n", start)
        last = bisect_left(places.starts, end if end >= 0 else len(text)) - 1
        if last >= 0 and places.starts[last] >= start:
            keys[last] = start
    return {keys[number - 1]: path for number, path in places.walk() if number - 1 in keys and _is_value(path)}


def _is_value(path: Path) -> bool:
    """Whether the path leads to a key's value, not to an item of a list or to the whole file."""
    return bool(path) and isinstance(path[-1], str)
