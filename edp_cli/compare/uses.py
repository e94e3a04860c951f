"""Where each role and body stands in what is on both sides: by that, one that goes by another name is known."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from edp_cli.compare.matching import KnownAction
    from edp_cli.compare.pairs import Pairing
    from edp_cli.compare.posts import Uses
    from edp_cli.model.written import WrittenAction, WrittenActivity


def find_uses(actions: Pairing[KnownAction], activities: Pairing[WrittenActivity]) -> tuple[Uses, Uses]:
    """The uses before and after. What stands only in what the other side does not have, is not among them."""
    before = _uses([old.action for old, _ in actions.pairs], [old for old, _ in activities.pairs])
    after = _uses([new.action for _, new in actions.pairs], [new for _, new in activities.pairs])
    return before, after


def _uses(actions: Sequence[WrittenAction], activities: Sequence[WrittenActivity]) -> Uses:
    """Those of one side, whose actions and activities are in the order of their partners on the other."""
    uses: defaultdict[str, set[object]] = defaultdict(set)
    for number, action in enumerate(actions):
        for name, place in _in_action(action):
            uses[name].add(("action", number, place))
    for number, activity in enumerate(activities):
        for name, place in _in_activity(activity):
            uses[name].add(("evaluation", number, place))
    return {name: frozenset(places) for name, places in uses.items()}


def _in_activity(activity: WrittenActivity) -> Iterator[tuple[str, tuple[object, ...]]]:
    for index, entry in enumerate(activity.evaluation):
        for order, name in enumerate(entry.by):
            yield name, (index, order)


def _in_action(action: WrittenAction) -> Iterator[tuple[str, tuple[object, ...]]]:
    for order, name in enumerate(action.responsible):
        yield name, ("responsible", order)
    for index, entry in enumerate(action.monitoring):
        for order, name in enumerate(entry.by):
            yield name, ("by", index, order)
        if entry.to is not None:
            yield entry.to, ("to", index)
