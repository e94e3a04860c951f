"""`plans/roles.yaml`: the registers of roles and bodies, and how a name is matched."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pydantic import Field

from edp_cli.model.values import Entry, Many, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


class Role(Entry):
    """A post that can own or report."""

    role: Text = Field(description="The post's name, as it is to be shown.")
    aliases: Many = Field(default=(), description="Other ways in which the plan writes it.")
    holder: Text | None = Field(default=None, description="Who holds the post.")
    email: Text | None = Field(default=None, description="Where the holder is written to.")


class Body(Entry):
    """A committee or team that receives reports."""

    body: Text = Field(description="The body's name, as it is to be shown.")
    aliases: Many = Field(default=(), description="Other ways in which the plan writes it.")


class RolesFile(Entry):
    """Each role and each body once."""

    roles: tuple[Role, ...] = Field(description="The posts that can own or report.")
    bodies: tuple[Body, ...] = Field(default=(), description="The committees and teams that receive reports.")

    def names(self) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
        """Each name with its place in the file and the role or body that it stands for."""
        for index, role in enumerate(self.roles):
            yield ("roles", index, "role"), role.role, role.role
            for number, alias in enumerate(role.aliases):
                yield ("roles", index, "aliases", number), alias, role.role
        for index, body in enumerate(self.bodies):
            yield ("bodies", index, "body"), body.body, body.body
            for number, alias in enumerate(body.aliases):
                yield ("bodies", index, "aliases", number), alias, body.body


def plain_name(name: str) -> str:
    """The name without what matching ignores: case, spaces, and the kind of dash."""
    return "".join(name.translate(_DASHES).casefold().split())


@dataclass(frozen=True, slots=True)
class Register:
    """The roles and bodies of a plan, by every name that they go by.

    A register that is not `known` (roles.yaml could not be read) takes every name as it is typed.
    """

    known: bool = True
    _names: dict[str, str] = field(default_factory=dict)
    _bodies: frozenset[str] = frozenset()

    @classmethod
    def of(cls, file: RolesFile | None) -> Register:
        """The register that the file makes; without a file, one that knows no name."""
        if file is None:
            return cls(known=False)
        names: dict[str, str] = {}
        for _, name, canonical in file.names():
            names.setdefault(plain_name(name), canonical)
        return cls(_names=names, _bodies=frozenset(body.body for body in file.bodies))

    def find(self, name: str) -> str | None:
        """The role or body of that name, as the register writes it."""
        return self._names.get(plain_name(name))

    def canonical(self, name: str) -> str:
        """The role or body of that name; a name that is not in the register stays as it is typed."""
        return self.find(name) or name

    def is_body(self, canonical: str) -> bool:
        """Whether the name is a body's, not a role's."""
        return canonical in self._bodies

    @property
    def all(self) -> tuple[str, ...]:
        """Every role and body, in the order of the file."""
        return tuple(dict.fromkeys(self._names.values()))

    def near(self, name: str) -> str | None:
        """The role or body whose name is most like this one, if any is like it."""
        matches = difflib.get_close_matches(plain_name(name), self._names, n=1, cutoff=0.75)
        return self._names[matches[0]] if matches else None
