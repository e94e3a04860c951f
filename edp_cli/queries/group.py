"""What is owed, gathered under those who owe it, those who receive it, or the activity that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from edp_cli.duties.standing import Owed


class By(StrEnum):
    """What a list is grouped by."""

    DATE = "date"
    OWNER = "owner"
    BODY = "body"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the items, in their order. `name` is none for those of nobody, and those that nobody receives."""

    name: str | None
    items: tuple[Owed, ...]


def group(items: Iterable[Owed], by: By) -> tuple[Group, ...]:
    """The items under each owner, body or activity, by name; what belongs to none stands last.

    What several own together stands under each of them, so that each list is whole.
    """
    found: dict[str | None, list[Owed]] = {}
    for owed in items:
        for name in _names(owed, by):
            found.setdefault(name, []).append(owed)
    named = sorted((name for name in found if name is not None), key=str.casefold)
    if by is By.ACTIVITY:  # the plan's own order
        named = [name for name in found if name is not None]
    groups = [Group(name, tuple(found[name])) for name in named]
    return (*groups, Group(None, tuple(found[None]))) if None in found else tuple(groups)


def _names(owed: Owed, by: By) -> tuple[str | None, ...]:
    duty = owed.occurrence.duty
    if by is By.OWNER:
        return duty.owners or (None,)
    return (duty.to,) if by is By.BODY else (duty.activity,)
