"""Walks over a plan's texts, the names of roles and bodies left aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.checks.walk import below, walk_actions, walk_evaluations, walk_targets
from edp_cli.duties.duty import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.checks.walk import PlacedAction
    from edp_cli.model.plan import PlacedActivity, Plan

PlacedText = tuple[Source, str | None, str]
"""Where a text stands, the reference of what it belongs to, and the text."""


def walk_texts(plan: Plan) -> Iterator[PlacedText]:
    """Every text: those of plan.yaml, then file by file those of the activities, in the document's order."""
    yield Source(plan.file_name, ("title",)), None, plan.file.title
    for index, priority in enumerate(plan.file.priorities):
        if priority.title is not None:
            yield Source(plan.file_name, ("priorities", index, "title")), None, priority.title
    order = {placed.file: number for number, placed in enumerate(plan.activities)}
    yield from sorted(_texts_of_activities(plan), key=lambda text: order[text[0].file])


def _texts_of_activities(plan: Plan) -> Iterator[PlacedText]:
    for placed in plan.activities:
        yield from _texts_of_activity(placed)
    for source, ref, target in walk_targets(plan):
        yield below(source, "text"), ref, target.text
        if target.kpi is not None:
            yield below(source, "kpi"), ref, target.kpi
    for source, ref, evaluation in walk_evaluations(plan):
        yield below(source, "what"), ref, evaluation.what
        if evaluation.through is not None:
            yield below(source, "through"), ref, evaluation.through
    for action in walk_actions(plan):
        yield from _texts_of_action(action)


def _texts_of_activity(placed: PlacedActivity) -> Iterator[PlacedText]:
    activity, file = placed.activity, placed.file
    yield Source(file, ("title",)), activity.activity, activity.title
    for index, name in enumerate(activity.links.plans):
        yield Source(file, ("links", "plans", index)), activity.activity, name
    for index, area in enumerate(activity.ssre_areas):
        yield Source(file, ("ssre_areas", index, "title")), activity.activity, area.title


def _texts_of_action(placed: PlacedAction) -> Iterator[PlacedText]:
    action, ref = placed.action, placed.ref
    yield placed.source("action"), ref, action.action
    for key, texts in (("points", action.points), ("audience", action.audience)):
        for index, text in enumerate(texts):
            yield placed.source(key, index), ref, text
    for index, monitoring in enumerate(action.monitoring):
        if monitoring.through is not None:
            yield placed.source("monitoring", index, "through"), ref, monitoring.through
    yield placed.source("timescale", "text"), ref, action.timescale.text
