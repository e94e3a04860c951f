"""One name stands for two roles or bodies.

Where two posts in roles.yaml share a name or an alias, nobody can tell which of them owes what is written under
it. Capitals, spaces and the kind of dash make no difference: "Head of Data" and "head of data" are one name.

What to do: keep the name with the post that it belongs to, and give the other one a name that tells them apart.

    # bad
    roles:
      - role: Head of Data
      - role: Head of Research
        aliases: [Head of data]

    # good
    roles:
      - role: Head of Data
      - role: Head of Research
        aliases: [Research lead]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every name or alias that an entry before it has."""
    seen: dict[str, str] = {}
    for path, name, canonical in plan.roles.names() if plan.roles else ():
        plain = plain_name(name)
        if plain in seen:
            message = f'"{name}" is already in the register, for {seen[plain]}.'
            yield Problem(Source(plan.roles_name, path), message, "Keep each name once, for one role or body.")
        seen.setdefault(plain, canonical)
