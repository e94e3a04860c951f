"""Roles, bodies, and the other names and numbers of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from edp_cli.model.targets import target_ref
from edp_cli.queries.offers.offer import Offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.model.written import WrittenName, WrittenPlan


def offer_names(plan: WrittenPlan, *, bodies_first: bool = False) -> list[Offer]:
    """The roles and the bodies, with their holders; also those that the register does not have."""
    registered = _registered(sorted(plan.names, key=lambda known: known.is_body is not bodies_first))
    known_names = {offer.value for offer in registered}
    others = [name for name in dict.fromkeys(_named(plan)) if name not in known_names]
    return [*registered, *_whole(others)]


def offer_bodies(plan: WrittenPlan) -> list[Offer]:
    """The bodies of the register."""
    return _registered(known for known in plan.names if known.is_body)


def offer_activities(plan: WrittenPlan) -> list[Offer]:
    """The activities' numbers, with their titles."""
    return [Offer(activity.number, activity.title) for activity in plan.activities]


def offer_audiences(plan: WrittenPlan) -> list[Offer]:
    """Those whom actions are for."""
    return _whole(audience for action in plan.actions() for audience in action.audience)


def offer_indicators(plan: WrittenPlan) -> list[Offer]:
    """The indicators by which targets are measured."""
    return _whole(target.kpi for activity in plan.activities for target in activity.targets if target.kpi)


def offer_targets(plan: WrittenPlan) -> list[Offer]:
    """The targets' references, with their words; found by their indicators as well."""
    return [
        Offer(ref := target_ref(activity.number, number), target.text, tuple(filter(None, (ref, target.kpi))))
        for activity in plan.activities
        for number, target in enumerate(activity.targets, 1)
    ]


def offer_areas(plan: WrittenPlan) -> list[Offer]:
    """The numbers of the key areas, with their titles."""
    return [Offer(area.areas, area.title) for activity in plan.activities for area in activity.areas]


def _named(plan: WrittenPlan) -> Iterator[str]:
    """Whoever owns, reports, evaluates or receives, in the order of the plan."""
    for activity in plan.activities:
        for action in activity.actions:
            yield from action.responsible
            for monitoring in action.monitoring:
                yield from monitoring.by
                yield from filter(None, [monitoring.to])
        for evaluation in activity.evaluation:
            yield from evaluation.by


def _registered(names: Iterable[WrittenName]) -> list[Offer]:
    """An offer of each name of the register, with its holder."""
    return [Offer(known.name, known.holder or "", (known.name, *known.aliases)) for known in names]


def _whole(names: Iterable[str]) -> list[Offer]:
    """An offer of each name, which is found by any part of it."""
    return [Offer(name, names=(name,)) for name in dict.fromkeys(names)]
