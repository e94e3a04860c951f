"""Roles and bodies on both sides: which is which, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from edp_cli.compare.changes import NameChange, NamesChange
from edp_cli.compare.pairs import Pairing
from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from edp_cli.compare.sides import Side
    from edp_cli.model.register import Register
    from edp_cli.model.written import WrittenName

Uses = Mapping[str, frozenset[object]]
"""By name, the places in which it stands, of what is on both sides; a place has the same value on either."""

_NEARLY_ALL = 0.75
"""In so many of the places of either of two names the other must stand, for them to be one."""


@dataclass(frozen=True, slots=True)
class Posts:
    """What a name on either side is called after, so that names can be compared.

    A name that its own side's register does not have (roles.yaml could not be read then, or has it no longer) is
    looked up in the other one.

    Attributes:
        renamed: roles and bodies that go by another name: as they were before, to what they are after.
    """

    renamed: Mapping[str, str]
    _before: Register = field(repr=False)
    _after: Register = field(repr=False)

    @classmethod
    def of(cls, before: Side, after: Side, renamed: Mapping[str, str]) -> Posts:
        """The names of these two sides."""
        return cls(renamed, before.docket.register, after.docket.register)

    def of_before(self, name: str) -> str:
        """What this name of the side before is called after."""
        known = name if self._before.find(name) else self._after.canonical(name)
        return self.renamed.get(known, known)

    def of_after(self, name: str) -> str:
        """What this name of the side after is called after."""
        if self._after.find(name):
            return name
        known = self._before.canonical(name)
        return self.renamed.get(known, known)

    def compare(self, before: Iterable[str], after: Iterable[str]) -> NamesChange | None:
        """What became of a list of names; none where they are the same posts, in whatever order."""
        old = {self.of_before(name): name for name in before}
        new = {self.of_after(name): name for name in after}
        added = tuple(name for post, name in new.items() if post not in old)
        dropped = tuple(name for post, name in old.items() if post not in new)
        return NamesChange(added, dropped) if added or dropped else None


def compare_lists(before: Sequence[str], after: Sequence[str]) -> NamesChange | None:
    """What became of a list of texts, such as an audience, in whatever order."""
    added = tuple(text for text in after if text not in before)
    dropped = tuple(text for text in before if text not in after)
    return NamesChange(added, dropped) if added or dropped else None


def pair_names(before: Side, after: Side) -> Pairing[WrittenName]:
    """Which role or body of the register is which, where both registers could be read.

    It is the same post if it has the same name; else if its name on one side is an alias of it on the other; else
    if an alias of it, or its e-mail address, is one on both sides.
    """
    if not (before.docket.register.known and after.docket.register.known):
        return Pairing((), ())
    pairing = Pairing(before.plan.names, after.plan.names)
    pairing.pair_by(lambda name: plain_name(name.name))
    pairing.pair_best(_is_known_as, 1)
    pairing.pair_by(lambda name: name.email)
    return pairing


def pair_by_use(names: Pairing[WrittenName], before: Uses, after: Uses) -> None:
    """Pair, of those still without a partner, names of which one stands nearly wherever the other one stood."""

    def shared(old: WrittenName, new: WrittenName) -> float:
        stood, stands = before.get(old.name, frozenset()), after.get(new.name, frozenset())
        others = before.get(new.name, frozenset()) | after.get(old.name, frozenset())
        return len(stood & stands) / (len(stood | stands | others) or 1)

    names.pair_best(shared, _NEARLY_ALL)


def find_renamed(pairing: Pairing[WrittenName]) -> dict[str, str]:
    """The posts that go by another name, each as it was before, to what it is after."""
    return {before.name: after.name for before, after in pairing.pairs if before.name != after.name}


def find_name_changes(pairing: Pairing[WrittenName]) -> Iterator[NameChange]:
    """What became of the roles and bodies: of those that stayed, then those that went, then the new ones."""
    for before, after in pairing.pairs:
        if _said(before) != _said(after):
            yield NameChange(before, after)
    yield from (NameChange(name, None) for name in pairing.gone)
    yield from (NameChange(None, name) for name in pairing.come)


def _is_known_as(before: WrittenName, after: WrittenName) -> float:
    """2 where the name on one side is an alias on the other, 1 where they share an alias."""
    old, new = (set(map(plain_name, name.aliases)) for name in (before, after))
    if plain_name(before.name) in new or plain_name(after.name) in old:
        return 2
    return 1 if old & new else 0


def _said(name: WrittenName) -> tuple[object, ...]:
    return name.name, name.is_body, frozenset(name.aliases), name.holder, name.email
