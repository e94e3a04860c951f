"""What is near a reference that names nothing in the plan."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from edp_cli.queries.show.references import list_parts
from edp_cli.references import natural_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from edp_cli.model.written import WrittenPlan
    from edp_cli.queries.show.pages import ActivityPage, PartPage

_EACH_SIDE = 2
_MOST = 6
_ALIKE = 0.6
_ALMOST = 0.85


def find_near(reference: str, plan: WrittenPlan, activities: Sequence[ActivityPage]) -> tuple[str, ...]:
    """The references most like the plain one; `activities` are those whose number it begins with."""
    name, at, period = reference.partition("@")
    for part in list_parts(activities) if at else ():
        if part.id == name and part.items:
            return _near_periods(period, part)
    if activities:
        return _near_in_activity(name, activities)
    return _near_in_plan(name, plan)


def _near_periods(period: str, part: PartPage) -> tuple[str, ...]:
    """Near a period for which the part is not owed: periods written much alike; else its first and its last."""
    keys = [owed.occurrence.period.key for owed in part.items]
    holding = [key for key in keys if period and period in key]
    near = holding or _alike(period, keys) or dict.fromkeys((keys[0], keys[-1]))
    return tuple(f"{part.id}@{key}" for key in near)[:_MOST]


def _near_in_activity(name: str, activities: Sequence[ActivityPage]) -> tuple[str, ...]:
    """Near a part that an action does not have: its parts; near an action's number: the numbers around it."""
    number, _, rest = name.partition("/")
    actions = {page.action.ref: page for activity in activities for page in activity.actions}
    if not rest:
        return (number,)
    ref = f"{number}/{rest.partition('/')[0]}"
    if ref in actions:
        found = list(dict.fromkeys([ref, *(part.id for part in actions[ref].parts)]))
        return _alike(name, found, at_least=_ALMOST) or tuple(found[:_MOST])
    if rest[:1].isdecimal():
        return _around(ref, actions)
    everything = dict.fromkeys([*actions, *(part.id for part in list_parts(activities))])
    return _alike(name, everything) or (number,)


def _near_in_plan(name: str, plan: WrittenPlan) -> tuple[str, ...]:
    """Near an activity's number: the numbers around it; near other words: whatever is most like them."""
    numbers = [activity.number for activity in plan.activities]
    whole, dot, rest = name.partition("/")[0].partition(".")
    if dot and whole.isdecimal() and rest.isdecimal():
        return _around(f"{whole}.{rest}", numbers)
    named = [number for number in numbers if number in name]
    alike = _alike(name, [*numbers, *(action.ref for action in plan.actions())], at_least=_ALMOST)
    return alike or tuple(named[-_MOST:])


def _around(reference: str, known: Iterable[str]) -> tuple[str, ...]:
    """Those that stand before and after it as people count; those that differ in naughts only, alone."""
    ordered = sorted(known, key=natural_key)
    keys = [natural_key(each) for each in ordered]
    wanted = natural_key(reference)
    if wanted in keys:
        return (ordered[keys.index(wanted)],)
    same = [each for each, key in zip(ordered, keys, strict=True) if key[: len(wanted)] == wanted]
    if same:  # 3a and 3b, where 3 was written
        return tuple(same[:_MOST])
    place = bisect_left(keys, wanted)
    return tuple(ordered[max(place - _EACH_SIDE, 0) : place + _EACH_SIDE])


def _alike(name: str, known: Iterable[str], *, at_least: float = _ALIKE) -> tuple[str, ...]:
    import difflib  # noqa: PLC0415  only a wrong reference needs it

    return tuple(sorted(difflib.get_close_matches(name, list(known), n=4, cutoff=at_least), key=natural_key))
