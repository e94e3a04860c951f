"""A timescale or a frequency is not understood.

What is not understood has no date, so it can never be due and never be late. Nothing is guessed: one word about
time that has no place in the reading is enough for the whole not to be understood.

What to do: write it as the message says. To see how words are read, type: edp timescale "the words". Where no
wording will do, keep the words as "text" and say the milestones outright beneath them, as in the good example.

    # bad
    actions:
      - id: 1
        timescale: mid year
      - id: 2
        timescale: When funding is confirmed

    # good
    actions:
      - id: 1
        timescale: mid February 2004
      - id: 2
        timescale:
          text: When funding is confirmed
          milestones:
            - {label: Pilot, by: Spring 2004}
            - {label: Review, every: term}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.checks.walk import below, walk_actions, walk_evaluations
from edp_cli.model.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.duties.duty import Source
    from edp_cli.model.plan import Plan
    from edp_cli.timescale import Timescale


def check(plan: Plan) -> Iterator[Problem]:
    """Every timescale and frequency that is not understood."""
    for source, ref, reading in _readings(plan):
        if not reading.understood:
            correction = quote(reading.nearest) if reading.nearest is not None else None
            yield Problem(source, _message(reading), _help(reading), ref, correction=correction)


def _readings(plan: Plan) -> Iterator[tuple[Source, str, Timescale]]:
    """Each timescale and frequency as it is read, with its place and the reference of what it belongs to."""
    for placed in walk_actions(plan):
        timescale = placed.action.timescale
        said = placed.source("timescale") if timescale.milestones else placed.source("timescale", "text")
        yield said, placed.ref, plan.readings.of_form(timescale)
        for number, monitoring in enumerate(placed.action.monitoring):
            if monitoring.frequency is not None:
                source = placed.source("monitoring", number, "frequency")
                yield source, placed.ref, plan.readings.of_words(monitoring.frequency)
    for source, ref, evaluation in walk_evaluations(plan):
        if evaluation.frequency is not None:
            yield below(source, "frequency"), ref, plan.readings.of_words(evaluation.frequency)


def _message(reading: Timescale) -> str:
    words = ", ".join(f'"{" ".join(left.text.split())}"' for left in reading.left_over)
    if len(reading.left_over) == 1:
        why = reading.left_over[0].why
        return f"This is not understood, because of {words}: {why}{'' if why.endswith('?') else '.'}"
    return f"This is not understood, because of {words}."


def _help(reading: Timescale) -> str:
    advice = reading.advice or ""
    return advice[:1].upper() + advice[1:] + ("" if advice.endswith(("?", ".")) else ".")
