"""The numbers of actions and activities as plans write them: `3a` for "3A", "3 a", "3a.", "(3a)" and "03a".

Nothing is mended that could be another number: a space between figures, a capital I or O, which may be a figure,
and a number that another action, or another activity, has or would have.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from edp_cli.queries.mending.repair import Repair
from edp_cli.queries.mending.texts import find_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.queries.mending.texts import Text

_ID = r"\s*0*([1-9][0-9]{0,3})\s*([A-HJ-NP-Za-z]?)\s*"
_ACTION = re.compile(rf"\s*(?:\({_ID}\)\.?|{_ID}[.):]?)\s*")
_ACTIVITY = re.compile(r"\s*0*([1-9][0-9]{0,3})\s*(?:\.\s*([1-9][0-9]{0,3})|,\s*([1-9][0-9]?))\s*\.?\s*")


def mend_ids(tree: object) -> Iterator[Repair]:
    """The numbers of actions in a file that are written otherwise than plans do."""
    found = list(find_texts(tree, "actions", "id"))
    taken = Counter(_action_id(each.text) for each in found)
    for each in found:
        yield from _repair(each, _action_id(each.text), taken)


def list_numbers(trees: Iterable[object]) -> Counter[str | None]:
    """The activities' numbers in these files, as plans write them, and how many have each."""
    return Counter(_activity_number(found.text) for tree in trees for found in find_texts(tree, "activity"))


def mend_number(tree: object, taken: Counter[str | None]) -> Iterator[Repair]:
    """The activity's number, if it is written otherwise than plans do; `taken` counts those of all files."""
    for found in find_texts(tree, "activity"):
        yield from _repair(found, _activity_number(found.text), taken)


def _repair(found: Text, number: str | None, taken: Counter[str | None]) -> Iterator[Repair]:
    """The repair of a number, unless it is well written, or nobody can tell what it is, or another has it."""
    if number is not None and taken[number] == 1 and number != found.text.strip():
        yield Repair(found.path, found.text, number)


def _action_id(text: str) -> str | None:
    match = _ACTION.fullmatch(text)
    return "".join(part for part in match.groups() if part).lower() if match else None


def _activity_number(text: str) -> str | None:
    match = _ACTIVITY.fullmatch(text)
    return f"{match[1]}.{match[2] or match[3]}" if match else None
