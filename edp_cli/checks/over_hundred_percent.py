"""A target asks for more than 100 per cent.

All schools, or all pupils, are 100 per cent, so a share above that cannot be reached. Mostly it is a slip of the
pen. By how much something is to rise is another matter: "rise by 150%" is not reported.

What to do: put the figure right. Where a rise is meant, say so: "increase by 110%".

    # bad
    targets:
      - text: 101 % of pupils reach level 4

    # good
    targets:
      - text: 100 % of pupils reach level 4
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import below, walk_targets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.model.plan import Plan

_SHARE = re.compile(r"(?<![\w.,])(\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:%|per\s?cent\b)", re.IGNORECASE | re.ASCII)
_MOST = 100
_RISES = frozenset(
    "rise rises rising rose risen raise raises raised raising increase increases increased increasing grow grows"
    " growing grew grown growth gain gains gained improve improves improved improving improvement up".split()
)
_BY = frozenset({"by", "of", "a", "an", "further", "another"})
_ABOUT = frozenset({"at", "least", "about", "over", "more", "than", "nearly", "around", "some"})


def check(plan: Plan) -> Iterator[Problem]:
    """Every share of more than 100 per cent in a target."""
    for source, ref, target in walk_targets(plan):
        for found in _SHARE.finditer(target.text):
            share = float(found[1].replace(",", ""))
            if share > _MOST and not _is_rise(target.text[: found.start()], target.text[found.end() :]):
                message = f'"{found[0]}" is more than the whole.'
                advice = 'Put the figure right; where a rise is meant, say so: "increase by 110%".'
                yield Problem(below(source, "text"), message, advice, ref)


def _is_rise(before: str, after: str) -> bool:
    """Whether the figure between the two says by how much something is to rise: "increase by", "a rise of"."""
    words = re.findall(r"\w+", re.split(r"[.;]\s", before)[-1].lower())
    while words and words[-1] in _ABOUT:
        words.pop()
    follows = re.match(r"\s*(\w+)", after.lower())
    return (bool(words) and words[-1] in _BY and not _RISES.isdisjoint(words)) or (
        follows is not None and follows[1] in _RISES
    )
