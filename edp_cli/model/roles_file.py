"""`plans/roles.yaml`: the registers of roles and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from edp_cli.model.values import Days, Entry, Many, Number, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


def _in_order(days: tuple[date, ...]) -> tuple[date, ...]:
    """The days from the first to the last, each once."""
    twice = next((day for day in days if days.count(day) > 1), None)
    if twice is not None:
        raise PydanticCustomError("day_twice", "{day} is listed twice", {"day": twice.isoformat()})
    return tuple(sorted(days))


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
    meetings: Annotated[Days, AfterValidator(_in_order)] = Field(
        default=(), description="The days on which it meets, in any order."
    )
    papers_days: Number = Field(
        default=0, description="How many days before a meeting its papers are due; 0 is the day itself."
    )


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
