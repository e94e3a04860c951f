"""A role's or a body's name as the register writes it, where only capitals, spaces or the kind of dash differ.

A spelling that the register lists as an alias stays as it is: it is listed because a document has it. One that
differs from an alias in capitals, spaces or dashes only becomes that alias. A name that is misspelt is left to the
officer, since nobody can be sure who is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.model.register import plain_name
from edp_cli.queries.mending.repair import Repair
from edp_cli.queries.mending.texts import find_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.roles_file import RolesFile


def mend_names(tree: object, roles: RolesFile) -> Iterator[Repair]:
    """The names in an activity's file that the register writes otherwise."""
    spellings: dict[str, list[str]] = {}
    for _, name, _ in roles.names():
        spellings.setdefault(plain_name(name), []).append(name)
    for found in find_names(tree):
        known = spellings.get(plain_name(found.text))
        if known is not None and found.text not in known:
            yield Repair(found.path, found.text, known[0])
