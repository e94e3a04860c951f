"""`Register`: the roles and bodies of a plan by every name that they go by, and how a name is matched."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from edp_cli.model.roles_file import RolesFile

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


def plain_name(name: str) -> str:
    """The name without what matching ignores: case, spaces, and the kind of dash."""
    return "".join(name.translate(_DASHES).casefold().split())


@dataclass(frozen=True, slots=True)
class Register:
    """The roles and bodies of a plan, by every name that they go by.

    A register that is not `known` (roles.yaml could not be read) takes every name as it is typed. `bodies` are
    those of its names that are a body's and no role's, in the order of the file.
    """

    known: bool = True
    _names: dict[str, str] = field(default_factory=dict)
    bodies: tuple[str, ...] = ()

    @classmethod
    def of(cls, file: RolesFile | None) -> Register:
        """The register that the file makes; without a file, one that knows no name."""
        if file is None:
            return cls(known=False)
        names: dict[str, str] = {}
        for _, name, canonical in file.names():
            names.setdefault(plain_name(name), canonical)
        roles = {role.role for role in file.roles}
        bodies = dict.fromkeys(body.body for body in file.bodies if body.body not in roles)
        return cls(_names=names, bodies=tuple(bodies))

    def find(self, name: str) -> str | None:
        """The role or body of that name, as the register writes it."""
        return self._names.get(plain_name(name))

    def canonical(self, name: str) -> str:
        """The role or body of that name; a name that is not in the register stays as it is typed."""
        return self.find(name) or name

    def find_part(self, part: str) -> tuple[str, ...]:
        """The roles and bodies that have the part in their name or in an alias, in the order of the file."""
        wanted = plain_name(part)
        found = (canonical for name, canonical in self._names.items() if wanted and wanted in name)
        return tuple(dict.fromkeys(found))

    @property
    def all(self) -> tuple[str, ...]:
        """Every role and body, in the order of the file."""
        return tuple(dict.fromkeys(self._names.values()))

    def near(self, name: str) -> str | None:
        """The role or body whose name is most like this one, if any is like it."""
        import difflib  # noqa: PLC0415  only a wrong name needs it

        matches = difflib.get_close_matches(plain_name(name), self._names, n=1, cutoff=0.75)
        return self._names[matches[0]] if matches else None
