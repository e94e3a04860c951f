"""What a new name for a role or a body changes in a plan's files.

Changed are its entry in the register, and every place in the activities' files that has its name as the register
writes it, whatever the capitals, the spaces and the kind of dash. Its aliases stay, and so do the places that have
one of them, so that old papers still lead to the post. Where the new name is one of its own aliases, the two
change places. Records stay as they were written: where they have the old name, it becomes an alias.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.duties.derive import derive_duties, find_undated
from edp_cli.errors import EdpError
from edp_cli.model.register import plain_name
from edp_cli.model.values import TBA
from edp_cli.queries.mending.repair import Repair
from edp_cli.queries.mending.texts import find_aliases, find_entries, find_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.duty import Duty
    from edp_cli.model.plan import Plan
    from edp_cli.model.register import Register

_WRONG_USE = 2


@dataclass(frozen=True, slots=True)
class NewName:
    """A role or a body, and the name that it is to have."""

    old: str
    new: str

    @property
    def is_respelt(self) -> bool:
        """Whether only capitals, spaces or dashes change."""
        return plain_name(self.old) == plain_name(self.new)

    def of(self, name: str) -> str:
        """What a name becomes; that of another role or body stays."""
        return self.new if plain_name(name) in (plain_name(self.old), plain_name(self.new)) else name


def make_name(register: Register, old: str, words: str) -> NewName:
    """The new name of the role or body that the register calls `old`.

    Raises:
        EdpError: another role or body has the name, or it is no name (exit code 2).
    """
    new = " ".join(words.split())
    if new == old:
        raise EdpError(f'"{old}" is the name already. Nothing was changed.', exit_code=_WRONG_USE)
    if new.upper() == TBA:
        message = f"{TBA} is no name: a plan has it where nobody is chosen yet."
        raise EdpError(message, exit_code=_WRONG_USE)
    other = register.find(new)
    if other not in (None, old):
        whose = "" if other == new else f", for {other}"
        message = f'"{new}" is already in roles.yaml{whose}: no two can have one name. Nothing was changed.'
        raise EdpError(message, exit_code=_WRONG_USE)
    return NewName(old, new)


def rename_in_register(tree: object, name: NewName) -> Iterator[Repair]:
    """What changes in roles.yaml."""
    for found in find_entries(tree):
        if plain_name(found.text) == plain_name(name.old):
            yield Repair(found.path, found.text, name.new)
    for found in find_aliases(tree):
        if plain_name(found.text) == plain_name(name.new) and not name.is_respelt:
            yield Repair(found.path, found.text, name.old)


def rename_in_activity(tree: object, name: NewName) -> Iterator[Repair]:
    """What changes in an activity's file."""
    for found in find_names(tree):
        if plain_name(found.text) == plain_name(name.old) and found.text != name.new:
            yield Repair(found.path, found.text, name.new)


def is_same_but_for_name(before: Plan, after: Plan, name: NewName) -> bool:
    """Whether all that is owed is as it was, but for the name."""
    duties = [_renamed(duty, name) for duty in derive_duties(before)]
    undated = [replace(action, owners=_each(action.owners, name)) for action in find_undated(before)]
    return duties == list(derive_duties(after)) and undated == list(find_undated(after))


def _renamed(duty: Duty, name: NewName) -> Duty:
    to = name.of(duty.to) if duty.to is not None else None
    return replace(duty, owners=_each(duty.owners, name), to=to)


def _each(names: Iterable[str], name: NewName) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.of(each) for each in names))
