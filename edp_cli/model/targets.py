"""How targets are named: `5.1/target-2`, the second of its activity; or by the indicator that measures it: KPI17.

An indicator names a target only where no other target of the plan has it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from edp_cli.model.register import plain_name

if TYPE_CHECKING:
    from edp_cli.model.plan import Plan
    from edp_cli.model.written import WrittenPlan

_PARTS = re.compile(r"[^\W\d_]+|\d+")


def target_ref(activity: str, number: int) -> str:
    """The reference of an activity's target; they are counted from 1, in the order of the file."""
    return f"{activity}/target-{number}"


def has_indicator(kpi: str, words: str) -> bool:
    """Whether the words stand in the indicator, whole words and numbers: "KPI17", but not "KPI1", in "KPI17"."""
    wanted, parts = (_PARTS.findall(text.casefold()) for text in (words, kpi))
    length = len(wanted)
    return bool(wanted) and any(parts[place : place + length] == wanted for place in range(len(parts)))


@dataclass(frozen=True, slots=True)
class TargetNames:
    """The targets of a plan: each with its reference, and the indicator that measures it."""

    indicators: tuple[tuple[str, str | None], ...]

    @classmethod
    def of(cls, plan: Plan) -> TargetNames:
        """Those of a plan as the models have it."""
        return cls(
            tuple(
                (target_ref(placed.activity.activity, number), target.kpi)
                for placed in plan.activities
                for number, target in enumerate(placed.activity.targets, 1)
            )
        )

    @classmethod
    def of_written(cls, plan: WrittenPlan) -> TargetNames:
        """Those of a plan as it is written."""
        return cls(
            tuple(
                (target_ref(activity.number, number), target.kpi)
                for activity in plan.activities
                for number, target in enumerate(activity.targets, 1)
            )
        )

    def find(self, words: str) -> tuple[str, ...]:
        """The references of the targets that the words may mean: one, several of one indicator, or none."""
        named = plain_name(words)
        exact = tuple(ref for ref, _ in self.indicators if ref == named)
        return exact or tuple(ref for ref, kpi in self.indicators if kpi and has_indicator(kpi, words))

    def canonical(self, words: str) -> str:
        """The reference of the one target that is meant; else the words as they are."""
        found = self.find(words)
        return found[0] if len(found) == 1 else words
