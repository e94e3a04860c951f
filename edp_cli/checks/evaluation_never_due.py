"""Evaluation can never fall overdue.

An evaluation that does not say how often has no date, so nobody is ever asked for it. It is easily left until the
plan is over, and then nothing can be changed any more.

What to do: add a line "frequency:" that says how often, as termly, half yearly or annually. Where the document
leaves it open, the warning keeps that in view until the next revision.

    # bad
    evaluation:
      - what: Analysis of OFSTED reports
        by: Head of School Improvement

    # good
    evaluation:
      - what: Analysis of OFSTED reports
        frequency: annually
        by: Head of School Improvement
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.frequencies import check_frequency
from edp_cli.checks.walk import walk_evaluations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.rule import Problem
    from edp_cli.model.plan import Plan


def check(plan: Plan) -> Iterator[Problem]:
    """Every evaluation that never recurs."""
    for source, ref, evaluation in walk_evaluations(plan):
        yield from check_frequency(plan, evaluation.frequency, what="evaluation", ref=ref, source=source)
