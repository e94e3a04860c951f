"""A target names one performance indicator twice.

An indicator that is named twice was mostly copied with the line above and never changed, so that another one that
was meant is missing. Who adds up the indicators of the plan counts the target twice.

What to do: name it once, in "kpi" or in the text, or put the one that was meant in its place.

    # bad
    targets:
      - text: More schools are good or better (KPI17)
        kpi: local KPI17

    # good
    targets:
      - text: More schools are good or better
        kpi: local KPI17
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import below, walk_targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan

_INDICATOR = re.compile(r"\b([a-z]*pi|bv)[\s-]?(\d+[a-z]?)\b", re.IGNORECASE | re.ASCII)
"""KPI17, BVPI 38, PI-3, BV38. A word such as "local" before it makes no difference."""


def check(plan: Plan) -> Iterator[Problem]:
    """Every indicator that is named again in a target, at the place where it is."""
    for source, ref, target in walk_targets(plan):
        seen: set[str] = set()
        said: set[str] = set()
        for key, text in (("text", target.text), ("kpi", target.kpi or "")):
            for found in _INDICATOR.finditer(text):
                name = (found[1] + found[2]).casefold()
                if name in seen and name not in said:
                    said.add(name)
                    message = f"This target names {found[0]} twice."
                    advice = "Name it once, or put the one that was meant in its place."
                    yield Problem(below(source, key), message, advice, ref)
                seen.add(name)
