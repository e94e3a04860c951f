"""The dashes of ranges as plans write them: `2003-04`, `1-7`, `Sept 03 – July 04`.

Word processors put a long dash, a minus sign, a hyphen that breaks no line, or two hyphens there. They become a
hyphen between figures, and else an en dash; these two, which plans use, stay as they are. A dash that parts two
thoughts ("Continuing — termly") is no range and stays too: a range reads the same with "to" in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.queries.mending.repair import Repair
from edp_cli.queries.mending.texts import find_texts, find_times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.readings import Readings

_HYPHENS = "‐‑﹣－"
_LONG = "‒—―−﹘"
_ANY = f"-–{_LONG}{_HYPHENS}"
_DASH = re.compile(rf"(?<![{_ANY}])(?:[{_LONG}{_HYPHENS}]|--)(?![{_ANY}>])")
"""A dash that stands alone; several in a row are left, since nobody can tell what they were to be."""


def mend_times(tree: object, readings: Readings) -> Iterator[Repair]:
    """The timescales and frequencies of an activity's file that have another dash in a range.

    Only where they are read afterwards as they were before, or are understood when they were not.
    """
    for found in find_times(tree):
        after = _mend_range(found.text, readings)
        if after != found.text:
            yield Repair(found.path, found.text, after)


def mend_areas(tree: object) -> Iterator[Repair]:
    """The numbers of areas in an activity's file that have another dash between figures."""
    for found in find_texts(tree, "ssre_areas", "areas"):
        after = _DASH.sub(_between_figures, found.text)
        if after != found.text:
            yield Repair(found.path, found.text, after)


def _mend_range(text: str, readings: Readings) -> str:
    for dash in reversed(list(_DASH.finditer(text))):
        before, after = text[: dash.start()], text[dash.end() :]
        mended = f"{before}{_plain_dash(dash)}{after}"
        in_words = mended if _parts_figures(before, after) else f"{before} to {after}"
        if _reads_alike(text, in_words, readings) and _reads_alike(text, mended, readings):
            text = mended
    return text


def _between_figures(dash: re.Match[str]) -> str:
    """The plain dash in the place of one between figures, with or without spaces; another stays."""
    before, after = dash.string[: dash.start()], dash.string[dash.end() :]
    return _plain_dash(dash) if _parts_figures(before.rstrip(" "), after.lstrip(" ")) else dash[0]


def _plain_dash(dash: re.Match[str]) -> str:
    """What plans write in the place of the dash."""
    is_hyphen = dash[0] in _HYPHENS
    return "-" if is_hyphen or _parts_figures(dash.string[: dash.start()], dash.string[dash.end() :]) else "–"


def _parts_figures(before: str, after: str) -> bool:
    """Whether what stands before a dash and what stands after it are figures, with nothing between."""
    return before[-1:].isdecimal() and after[:1].isdecimal()


def _reads_alike(text: str, mended: str, readings: Readings) -> bool:
    """Whether the mended text is understood, and is read as the text is, if that is understood."""
    before, after = readings.of_words(text), readings.of_words(mended)
    return after.understood and (not before.understood or after.milestones == before.milestones)
