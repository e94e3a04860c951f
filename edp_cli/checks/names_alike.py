"""Two names in roles.yaml differ in one letter.

Most often it is one post that was typed twice, once with a slip of the pen. What it owes is then kept under two
names, and neither of the two lists is whole. Figures, and abbreviations of up to four letters, are there to tell
posts apart, so they are left alone.

What to do: where it is one post, keep one of the two and give it the other name in "aliases". Where they are two,
give them names that nobody can take for each other.

    # bad
    roles:
      - role: Head of School Inclusion
      - role: Head of Schools Inclusion

    # good
    roles:
      - role: Head of School Inclusion
        aliases: [Head of Schools Inclusion]
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.slips import find_variants, is_slip
from edp_cli.duties.duty import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every name or alias that is one slip away from one of an entry before it."""
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path, name, canonical in plan.roles.names() if plan.roles else ():
        variants = find_variants(name)
        near = (found for variant in sorted(variants) for found in seen.get(variant, ()))
        like = next((found for found in near if found[1] != canonical and is_slip(name, found[0])), None)
        if like is not None:
            whose = "" if like[0] == like[1] else f" (another name of {like[1]})"
            message = f'"{name}" differs from "{like[0]}"{whose} in one letter only.'
            advice = 'If it is the same post or body, keep one of them, with the other name in its "aliases".'
            yield Problem(Source(plan.roles_name, path), message, advice)
        for variant in variants:
            seen[variant].append((name, canonical))
