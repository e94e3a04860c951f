"""`plans/roles.yaml`: the registers of roles and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from edp_cli.model.values import Entry, Many, Text

if TYPE_CHECKING:
    from collections.abc import Iterator


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
