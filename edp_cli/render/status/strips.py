"""Strips: a mark for each period of what recurs. Each mark is a sign of its own, which needs no colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.queries.status.strips import Mark
from edp_cli.render.cells import wrap
from edp_cli.render.words import UNBROKEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.queries.status.standing import Standing
    from edp_cli.queries.status.strips import Strip

DRAWN = {
    Mark.MET: "●",
    Mark.LATE: "◐",
    Mark.MISSED: "✗",
    Mark.WAIVED: "~",
    Mark.WITHDRAWN: "–",
    Mark.NOW: "○",
    Mark.COMING: "·",
}
PLAIN = {
    Mark.MET: "M",
    Mark.LATE: "L",
    Mark.MISSED: "X",
    Mark.WAIVED: "~",
    Mark.WITHDRAWN: "-",
    Mark.NOW: "o",
    Mark.COMING: ".",
}
"""For screens that show plain letters and signs only."""


MOVED = "*"
"""Stands after the sign of what was moved."""


def list_strips(standings: Iterable[Standing]) -> Iterator[Strip]:
    """Every strip of these, and of their parts."""
    for standing in standings:
        yield from (duty.strip for duty in standing.duties)
        yield from list_strips(standing.parts)


def say_legend(strips: Iterable[Strip], *, drawn: bool) -> str:
    """What the marks that occur in the strips stand for; nothing where there are none."""
    stretches = [stretch for strip in strips for stretch in strip]
    used = {mark for stretch in stretches for mark in stretch.marks}
    signs = DRAWN if drawn else PLAIN
    told = [f"{signs[mark]} {mark}" for mark in Mark if mark in used]
    if any(any(stretch.moved) for stretch in stretches):
        told.append(f"{MOVED} date moved")
    return "   ".join(each.replace(" ", UNBROKEN) for each in told)


def lay_strip(strip: Strip, width: int, *, drawn: bool) -> list[str]:
    """The strip in lines of at most that width, which is at least 20: `2002/03 ●●  2003/04 ●◐✗`.

    The marks of a year that are too many for a line go on under themselves.
    """
    signs = DRAWN if drawn else PLAIN
    lines = [""]
    for stretch in strip:
        both = zip(stretch.marks, stretch.moved, strict=True)
        marks = "".join(f"{signs[mark]}{MOVED if moved else ''}" for mark, moved in both)
        indent = len(stretch.title) + 1
        first, *more = wrap(marks, width - indent)
        group = f"{stretch.title} {first}"
        if lines[-1] and len(lines[-1]) + 2 + len(group) <= width:
            lines[-1] += f"  {group}"
        else:
            lines.append(group)
        lines += [f"{' ' * indent}{part}" for part in more]
    return lines[1:]
