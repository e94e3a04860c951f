"""The body that decided, or the role that did something, by the words that an officer types for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.duties.holders import find_holders, say_bodies
from edp_cli.errors import EdpError
from edp_cli.queries.select import find_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from edp_cli.duties.docket import Docket

_WRONG_USE = 2


def find_body(docket: Docket, words: str) -> str:
    """The body that the words name: in full, by an alias, or by a part that no other body has.

    Raises:
        EdpError: they name none, several, or a role (exit code 2).
    """
    register = docket.register
    exact = register.find(words)
    meant = (exact,) if exact is not None else register.find_part(words)
    bodies = [name for name in meant if name in register.bodies]
    if len(bodies) == 1:
        return bodies[0]
    if bodies:
        listed = "\n".join(f"  {name}" for name in bodies)
        said = f'"{words}" could be any of these; write more of the name:\n{listed}'
    else:
        said = _say_no_body(docket, words, meant)
    raise EdpError(said, exit_code=_WRONG_USE)


def _say_no_body(docket: Docket, words: str, roles: Sequence[str]) -> str:
    """That there is no such body: a role is meant, or a body of another name."""
    there_are = say_bodies(docket.register, docket.roles_name)
    if len(roles) == 1:
        return f"{roles[0]} is a role, not a body, and it is bodies that decide. {there_are}"
    if roles:
        return f'"{words}" stands in the names of roles, not of a body, and it is bodies that decide. {there_are}'
    near = docket.register.near(words)
    meant = f'Did you mean "{near}"?' if near in docket.register.bodies else there_are
    return f'There is no body "{words}". {meant}'


def find_role(docket: Docket, words: str, *, about: str, owners: Sequence[str]) -> str:
    """The role that the words name; or a body, if it owns what the record is about. `owners` are those of now.

    Raises:
        EdpError: they name none, several, or another body (exit code 2).
    """
    name = find_name(docket, words, owners)
    if name not in docket.register.bodies or name in find_holders(docket, about):
        return name
    owned = (
        f"It is owned by {' and '.join(owners)}." if owners else f"The roles are listed in {docket.roles_name}."
    )
    raise EdpError(f"{name} is a body, not a role, and does not own {about}. {owned}", exit_code=_WRONG_USE)
