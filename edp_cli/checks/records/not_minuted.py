"""A decision does not say where it is minuted, or why it was taken.

A date that moves without a minute, or work that is given up, is one officer's word against the plan that was
approved. Without a reason nobody can judge, a year later, whether it still holds.

What to do: write the number of the minute after "minute", and the reason in a sentence after "why".

    # bad
    move: 5.1/1@2003-autumn
    to: Spring 2004
    on: 2003-12-11
    body: EET
    why: Schools asked for a term to discuss it.

    # good
    move: 5.1/1@2003-autumn
    to: Spring 2004
    on: 2003-12-11
    body: EET
    minute: 51/04
    why: Schools asked for a term to discuss it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.records.recorded import name_of_key, place, ref_of
from edp_cli.checks.rule import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.records.recorded import Recorded


_NOTHING = {"minute": "no minute", "why": "no reason"}
_LINES = {"minute": 'a line "minute:" with its number', "why": 'a line "why:" with the reason'}


def check(recorded: Recorded) -> Iterator[Problem]:
    """Every decision without a minute or without a reason."""
    for decisions in recorded.ledger.decisions.values():
        for decision in decisions:
            missing = [key for key in _LINES if getattr(decision, key) is None]
            if missing:
                message = f"This decision gives {' and '.join(_NOTHING[key] for key in missing)}."
                advice = f"Add {' and '.join(_LINES[key] for key in missing)}."
                source = place(decision, name_of_key(decision))
                yield Problem(source, message, advice, ref_of(decision), at_key=True)
