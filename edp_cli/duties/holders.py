"""Who may stand in a record: a body decides; a role does and judges, or whoever owns the thing, body or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.docket import Docket
    from edp_cli.model.register import Register

_MOST = 8
"""So many bodies are named in a message, and no more."""


def find_holders(docket: Docket, reference: str) -> frozenset[str]:
    """Everybody who owns, or owned, what the reference names: by the plan, or by a decision of any day.

    It names an action, with what is owed of it; or a duty, or an occurrence of one.
    """
    name = reference.partition("@")[0]
    return frozenset(_list_holders(docket, name))


def _list_holders(docket: Docket, name: str) -> Iterator[str]:
    for duty in docket.duties:
        if name in (duty.id, duty.ref):
            yield from duty.owners
    for undated in docket.undated:
        if name == undated.ref:
            yield from undated.owners
    for of, decisions in docket.ledger.decisions.items():
        if f"{of}/".startswith(f"{name}/") or name.startswith(f"{of}/"):
            for decision in decisions:
                yield from decision.owners


def say_bodies(register: Register, roles_name: str) -> str:
    """Which bodies there are, in a sentence; `roles_name` is the path of roles.yaml, as shown to people."""
    if not register.bodies:
        return f'No body is listed yet: add it under "bodies:" in {roles_name}.'
    if len(register.bodies) == 1:
        return f"The only body is {register.bodies[0]}."
    if len(register.bodies) > _MOST:
        return f'The bodies are listed under "bodies:" in {roles_name}.'
    *others, last = register.bodies
    return f"The bodies are {', '.join(others)} and {last}."
