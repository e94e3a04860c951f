"""Walks over a plan's actions, evaluations and targets with their places, as most rules do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.duties.duty import Source
from edp_cli.model.plan import Plan, action_ref

if TYPE_CHECKING:
    from collections.abc import Iterator

    from edp_cli.findings import Path
    from edp_cli.model.activity_file import Action, Evaluation, Target
    from edp_cli.timescale import Milestone


@dataclass(frozen=True, slots=True)
class PlacedAction:
    """An action, its reference, and where it stands."""

    action: Action
    ref: str
    file: str
    path: Path

    def source(self, *below: str | int) -> Source:
        """A place within the action: `source("timescale")`."""
        return Source(self.file, (*self.path, *below))


def walk_actions(plan: Plan) -> Iterator[PlacedAction]:
    """Every action, in the order of the plan."""
    for placed in plan.activities:
        for index, action in enumerate(placed.activity.actions):
            yield PlacedAction(action, action_ref(placed.activity, action), placed.file, ("actions", index))


def walk_evaluations(plan: Plan) -> Iterator[tuple[Source, str, Evaluation]]:
    """Every evaluation, with its place and the number of its activity."""
    for placed in plan.activities:
        for index, evaluation in enumerate(placed.activity.evaluation):
            yield Source(placed.file, ("evaluation", index)), placed.activity.activity, evaluation


def walk_targets(plan: Plan) -> Iterator[tuple[Source, str, Target]]:
    """Every target, with its place and the number of its activity."""
    for placed in plan.activities:
        for index, target in enumerate(placed.activity.targets):
            yield Source(placed.file, ("targets", index)), placed.activity.activity, target


def below(source: Source, *path: str | int) -> Source:
    """A place within another."""
    return Source(source.file, (*source.path, *path))


def walk_milestones(plan: Plan) -> Iterator[tuple[PlacedAction, Milestone]]:
    """Every milestone of every action's timescale."""
    for placed in walk_actions(plan):
        for milestone in plan.readings.of_form(placed.action.timescale).milestones:
            yield placed, milestone
