"""`Step`: a plan before and after a change, as the rules look at it; and `AgainstRule`, one such rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.checks.walk import walk_actions
from edp_cli.duties.duty import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from edp_cli.checks.rule import Problem
    from edp_cli.checks.walk import PlacedAction
    from edp_cli.compare.changes import Comparison
    from edp_cli.compare.effects import Effect
    from edp_cli.compare.sides import Side
    from edp_cli.findings import Severity
    from edp_cli.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Step:
    """A plan before and after a change.

    Attributes:
        before: the plan that was changed.
        after: what it was changed to.
        plan: the plan after, as the models have it.
        comparison: what has changed.
        effect: what follows from it, as at the day asked about.
        actions: the actions after, by their references.
    """

    before: Side
    after: Side
    plan: Plan
    comparison: Comparison
    effect: Effect
    actions: Mapping[str, PlacedAction]

    @classmethod
    def of(cls, sides: tuple[Side, Side], plan: Plan, comparison: Comparison, effect: Effect) -> Step:
        """The step from a plan to another; `plan` is the second of the sides."""
        actions = {placed.ref: placed for placed in reversed(list(walk_actions(plan)))}
        return cls(*sides, plan, comparison, effect, actions)

    def in_activity(self, number: str | None, key: str) -> Source:
        """A key of the activity that has that number after; plan.yaml as a whole, where none has."""
        files = (placed.file for placed in self.plan.activities if placed.activity.activity == number)
        file = next(files, None)
        return Source(file, (key,)) if file is not None else Source(self.plan.file_name, ())


@dataclass(frozen=True, slots=True)
class AgainstRule:
    """One rule that needs a before. Codes are never renamed or used again for something else."""

    code: str
    severity: Severity
    check: Callable[[Step], Iterator[Problem]]
