"""The plan as it is written, with those to whom bodies have since given parts of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from edp_cli.duties.entries import numbered
from edp_cli.model.record_words import Verb

if TYPE_CHECKING:
    from datetime import date

    from edp_cli.duties.records import Ledger
    from edp_cli.model.written import WrittenAction, WrittenActivity, WrittenPlan


def give_out(plan: WrittenPlan, ledger: Ledger, as_of: date) -> WrittenPlan:
    """The plan with those who own each action, report and evaluation on that day. All else is as written."""
    given = {
        of: decision.owners
        for of, decisions in ledger.decisions.items()
        for decision in decisions
        if decision.verb is Verb.REASSIGN and decision.on <= as_of
    }
    if not given:
        return plan
    giving = _Giving(given)
    return replace(plan, activities=tuple(map(giving.activity, plan.activities)))


@dataclass(frozen=True, slots=True)
class _Giving:
    """Puts the present owners in the place of those who are written; `given` is by what was given."""

    given: dict[str, tuple[str, ...]]

    def activity(self, activity: WrittenActivity) -> WrittenActivity:
        evaluation = (
            replace(each, by=self.given.get(numbered(f"{activity.number}/evaluation", each.number), each.by))
            for each in activity.evaluation
        )
        return replace(activity, evaluation=tuple(evaluation), actions=tuple(map(self.action, activity.actions)))

    def action(self, action: WrittenAction) -> WrittenAction:
        monitoring = (
            replace(each, by=self.given.get(numbered(f"{action.ref}/report", each.number), each.by))
            for each in action.monitoring
        )
        responsible = self.given.get(action.ref, action.responsible)
        return replace(action, responsible=responsible, monitoring=tuple(monitoring))
