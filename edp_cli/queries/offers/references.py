"""References, level by level, so that no list is longer than what an officer can choose from."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from edp_cli.queries.offers.names import offer_activities
from edp_cli.queries.offers.offer import Offer, begins
from edp_cli.queries.show.lay_out import lay_out
from edp_cli.queries.show.references import activity_of, list_parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from edp_cli.duties.docket import Docket
    from edp_cli.model.written import WrittenPlan
    from edp_cli.queries.show.pages import ActivityPage


def offer_references(plan: WrittenPlan, docket: Docket, typed: str) -> list[Offer]:
    """What the reference that is being typed may become.

    Activities; what is under one, once a slash follows it or it is the only one left; likewise what is owed
    under an action; and the periods of something owed, once `@` follows it.
    """
    activities = offer_activities(plan)
    left = {offer.value for offer in activities if begins(offer.value, typed)}
    number = left.pop() if len(left) == 1 else activity_of(typed)
    under = _under(plan, docket, number)
    if "@" in typed:
        return list(_occurrences(under, typed))
    level = activities
    while above := next((offer for offer in level if begins(typed, f"{offer.value}/")), None):
        level = _below(under, above.value)
    begun = [offer for offer in level if begins(offer.value, typed)]
    return [*begun, *_below(under, begun[0].value)] if len(begun) == 1 else begun


def _under(plan: WrittenPlan, docket: Docket, number: str) -> list[ActivityPage]:
    """The pages of the activity. What they offer is the same on any day."""
    layout = lay_out(plan, docket, docket.frame.in_force, activity=number)
    return [layout.activity(activity) for activity in plan.activities if activity.number == number]


def _below(under: Iterable[ActivityPage], reference: str) -> list[Offer]:
    """What is one level below: an activity's actions and evaluations, or what is owed under an action."""
    pages = chain.from_iterable(page.actions for page in under if page.activity.number == reference)
    actions = [Offer(page.action.ref, page.action.what) for page in pages]
    parts = (part for part in list_parts(under) if part.of == reference != part.id)
    return [*actions, *(Offer(part.id, part.what) for part in parts)]


def _occurrences(under: Iterable[ActivityPage], typed: str) -> Iterator[Offer]:
    wanted = typed.partition("@")[0].casefold()
    for part in list_parts(under):
        if part.id.casefold() == wanted:
            yield from (Offer(owed.occurrence.id, owed.occurrence.period.title) for owed in part.items)
