"""A timescale or a frequency is not understood.

What is not understood has no date, so it can never be due and never be late. Nothing is guessed: one word about
time that has no place in the reading is enough. Write it as the message says, or use the form that says the
milestones outright and keeps the words:

    timescale: mid year                     # bad
    timescale: mid February 2004            # good
    timescale:                              # good
      text: When funding is confirmed
      milestones: [{label: Pilot, by: Spring 2004}]

`edp timescale "the words"` shows how words are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.rule import Problem
from edp_cli.duties.duty import Source
from edp_cli.model.plan import Plan, action_ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Path
    from edp_cli.model.plan import PlacedActivity
    from edp_cli.timescale import Timescale


def check(plan: Plan) -> Iterator[Problem]:
    """Every timescale and frequency that is not understood."""
    for placed in plan.activities:
        for path, ref, reading in _readings(plan, placed):
            if not reading.understood:
                yield Problem(Source(placed.file, path), _message(reading), _help(reading), ref)


def _readings(plan: Plan, placed: PlacedActivity) -> Iterator[tuple[Path, str, Timescale]]:
    activity = placed.activity
    for index, action in enumerate(activity.actions):
        ref = action_ref(activity, action)
        yield ("actions", index, "timescale"), ref, plan.readings.of_form(action.timescale)
        for number, monitoring in enumerate(action.monitoring):
            if monitoring.frequency is not None:
                reading = plan.readings.of_words(monitoring.frequency)
                yield ("actions", index, "monitoring", number, "frequency"), ref, reading
    for index, evaluation in enumerate(activity.evaluation):
        if evaluation.frequency is not None:
            reading = plan.readings.of_words(evaluation.frequency)
            yield ("evaluation", index, "frequency"), activity.activity, reading


def _message(reading: Timescale) -> str:
    words = ", ".join(f'"{left.text}"' for left in reading.left_over)
    if len(reading.left_over) == 1:
        return f"This timescale is not understood, because of {words}: {reading.left_over[0].why}."
    return f"This timescale is not understood, because of {words}."


def _help(reading: Timescale) -> str:
    advice = reading.advice or ""
    return advice[:1].upper() + advice[1:] + ("" if advice.endswith(("?", ".")) else ".")
